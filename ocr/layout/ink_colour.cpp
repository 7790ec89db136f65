// Seals are red, pens and many stamps are blue, print is black, and black stays dark and colourless
// under any other ink. So a word is coloured when its pixels are and none of them are black, and a
// line is when its words are. What then looks like print in colour, by its length, its place or its
// words, is left alone.
#include "ocr/layout/ink_colour.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include <leptonica/allheaders.h>

#include "base/regex.h"
#include "base/text.h"
#include "ocr/page_text.h"

namespace ocr::layout {
namespace {

constexpr int kPaper = 170;         // a pixel whose darkest channel is brighter is paper
constexpr int kColourful = 55;      // between the channels of a pixel of coloured ink
constexpr int kBlack = 110;         // the brightest channel of a black pixel
constexpr int kColourless = 40;     // between the channels of a black pixel
constexpr double kColoured = 0.5;   // of a word's ink
constexpr double kFilledIn = 0.35;  // the same of a thin stroke, half of which is blurred edge
constexpr double kMostBlack = 0.06;
constexpr double kOfLine = 0.8;     // of a line's letters
constexpr double kPageShare = 0.5;  // of a page's letters: the page is printed in colour
constexpr double kLongLine = 0.5;   // of the page's width
constexpr double kLegible = 0.8;    // mean confidence of a line
constexpr double kByHand = 0.5;     // at most, of a word filled in by pen: the engine reads print

struct InkCount {
  int all = 0, black = 0, red = 0, blue = 0;

  void add(l_uint32 pixel) {
    l_int32 r = 0, g = 0, b = 0;
    extractRGBValues(pixel, &r, &g, &b);
    const int low = std::min({r, g, b}), high = std::max({r, g, b});
    if (low > kPaper) return;
    ++all;
    if (high < kBlack && high - low < kColourless) ++black;
    if (high - low < kColourful) return;
    if (r == high && r - std::max(g, b) > kColourful / 2) ++red;
    if (b == high && b - r > kColourful / 2) ++blue;
  }
};

InkCount count_ink(const Image& image, const Box& box) {
  const int x0 = std::max(box.x0, 0), x1 = std::min(box.x1, image.width());
  const int y0 = std::max(box.y0, 0), y1 = std::min(box.y1, image.height());
  InkCount ink;
  for (int y = y0; y < y1; ++y) {
    const l_uint32* row =
        pixGetData(image.pix()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(image.pix());
    for (int x = x0; x < x1; ++x)
      ink.add(row[x]);
  }
  return ink;
}

InkColour colour_of(const InkCount& ink, double least_share) {
  if (ink.red + ink.blue <= least_share * ink.all || ink.black > kMostBlack * ink.all)
    return InkColour::black;
  return ink.red >= ink.blue ? InkColour::red : InkColour::blue;
}

double letters(const Word& word) {
  return static_cast<double>(word.text.size());
}

// What is known of one line.
struct Colours {
  InkColour line = InkColour::black;  // of the line as a whole
  std::vector<InkColour> words;
  double letters = 0;
};

Colours colours_of(const Line& line, const Image& image) {
  Colours colours;
  double red = 0, blue = 0;
  for (const Word& word : line.words) {
    colours.words.push_back(ink_colour(image, word.box));
    colours.letters += letters(word);
    if (colours.words.back() == InkColour::red) red += letters(word);
    if (colours.words.back() == InkColour::blue) blue += letters(word);
  }
  if (red + blue >= kOfLine * colours.letters && red + blue > 0)
    colours.line = red >= blue ? InkColour::red : InkColour::blue;
  return colours;
}

bool is_legible(const Line& line) {
  double sum = 0, weight = 0;
  for (const Word& word : line.words) {
    sum += word.confidence * letters(word);
    weight += letters(word);
  }
  return sum >= kLegible * weight;
}

// "MẬT", "HỎA TỐC": stamped, but said of the document.
bool is_mark_of_the_document(const Line& line) {
  static const base::Regex kMark(R"(^\W*((tuyet |toi )?mat|(thuong )?khan|hoa toc\b.{0,30})\W*$)");
  return kMark.matches(base::strip_marks(base::to_lower(text_of(line))));
}

bool is_numbered(const Line& line) {
  static const base::Regex kMarker(R"(^(\d{1,2}|[IVX]{1,5}|[a-zđ])[.)] ?\p{L})");
  return is_legible(line) && kMarker.matches(text_of(line));
}

bool is_letterhead(RegionKind kind) {
  return kind == RegionKind::letterhead_left || kind == RegionKind::letterhead_right;
}

// Makes black what is coloured print.
void keep_print(const Region& region, std::vector<Colours>& colours, int page_width) {
  bool at_top = is_letterhead(region.kind);
  for (std::size_t i = 0; i < colours.size();) {
    std::size_t end = i;
    bool has_long_line = false;
    for (; end < colours.size() && colours[end].line == colours[i].line; ++end)
      has_long_line = has_long_line || region.lines[end].box.width() > kLongLine * page_width;
    const bool coloured = colours[i].line != InkColour::black;
    for (std::size_t k = i; coloured && k < end; ++k) {
      const Line& line = region.lines[k];
      const bool is_print = has_long_line || (at_top && is_legible(line)) || is_numbered(line) ||
                            (region.kind == RegionKind::title && is_legible(line)) ||
                            is_mark_of_the_document(line);
      if (is_print) colours[k].line = InkColour::black;
    }
    at_top = false;
    i = end;
  }
}

// A number or day filled in by pen or stamp is read as if it were printed, and is for the clerk to
// confirm, however sure the engine is of it.
void doubt_filled_in_words(Region& region,
                           const std::vector<Colours>& colours,
                           const Image& image) {
  for (std::size_t i = 0; i < region.lines.size(); ++i) {
    const std::vector<InkColour>& inks = colours[i].words;
    if (colours[i].line != InkColour::black) continue;
    if (std::find(inks.begin(), inks.end(), InkColour::black) == inks.end()) continue;
    for (Word& word : region.lines[i].words) {
      if (colour_of(count_ink(image, word.box), kFilledIn) != InkColour::black)
        word.confidence = std::min(word.confidence, kByHand);
    }
  }
}

// The red words at the ends of `line`, taken out of it; a black word is left in it.
std::vector<Line> take_red_ends(Line& line, const std::vector<InkColour>& colours) {
  const auto is_text = [](InkColour colour) { return colour != InkColour::red; };
  const auto first = std::find_if(colours.begin(), colours.end(), is_text) - colours.begin();
  const auto behind = colours.rend() -
                      std::find_if(colours.rbegin(), colours.rend(), is_text);  // one past the last
  if (first >= behind || behind - first == std::ssize(colours)) return {};
  std::vector<Line> ends;
  const auto words = line.words.begin();
  if (first > 0) ends.push_back({{}, {words, words + first}});
  if (words + behind != line.words.end()) ends.push_back({{}, {words + behind, line.words.end()}});
  for (Line& end : ends)
    end.box = around(end.words);
  line.words = std::vector<Word>(words + first, words + behind);
  line.box = around(line.words);
  return ends;
}

// `region` without its coloured lines, then these; only those that hold something.
std::vector<Region> split(Region region, const std::vector<Colours>& colours) {
  Region text = std::move(region);
  Region seal{RegionKind::seal, {}, {}, {}}, note{RegionKind::note, {}, {}, {}};
  std::vector<Line> kept;
  for (std::size_t i = 0; i < text.lines.size(); ++i) {
    Line& line = text.lines[i];
    if (colours[i].line != InkColour::black) {
      (colours[i].line == InkColour::red ? seal : note).lines.push_back(std::move(line));
      continue;
    }
    if (text.kind == RegionKind::signature) {
      for (Line& end : take_red_ends(line, colours[i].words))
        seal.lines.push_back(std::move(end));
    }
    kept.push_back(std::move(line));
  }
  text.lines = std::move(kept);
  std::vector<Region> parts;
  const bool changed = !seal.lines.empty() || !note.lines.empty();
  for (Region* part : {&text, &seal, &note}) {
    if (part->lines.empty() && changed) continue;
    if (changed) part->box = around(part->lines);
    parts.push_back(std::move(*part));
    if (!changed) break;
  }
  return parts;
}

bool is_text(const Region& region) {
  return region.cells.empty() && region.kind != RegionKind::table &&
         region.kind != RegionKind::seal && region.kind != RegionKind::note;
}

}  // namespace

InkColour ink_colour(const Image& image, const Box& box) {
  return colour_of(count_ink(image, box), kColoured);
}

void set_aside_coloured_ink(Page& page, const Image& image) {
  if (image.empty() || image.depth() != 32) return;
  std::vector<std::vector<Colours>> colours;
  double coloured = 0, all = 0;
  for (const Region& region : page.regions) {
    colours.emplace_back();
    for (const Line& line : region.lines) {
      colours.back().push_back(colours_of(line, image));
      all += colours.back().back().letters;
      if (colours.back().back().line != InkColour::black) coloured += colours.back().back().letters;
    }
  }
  if (coloured > kPageShare * all) return;
  std::vector<Region> regions;
  for (std::size_t i = 0; i < page.regions.size(); ++i) {
    Region& region = page.regions[i];
    if (!is_text(region)) {
      regions.push_back(std::move(region));
      continue;
    }
    keep_print(region, colours[i], page.width);
    if (is_letterhead(region.kind)) doubt_filled_in_words(region, colours[i], image);
    std::vector<Region> parts = split(std::move(region), colours[i]);
    std::move(parts.begin(), parts.end(), std::back_inserter(regions));
  }
  page.regions = std::move(regions);
}

}  // namespace ocr::layout

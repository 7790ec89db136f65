#include "ocr/layout/signs.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"

namespace ocr::layout {
namespace {

// In heights of small letters. A full stop is 0.22 of them high, its scan a little more or less.
constexpr double kDot = 0.26;
constexpr double kTallest = 2.7;  // a capital with two marks, and a bracket
constexpr double kThinnest = 0.35;
constexpr double kFlat = 0.45;
constexpr double kWidestDash = 1.3;
constexpr double kSureOfDot = 0.8;  // confidence
constexpr std::size_t kShort = 2;   // characters

std::size_t characters_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

bool is_dirt(const Word& word, double x_height_px) {
  if (std::max(word.box.width(), word.box.height()) > kDot * x_height_px) return false;
  const bool is_point = word.text == "." || word.text == ",";
  return characters_of(word.text) <= kShort && !(is_point && word.confidence >= kSureOfDot);
}

bool is_ruling(const Word& word, double x_height_px) {
  return word.text == "|" && word.box.height() > kTallest * x_height_px &&
         word.box.width() < kThinnest * x_height_px;
}

// A flat mark, with or without specks beside it.
bool is_dash(const Word& word, double x_height_px) {
  constexpr std::u32string_view kDashes = U"~-–—_¬«‹„“", kSpecks = U".:'`";
  if (word.text == "-" || word.box.height() > kFlat * x_height_px ||
      word.box.width() > kWidestDash * x_height_px || word.box.width() <= word.box.height())
    return false;
  bool has_dash = false;
  for (std::size_t at = 0; at < word.text.size();) {
    const char32_t c = base::next_char(word.text, at);
    const bool dash = kDashes.find(c) != std::u32string_view::npos;
    if (!dash && kSpecks.find(c) == std::u32string_view::npos) return false;
    has_dash = has_dash || dash;
  }
  return has_dash;
}

void read_dash(Line& line, double x_height_px) {
  if (line.words.size() < 2 || !is_dash(line.words.front(), x_height_px)) return;
  Word& first = line.words.front();
  std::erase_if(first.alternatives, [](const Alternative& other) { return other.text == "-"; });
  first.alternatives.insert(first.alternatives.begin(), {first.text, first.confidence});
  first.text = "-";
}

void take_out_dirt(Region& region, double x_height_px) {
  for (Line& line : region.lines) {
    std::erase_if(line.words, [&](const Word& word) {
      return is_dirt(word, x_height_px) || is_ruling(word, x_height_px);
    });
  }
  std::erase_if(region.lines, [](const Line& line) { return line.words.empty(); });
}

}  // namespace

void tidy_signs(std::vector<Region>& regions, double x_height_px) {
  if (x_height_px <= 0) return;
  for (Region& region : regions) {
    if (region.kind != RegionKind::table) take_out_dirt(region, x_height_px);
    for (Line& line : region.lines)
      read_dash(line, x_height_px);
  }
  std::erase_if(regions, [](const Region& region) { return region.lines.empty(); });
}

}  // namespace ocr::layout

// A page is cleaned, cut into zones and read zone by zone; the words' boxes are then carried back
// to the original picture.
#include "ocr/recognizer.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "base/regex.h"
#include "ocr/cleanup/bleed_through.h"
#include "ocr/cleanup/clean_up.h"
#include "ocr/cleanup/orientation.h"
#include "ocr/cleanup/pale_ink.h"
#include "ocr/engine.h"
#include "ocr/layout/classify.h"
#include "ocr/layout/columns.h"
#include "ocr/layout/footnotes.h"
#include "ocr/layout/ink_colour.h"
#include "ocr/layout/marginal_notes.h"
#include "ocr/layout/page_numbers.h"
#include "ocr/layout/roman_ones.h"
#include "ocr/layout/ruled_tables.h"
#include "ocr/layout/seal_words.h"
#include "ocr/layout/second_reading.h"
#include "ocr/layout/signs.h"
#include "ocr/layout/unread_blocks.h"
#include "ocr/page_text.h"

namespace ocr {
namespace {

constexpr double kMayLieWrong = 0.75;
constexpr double kWorthTurning = 0.1;
constexpr double kMayBeBledThrough = 0.95;
constexpr double kWorthReadingAgain = 0.01;
constexpr double kAroundBlock = 1;  // heights of small letters
constexpr int kWordLetters = 4;
constexpr double kReadable = 0.6;  // mean confidence of a line
constexpr double kTextInTexture = 0.5;
constexpr double kDoubtful = 0.85;  // confidence of a word
constexpr double kLeastMark =
    0.35;  // of the height of small letters; a dash is longer, a dot is not

// The blocks of `box` as regions of one kind.
std::vector<Region> regions_in(
    Engine& engine, const Image& grey, const Box& box, Segmentation segmentation, RegionKind kind) {
  std::vector<Region> regions;
  for (Block& block : engine.read(grey, box, segmentation)) {
    regions.push_back({kind, block.box, std::move(block.lines), {}});
  }
  return regions;
}

std::vector<Line> lines_in(const std::vector<Region>& regions) {
  std::vector<Line> lines;
  for (const Region& region : regions)
    lines.insert(lines.end(), region.lines.begin(), region.lines.end());
  return lines;
}

void move_to_end(std::vector<Region>& regions, std::vector<Region>&& more) {
  regions.insert(
      regions.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Box whole(const Image& image) {
  return {0, 0, image.width(), image.height()};
}

Box within(const Box& box, const Image& image) {
  return {std::clamp(box.x0, 0, image.width()),
          std::clamp(box.y0, 0, image.height()),
          std::clamp(box.x1, 0, image.width()),
          std::clamp(box.y1, 0, image.height())};
}

void carry_back(Region& region, const cleanup::Projection& to_original, const Image& original) {
  const auto carry = [&](Box& box) { box = within(to_original.map(box), original); };
  carry(region.box);
  for (Line& line : region.lines) {
    carry(line.box);
    for (Word& word : line.words)
      carry(word.box);
  }
}

std::vector<Box> letters_among(std::vector<Box> marks, double x_height_px) {
  std::erase_if(marks,
                [&](const Box& mark) { return !cleanup::is_letter_size(mark, x_height_px); });
  return marks;
}

// At low resolution the letters of a word, or of a few, hang together.
std::vector<Box> letters_and_words_among(std::vector<Box> marks, double x_height_px) {
  std::erase_if(marks, [&](const Box& mark) {
    const Box narrow{mark.x0, mark.y0, mark.x0 + mark.width() / kWordLetters, mark.y1};
    return !cleanup::is_letter_size(mark, x_height_px) &&
           !cleanup::is_letter_size(narrow, x_height_px);
  });
  return marks;
}

Box with_margin(const Box& box, double x_height_px, const Image& image) {
  const auto margin_px = static_cast<int>(kAroundBlock * x_height_px);
  return {std::max(box.x0 - margin_px, 0),
          std::max(box.y0 - margin_px, 0),
          std::min(box.x1 + margin_px, image.width()),
          std::min(box.y1 + margin_px, image.height())};
}

double confidence_of_lines(std::vector<Line> lines) {
  Page alone;
  alone.regions = {{RegionKind::body, {}, std::move(lines), {}}};
  return confidence_of(alone);
}

bool is_doubtful(const Line& line) {
  return std::any_of(line.words.begin(), line.words.end(), [](const Word& word) {
    return word.confidence < kDoubtful;
  });
}

// The tables that lie between two rows of the page's pixels, one below the other.
std::vector<layout::RuledTable> tables_between(const Image& black_and_white,
                                               const std::vector<Box>& letters,
                                               int y0,
                                               int y1) {
  std::vector<layout::RuledTable> tables = layout::find_ruled_tables(black_and_white);
  std::erase_if(tables, [&](const layout::RuledTable& table) {
    const bool fits = table.box.y0 >= y0 && table.box.y1 <= y1 && layout::is_filled(table, letters);
    if (fits) y0 = table.box.y1;
    return !fits;
  });
  return tables;
}

// Without seals the river between recipients and signature is free.
std::vector<Box> letters_and_words_of(const Image& grey, double x_height_px) {
  return letters_and_words_among(cleanup::find_ink(grey).marks, x_height_px);
}

Page blank_page(const Image& image, int number) {
  Page page;
  page.number = number;
  page.width = image.width();
  page.height = image.height();
  page.dpi = image.dpi();
  return page;
}

}  // namespace

struct Recognizer::Reader {
  explicit Reader(RecognizerOptions given)
      : options(std::move(given)), engine(options.language, options.alternatives) {}

  // The regions of both sides of a band, nothing when its words are not those of a letterhead or
  // foot.
  // `print` is empty when there is nothing to take off.
  template <typename Check>
  std::vector<Region> read_band(const Image& grey,
                                const cleanup::PrintOnly& print,
                                const layout::ColumnBand& band,
                                RegionKind left_kind,
                                RegionKind right_kind,
                                Check check) {
    std::vector<Region> left =
        read_column(grey, print, {0, band.y0, band.cut_x, band.y1}, left_kind);
    std::vector<Region> right =
        read_column(grey, print, {band.cut_x, band.y0, grey.width(), band.y1}, right_kind);
    if (!check(lines_in(left), lines_in(right))) return {};
    move_to_end(left, std::move(right));
    return left;
  }

  bool with(Step step) const { return !options.without.contains(step); }

  std::vector<Region> read_column(const Image& grey,
                                  const cleanup::PrintOnly& print,
                                  const Box& zone,
                                  RegionKind kind);
  Region read_table(const Image& grey,
                    const layout::RuledTable& table,
                    const std::vector<Box>& marks);
  std::vector<Region> read_beside(const Image& grey,
                                  const Box& zone,
                                  const std::vector<Box>& marks);
  std::vector<Region> read_body(const cleanup::Cleaned& cleaned,
                                const std::vector<layout::RuledTable>& tables,
                                const Box& zone);
  std::vector<Region> read_under_ink(std::vector<Region> regions,
                                     const cleanup::PrintOnly& print,
                                     const Box& zone);
  std::vector<Region> read_zones(const cleanup::Cleaned& cleaned, const Image& image);
  Page read_as_it_lies(const cleanup::Cleaned& cleaned, const Image& image, int number);
  Page read_turned(const Image& image,
                   const Image& readable,
                   int turns,
                   int number,
                   const std::filesystem::path& debug_stem);
  Page read_any_way(const Image& image,
                    const Image& readable,
                    int number,
                    const std::filesystem::path& debug_stem);
  void add_unread_blocks(std::vector<Region>& regions, const cleanup::Cleaned& cleaned);
  void add_page_numbers(std::vector<Region>& regions, const cleanup::Cleaned& cleaned);
  std::vector<Region> read_texture(const Image& grey);

  RecognizerOptions options;
  Engine engine;
};

// One block, read a second time without seals and pens where they went over it.
std::vector<Region> Recognizer::Reader::read_column(const Image& grey,
                                                    const cleanup::PrintOnly& print,
                                                    const Box& zone,
                                                    RegionKind kind) {
  std::vector<Region> plain = regions_in(engine, grey, zone, Segmentation::one_block, kind);
  if (print.grey.empty() || !print.taken_off_in(zone)) return plain;
  layout::TwoReadings both = layout::join_readings(
      lines_in(plain),
      lines_in(regions_in(engine, print.grey, zone, Segmentation::one_block, kind)));
  std::vector<Region> regions;
  if (!both.text.empty()) regions.push_back({kind, around(both.text), std::move(both.text), {}});
  if (!both.other.empty())
    regions.push_back({RegionKind::seal, around(both.other), std::move(both.other), {}});
  return regions;
}

// Each cell that holds marks, as one block.
Region Recognizer::Reader::read_table(const Image& grey,
                                      const layout::RuledTable& table,
                                      const std::vector<Box>& marks) {
  std::vector<std::vector<Line>> lines(table.cells.size());
  std::vector<bool> has_marks(table.cells.size(), false);
  for (const Box& mark : marks) {
    if (const auto cell = table.cell_at(mark)) has_marks[*cell] = true;
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!has_marks[i]) continue;
    lines[i] = lines_in(
        regions_in(engine, grey, table.cells[i].box, Segmentation::one_block, RegionKind::table));
  }
  return layout::table_region(table, std::move(lines));
}

// What stands above, below or beside a table. Page segmentation finds nothing in a zone of few
// words.
std::vector<Region> Recognizer::Reader::read_beside(const Image& grey,
                                                    const Box& zone,
                                                    const std::vector<Box>& marks) {
  if (std::none_of(marks.begin(), marks.end(), [&](const Box& mark) {
        return layout::middle_in(mark, zone);
      }))
    return {};
  std::vector<Region> regions =
      regions_in(engine, grey, zone, Segmentation::automatic, RegionKind::body);
  if (regions.empty())
    regions = regions_in(engine, grey, zone, Segmentation::one_block, RegionKind::body);
  return regions;
}

// The tables of the zone cell by cell, and what is around them. Rulings are taken off the picture
// first, since they would be read as letters.
std::vector<Region> Recognizer::Reader::read_body(const cleanup::Cleaned& cleaned,
                                                  const std::vector<layout::RuledTable>& tables,
                                                  const Box& zone) {
  if (tables.empty())
    return regions_in(engine, cleaned.sheet.grey, zone, Segmentation::automatic, RegionKind::body);
  const Image grey =
      layout::without_rulings(cleaned.sheet.grey, cleaned.ink.black_and_white, tables);
  // Found again, as letters that touch a ruling are marks of their own now.
  std::vector<Box> marks = cleanup::find_ink(grey).marks;
  std::erase_if(marks, [&](const Box& mark) {
    return std::max(mark.width(), mark.height()) < kLeastMark * cleaned.ink.x_height_px;
  });
  std::vector<Region> regions;
  int y = zone.y0;
  for (const layout::RuledTable& table : tables) {
    const Box& box = table.box;
    move_to_end(regions, read_beside(grey, {zone.x0, y, zone.x1, box.y0}, marks));
    move_to_end(regions, read_beside(grey, {zone.x0, box.y0, box.x0, box.y1}, marks));
    regions.push_back(read_table(grey, table, marks));
    move_to_end(regions, read_beside(grey, {box.x1, box.y0, zone.x1, box.y1}, marks));
    y = box.y1;
  }
  move_to_end(regions, read_beside(grey, {zone.x0, y, zone.x1, zone.y1}, marks));
  return regions;
}

// Where a seal or pen goes over the body and some word is in doubt, the rows are read again without
// that ink, as one block, since it also breaks lines and blocks in two.
std::vector<Region> Recognizer::Reader::read_under_ink(std::vector<Region> regions,
                                                       const cleanup::PrintOnly& print,
                                                       const Box& zone) {
  if (print.grey.empty()) return regions;
  const Image& grey = print.without_colour.empty() ? print.grey : print.without_colour;
  for (const Box& rows : layout::rows_in_doubt(regions, [&](const Line& line) {
         return is_doubtful(line) &&
                print.taken_off_in({zone.x0, line.box.y0, zone.x1, line.box.y1});
       })) {
    const Box band{zone.x0, rows.y0, zone.x1, rows.y1};
    layout::read_band_again(
        regions,
        band,
        lines_in(regions_in(engine, grey, band, Segmentation::one_block, RegionKind::body)));
  }
  return regions;
}

// A band that is not confirmed by its words is read again as part of the body.
std::vector<Region> Recognizer::Reader::read_zones(const cleanup::Cleaned& cleaned,
                                                   const Image& image) {
  const Image& grey = cleaned.sheet.grey;
  const int width = grey.width(), height = grey.height();
  const double x_height_px = cleaned.ink.x_height_px;
  std::vector<Box> letters = letters_and_words_among(cleaned.ink.marks, x_height_px);
  std::vector<Region> regions, foot_regions;
  int body_begin = 0, body_end = height;
  if (const auto head = with(Step::letterhead)
                            ? layout::find_letterhead(letters, width, height, x_height_px)
                            : std::nullopt) {
    regions = read_band(grey,
                        {},
                        *head,
                        RegionKind::letterhead_left,
                        RegionKind::letterhead_right,
                        layout::is_letterhead);
    if (!regions.empty()) body_begin = head->y1;
  }
  std::erase_if(letters, [&](const Box& mark) { return mark.y0 < body_begin; });
  std::vector<layout::RuledTable> tables;
  if (with(Step::tables))
    tables = tables_between(cleaned.ink.black_and_white, letters, body_begin, height);
  cleanup::PrintOnly print;
  if (with(Step::under_ink)) print = cleanup::print_only(cleaned.sheet, cleaned.ink, image);
  std::vector<Box> outside =
      print.grey.empty() ? letters : letters_and_words_of(print.grey, x_height_px);
  std::erase_if(outside, [&](const Box& letter) {
    return letter.y0 < body_begin ||
           std::any_of(tables.begin(), tables.end(), [&](const layout::RuledTable& table) {
             return layout::middle_in(letter, table.box);
           });
  });
  const auto foot =
      with(Step::foot) ? layout::find_foot(outside, width, height, x_height_px) : std::nullopt;
  if (foot && (tables.empty() || tables.back().box.y1 <= foot->y0)) {
    foot_regions = read_band(
        grey, print, *foot, RegionKind::recipients, RegionKind::signature, layout::is_foot);
    if (!foot_regions.empty()) body_end = foot->y0;
  }
  if (body_begin < body_end) {
    const Box body{0, body_begin, width, body_end};
    move_to_end(regions, read_under_ink(read_body(cleaned, tables, body), print, body));
  }
  move_to_end(regions, std::move(foot_regions));
  return regions;
}

Recognizer::Recognizer(RecognizerOptions options)
    : reader_(std::make_unique<Reader>(std::move(options))) {}
Recognizer::~Recognizer() = default;
Recognizer::Recognizer(Recognizer&&) noexcept = default;
Recognizer& Recognizer::operator=(Recognizer&&) noexcept = default;

const std::string& Recognizer::engine() const {
  return reader_->engine.name();
}

// What page segmentation has passed over becomes body, where it is print beyond doubt.
void Recognizer::Reader::add_unread_blocks(std::vector<Region>& regions,
                                           const cleanup::Cleaned& cleaned) {
  const Image& grey = cleaned.sheet.grey;
  const double x_height_px = cleaned.ink.x_height_px;
  for (const Box& block :
       layout::unread_blocks(letters_among(cleaned.ink.marks, x_height_px), regions, x_height_px)) {
    std::vector<Line> lines = lines_in(regions_in(engine,
                                                  grey,
                                                  with_margin(block, x_height_px, grey),
                                                  Segmentation::one_block,
                                                  RegionKind::body));
    std::erase_if(lines, [](const Line& line) {
      static const base::Regex kWord(R"([\p{L}\d]{2})");
      return !kWord.matches(text_of(line)) ||
             confidence_of_lines({line}) < (line.words.size() == 1 ? kDoubtful : kReadable);
    });
    if (lines.empty()) continue;
    const Box box = around(lines);
    const auto next = std::find_if(regions.begin(), regions.end(), [&box](const Region& region) {
      return region.kind != RegionKind::letterhead_left &&
             region.kind != RegionKind::letterhead_right && region.box.y0 > box.y0;
    });
    regions.insert(next, {RegionKind::body, box, std::move(lines), {}});
  }
}

// A single digit in a margin is no block to page segmentation.
void Recognizer::Reader::add_page_numbers(std::vector<Region>& regions,
                                          const cleanup::Cleaned& cleaned) {
  const Image& grey = cleaned.sheet.grey;
  const double x_height_px = cleaned.ink.x_height_px;
  for (const Box& row : layout::lone_rows(
           letters_among(cleaned.ink.marks, x_height_px), regions, grey.height(), x_height_px)) {
    std::vector<Line> lines = lines_in(regions_in(engine,
                                                  grey,
                                                  with_margin(row, x_height_px, grey),
                                                  Segmentation::one_block,
                                                  RegionKind::page_number));
    if (lines.size() != 1 || is_doubtful(lines.front()) || !layout::is_page_number(lines.front()))
      continue;
    const bool is_at_top = row.y1 < grey.height() / 2;
    regions.insert(is_at_top ? regions.begin() : regions.end(),
                   {RegionKind::page_number, lines.front().box, lines, {}});
  }
}

// One reading of `image` as it lies, with boxes in its own pixels.
Page Recognizer::Reader::read_as_it_lies(const cleanup::Cleaned& cleaned,
                                         const Image& image,
                                         int number) {
  Page page = blank_page(image, number);
  page.passes = cleaned.sheet.passes;
  const Image& grey = cleaned.sheet.grey;
  std::vector<Region> regions =
      cleaned.is_texture ? read_texture(grey) : read_zones(cleaned, image);
  if (with(Step::unread_blocks) && !cleaned.is_texture) add_unread_blocks(regions, cleaned);
  if (with(Step::page_numbers) && !cleaned.is_texture) add_page_numbers(regions, cleaned);
  if (with(Step::signs)) layout::tidy_signs(regions, cleaned.ink.x_height_px);
  if (with(Step::roman_ones)) layout::count_roman_ones(regions, cleaned.ink.black_and_white);
  page.regions = layout::classify(std::move(regions), grey.width(), grey.height());
  layout::mark_marginal_notes(page.regions, grey.width(), cleaned.ink.x_height_px);
  layout::mark_footnotes(page.regions, cleaned.ink.marks, grey.width(), cleaned.ink.x_height_px);
  layout::set_aside_seal_words(page.regions, cleaned.seals);
  for (Region& region : page.regions)
    carry_back(region, cleaned.sheet.to_original, image);
  if (with(Step::coloured_ink)) layout::set_aside_coloured_ink(page, image);
  return page;
}

// What the engine is not sure of is no text.
std::vector<Region> Recognizer::Reader::read_texture(const Image& grey) {
  std::vector<Region> regions =
      regions_in(engine, grey, whole(grey), Segmentation::automatic, RegionKind::body);
  std::erase_if(regions, [](const Region& region) {
    return confidence_of_lines(region.lines) < kTextInTexture;
  });
  return regions;
}

// One reading of `image` turned clockwise by quarters, with boxes in the pixels of `image`.
Page Recognizer::Reader::read_turned(const Image& image,
                                     const Image& readable,
                                     int turns,
                                     int number,
                                     const std::filesystem::path& debug_stem) {
  std::filesystem::path turned_stem = debug_stem;
  if (!debug_stem.empty()) turned_stem += "-turn-" + std::to_string(90 * turns);
  const Image turned = cleanup::turned(image, turns);
  const cleanup::Cleaned cleaned =
      &readable == &image
          ? cleanup::clean_up(turned, turned_stem, options.without)
          : cleanup::clean_up(cleanup::turned(readable, turns), turned_stem, options.without);
  Page page = read_as_it_lies(cleaned, turned, number);
  const cleanup::Projection back = cleanup::undo_turns(turns, image.width(), image.height());
  for (Region& region : page.regions)
    carry_back(region, back, image);
  page.width = image.width();
  page.height = image.height();
  page.passes.insert(page.passes.begin(), "turn " + std::to_string(90 * turns));
  return page;
}

// Upright pages, even bad ones, are read with more confidence than kMayLieWrong, and pages on their
// side or head with less, so that looking for the orientation costs nothing on ordinary pages.
// `readable` is what is read: `image`, or the same with some ink taken off.
Page Recognizer::Reader::read_any_way(const Image& image,
                                      const Image& readable,
                                      int number,
                                      const std::filesystem::path& debug_stem) {
  const cleanup::Cleaned cleaned = cleanup::clean_up(readable, debug_stem, options.without);
  const bool may_turn = with(Step::turn);
  const bool on_its_side = may_turn && !cleaned.is_texture && cleanup::runs_down(cleaned.ink);
  Page best;
  for (const int turns : on_its_side ? std::vector{1, 3, 0} : std::vector{0, 2}) {
    Page page = turns == 0 ? read_as_it_lies(cleaned, image, number)
                           : read_turned(image, readable, turns, number, debug_stem);
    const bool is_first = best.number == 0;
    const bool in_time = !engine.ran_out_of_time();
    if (is_first || (in_time && confidence_of(page) >= confidence_of(best) + kWorthTurning))
      best = std::move(page);
    if (is_first && !in_time) best.passes.emplace_back("time-limit");
    if (!in_time || !may_turn || best.regions.empty() || confidence_of(best) >= kMayLieWrong) break;
  }
  return best;
}

Page Recognizer::read(const Image& image, int number, const std::filesystem::path& debug_stem) {
  if (cleanup::is_one_colour(image)) return blank_page(image, number);
  reader_->engine.allow(reader_->options.page_seconds);
  Page page = reader_->read_any_way(image, image, number, debug_stem);
  if (!reader_->with(Step::bleed_through) || page.regions.empty() ||
      confidence_of(page) >= kMayBeBledThrough || reader_->engine.ran_out_of_time())
    return page;
  const auto without = cleanup::without_bleed_through(image);
  if (!without) return page;
  std::filesystem::path stem = debug_stem;
  if (!stem.empty()) {
    stem += "-bleed-through";
    without->grey.write_png(stem.string() + ".png");
  }
  Page again = reader_->read_any_way(image, without->grey, number, stem);
  if (reader_->engine.ran_out_of_time() ||
      confidence_of(again) < confidence_of(page) + kWorthReadingAgain)
    return page;
  again.passes.insert(again.passes.begin(),
                      "bleed-through " + cleanup::two_decimals(without->share));
  return again;
}

}  // namespace ocr

// A page is cleaned, cut into zones and read zone by zone; the words' boxes are then carried back
// to the original picture.
#include "ocr/recognizer.h"

#include <algorithm>
#include <iterator>

#include "ocr/cleanup/clean_up.h"
#include "ocr/cleanup/orientation.h"
#include "ocr/engine.h"
#include "ocr/layout/classify.h"
#include "ocr/layout/columns.h"
#include "ocr/layout/ink_colour.h"
#include "ocr/page_text.h"

namespace ocr {
namespace {

constexpr double kMayLieWrong = 0.75;
constexpr double kWorthTurning = 0.1;

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

Box within(const Box& box, const Image& image) {
  return {std::clamp(box.x0, 0, image.width()),
          std::clamp(box.y0, 0, image.height()),
          std::clamp(box.x1, 0, image.width()),
          std::clamp(box.y1, 0, image.height())};
}

void carry_back(Region& region, const cleanup::Affine& to_original, const Image& original) {
  const auto carry = [&](Box& box) { box = within(to_original.map(box), original); };
  carry(region.box);
  for (Line& line : region.lines) {
    carry(line.box);
    for (Word& word : line.words)
      carry(word.box);
  }
}

std::string page_name(int number) {
  const std::string digits = std::to_string(number);
  return std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

}  // namespace

struct Recognizer::Reader {
  explicit Reader(RecognizerOptions given)
      : options(std::move(given)), engine(options.language, options.alternatives) {}

  // The regions of both sides of a band, nothing when its words are not those of a letterhead or
  // foot.
  template <typename Check>
  std::vector<Region> read_band(const Image& grey,
                                const layout::ColumnBand& band,
                                RegionKind left_kind,
                                RegionKind right_kind,
                                Check check) {
    std::vector<Region> left = regions_in(
        engine, grey, {0, band.y0, band.cut_x, band.y1}, Segmentation::one_block, left_kind);
    std::vector<Region> right = regions_in(engine,
                                           grey,
                                           {band.cut_x, band.y0, grey.width(), band.y1},
                                           Segmentation::one_block,
                                           right_kind);
    if (!check(lines_in(left), lines_in(right))) return {};
    move_to_end(left, std::move(right));
    return left;
  }

  std::vector<Region> read_zones(const cleanup::Cleaned& cleaned);
  Page read_as_it_lies(const Image& image, int number);

  RecognizerOptions options;
  Engine engine;
};

// A band that is not confirmed by its words is read again as part of the body.
std::vector<Region> Recognizer::Reader::read_zones(const cleanup::Cleaned& cleaned) {
  const Image& grey = cleaned.sheet.grey;
  const int width = grey.width(), height = grey.height();
  const double x_height_px = cleaned.ink.x_height_px;
  std::vector<Box> letters = cleaned.ink.marks;
  std::erase_if(letters,
                [&](const Box& mark) { return !cleanup::is_letter_size(mark, x_height_px); });
  std::vector<Region> regions, foot_regions;
  int body_begin = 0, body_end = height;
  if (const auto head = layout::find_letterhead(letters, width, height, x_height_px)) {
    regions = read_band(grey,
                        *head,
                        RegionKind::letterhead_left,
                        RegionKind::letterhead_right,
                        layout::is_letterhead);
    if (!regions.empty()) body_begin = head->y1;
  }
  std::erase_if(letters, [&](const Box& mark) { return mark.y0 < body_begin; });
  if (const auto foot = layout::find_foot(letters, width, height, x_height_px)) {
    foot_regions =
        read_band(grey, *foot, RegionKind::recipients, RegionKind::signature, layout::is_foot);
    if (!foot_regions.empty()) body_end = foot->y0;
  }
  if (body_begin < body_end) {
    move_to_end(regions,
                regions_in(engine,
                           grey,
                           {0, body_begin, width, body_end},
                           Segmentation::automatic,
                           RegionKind::body));
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

// One reading of `image` as it lies, with boxes in its own pixels.
Page Recognizer::Reader::read_as_it_lies(const Image& image, int number) {
  Page page;
  page.number = number;
  page.width = image.width();
  page.height = image.height();
  page.dpi = image.dpi();
  const cleanup::Cleaned cleaned =
      cleanup::clean_up(image, options.debug_images, page_name(number));
  const Image& grey = cleaned.sheet.grey;
  page.passes = cleaned.sheet.passes;
  page.regions = layout::classify(read_zones(cleaned), grey.width(), grey.height());
  for (Region& region : page.regions)
    carry_back(region, cleaned.sheet.to_original, image);
  layout::set_aside_coloured_ink(page, image);
  return page;
}

// Upright pages, even bad ones, are read with more confidence than this, and pages on their side or
// head with less, so that looking for the orientation costs nothing on ordinary pages.
Page Recognizer::read(const Image& image, int number) {
  Page page = reader_->read_as_it_lies(image, number);
  if (confidence_of(page) >= kMayLieWrong || page.regions.empty()) return page;
  for (const int turns : cleanup::turns_to_try(image)) {
    Page upright = reader_->read_as_it_lies(cleanup::turned(image, turns), number);
    if (confidence_of(upright) < confidence_of(page) + kWorthTurning) continue;
    const cleanup::Affine back = cleanup::undo_turns(turns, image.width(), image.height());
    for (Region& region : upright.regions)
      carry_back(region, back, image);
    upright.width = image.width();
    upright.height = image.height();
    upright.passes.insert(upright.passes.begin(), "turn " + std::to_string(90 * turns));
    page = std::move(upright);
  }
  return page;
}

}  // namespace ocr

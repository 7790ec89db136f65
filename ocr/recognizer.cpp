// A page is cleaned, cut into zones and read zone by zone; the words' boxes are then carried back
// to the original picture.
#include "ocr/recognizer.h"

#include <algorithm>

#include "ocr/cleanup/clean_up.h"
#include "ocr/engine.h"
#include "ocr/layout/classify.h"
#include "ocr/layout/zones.h"

namespace ocr {
namespace {

Segmentation segmentation_of(layout::Zone::Kind kind) {
  return kind == layout::Zone::Kind::body ? Segmentation::automatic : Segmentation::one_block;
}

RegionKind kind_of(layout::Zone::Kind kind) {
  switch (kind) {
    case layout::Zone::Kind::letterhead_left:
      return RegionKind::letterhead_left;
    case layout::Zone::Kind::letterhead_right:
      return RegionKind::letterhead_right;
    case layout::Zone::Kind::foot_left:
      return RegionKind::recipients;
    case layout::Zone::Kind::foot_right:
      return RegionKind::signature;
    case layout::Zone::Kind::body:
      break;
  }
  return RegionKind::body;
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

  RecognizerOptions options;
  Engine engine;
};

Recognizer::Recognizer(RecognizerOptions options)
    : reader_(std::make_unique<Reader>(std::move(options))) {}
Recognizer::~Recognizer() = default;
Recognizer::Recognizer(Recognizer&&) noexcept = default;
Recognizer& Recognizer::operator=(Recognizer&&) noexcept = default;

const std::string& Recognizer::engine() const {
  return reader_->engine.name();
}

Page Recognizer::read(const Image& image, int number) {
  Page page;
  page.number = number;
  page.width = image.width();
  page.height = image.height();
  page.dpi = image.dpi();
  const cleanup::Cleaned cleaned =
      cleanup::clean_up(image, reader_->options.debug_images, page_name(number));
  const Image& grey = cleaned.sheet.grey;
  page.passes = cleaned.sheet.passes;
  for (const layout::Zone& zone : layout::find_zones(cleaned.ink, grey.width(), grey.height())) {
    for (Block& block : reader_->engine.read(grey, zone.box, segmentation_of(zone.kind))) {
      page.regions.push_back({kind_of(zone.kind), block.box, std::move(block.lines), {}});
    }
  }
  layout::classify(page.regions, grey.width(), grey.height());
  for (Region& region : page.regions)
    carry_back(region, cleaned.sheet.to_original, image);
  return page;
}

}  // namespace ocr

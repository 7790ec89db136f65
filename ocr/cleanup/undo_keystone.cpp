// Seen from the side, level lines of text run together towards the far edge: their slope grows
// evenly down the page, so that no one angle makes them level. Then the slopes of bands of a few
// lines tell the point where all would meet, and the projection that sends it to infinity makes
// them parallel; deskew makes them level. Seen from above or below, lines stay parallel and are
// read as they are.
#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <numbers>
#include <optional>
#include <utility>
#include <vector>

#include <leptonica/allheaders.h>

#include "ocr/cleanup/passes.h"
#include "ocr/cleanup/skew.h"

namespace ocr::cleanup {
namespace {

constexpr double kLeastFan_deg = 2;   // from the first line to the last
constexpr double kMostOff_deg = 0.6;  // of a band from the even growth, as a root mean square
constexpr int kBands = 8, kLeastBands = 4;
constexpr SkewSearch kSearch{8, 4, 15, 0.05F};
constexpr float kOneAngle = 3,
                kOneAngleInBand = 2;  // Leptonica's ratio of best to worst line score
constexpr double kLeastBand = 3;      // heights of small letters

struct Band {
  int y0 = 0, y1 = 0;
};

Band text_band(const Ink& ink) {
  Band band{ink.black_and_white.height(), 0};
  for (const Box& mark : ink.marks) {
    if (!is_letter_size(mark, ink.x_height_px)) continue;
    band.y0 = std::min(band.y0, mark.y0);
    band.y1 = std::max(band.y1, mark.y1);
  }
  return band;
}

struct BandSkew {
  double slope = 0;  // how far lines go down for each pixel to the right
  float confidence = 0;
};

BandSkew skew_in(const Ink& ink, const Band& band) {
  BOX* box = boxCreate(0, band.y0, ink.black_and_white.width(), band.y1 - band.y0);
  const Image part(pixClipRectangle(ink.black_and_white.pix(), box, nullptr));
  boxDestroy(&box);
  if (part.empty()) return {};
  const Skew skew = find_skew(part, kSearch);
  return {-std::tan(static_cast<double>(skew.angle_deg) * std::numbers::pi / 180), skew.confidence};
}

double degrees(double slope) {
  return std::atan(slope) * 180 / std::numbers::pi;
}

// The growth of the slope for each pixel down, as the bands bear it out; nothing when they do not.
struct Fan {
  double middle = 0, growth = 0;
};

std::optional<Fan> fan_of(const Ink& ink, const Band& text) {
  std::vector<std::pair<double, double>> points;  // y, slope
  for (int i = 0; i < kBands; ++i) {
    const int height = text.y1 - text.y0;
    const Band band{text.y0 + height * i / kBands, text.y0 + height * (i + 1) / kBands};
    const BandSkew skew = skew_in(ink, band);
    if (skew.confidence >= kOneAngleInBand)
      points.emplace_back((band.y0 + band.y1) / 2.0, skew.slope);
  }
  const auto count = static_cast<double>(points.size());
  if (count < kLeastBands) return {};
  double y_mean = 0, slope_mean = 0, across = 0, along = 0, off = 0;
  for (const auto& [y, slope] : points) {
    y_mean += y / count;
    slope_mean += slope / count;
  }
  for (const auto& [y, slope] : points) {
    across += (y - y_mean) * (slope - slope_mean);
    along += (y - y_mean) * (y - y_mean);
  }
  const Fan fan{(text.y0 + text.y1) / 2.0, across / along};
  for (const auto& [y, slope] : points) {
    const double rest = slope - slope_mean - fan.growth * (y - y_mean);
    off += rest * rest / count;
  }
  if (degrees(std::sqrt(off)) > kMostOff_deg) return {};
  return fan;
}

// The projection about (x, y) that takes level lines to lines whose slope grows by `growth` with
// each pixel down.
Projection fan_about(double x, double y, double growth) {
  const Projection to_centre{1, 0, 0, 1, -x, -y}, from_centre{1, 0, 0, 1, x, y};
  const Projection fan{1, 0, 0, 1, 0, 0, -growth, 0};
  return from_centre.after(fan.after(to_centre));
}

}  // namespace

bool undo_keystone(Sheet& sheet, const Ink& ink) {
  if (ink.x_height_px <= 0 || sheet.bilevel) return false;
  const Band text = text_band(ink);
  const int height = text.y1 - text.y0;
  if (height < kBands * kLeastBand * ink.x_height_px || skew_in(ink, text).confidence >= kOneAngle)
    return false;
  const std::optional<Fan> fan = fan_of(ink, text);
  if (!fan) return false;
  const double fan_deg = degrees(fan->growth * height);
  if (std::abs(fan_deg) < kLeastFan_deg) return false;
  const Projection back = fan_about(sheet.grey.width() / 2.0, fan->middle, fan->growth);
  const double in_order[] = {back.a, back.c, back.e, back.b, back.d, back.f, back.g, back.h};
  std::array<l_float32, std::size(in_order)> coefficients{};
  std::transform(std::begin(in_order), std::end(in_order), coefficients.begin(), [](double value) {
    return static_cast<l_float32>(value);
  });
  Image straight(pixProjectiveGray(sheet.grey.pix(), coefficients.data(), 255));
  if (straight.empty()) return false;
  sheet.to_original = sheet.to_original.after(back);
  sheet.apply(std::move(straight), "keystone " + two_decimals(fan_deg));
  return true;
}

}  // namespace ocr::cleanup

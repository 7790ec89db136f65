// Print is the darkest ink of a page, and colourless. What lies nearer to the paper than to the
// print, taking the brightest channel of a coloured pixel, is made paper, and the rest stretched to
// the full range. Where whole strokes, not only their edges, became paper, pale ink was taken off.
#include "ocr/cleanup/pale_ink.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <leptonica/allheaders.h>

namespace ocr::cleanup {
namespace {

constexpr double kPrintShare = 0.1;  // the darkest of the ink is the inside of printed letters
constexpr double kBetween = 0.5;     // from print to paper: where print ends
constexpr double kInk = 0.75;        // from print to paper: what is still ink
constexpr int kDark = 160;           // of the stretched picture
constexpr int kEdge_px = 7;
constexpr int kColourful = 40;         // between the channels of a coloured pixel
constexpr int kLeastStrokes_px = 150;  // of the inside of strokes
constexpr int kTiles = 8;              // to each side
constexpr int kLeastPaleInTile_px = 8;
constexpr double kMostTiles = 0.6;  // of those with print

constexpr int kInkEnd = 230;  // what is lighter is paper whatever its colour

using Row = l_uint32*;

Row row_of(const Image& image, int y) {
  return pixGetData(image.pix()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(image.pix());
}

// The grey of the print: of the darkest fifth of the ink. -1 without ink.
int grey_of_print(const Image& grey, const Image& ink) {
  std::array<long, 256> count{};
  long all = 0;
  for (int y = 0; y < grey.height(); ++y) {
    const Row row = row_of(grey, y), mask = row_of(ink, y);
    for (int x = 0; x < grey.width(); ++x) {
      if (mask[x / 32] == 0) {
        x |= 31;  // to the last pixel of a word without ink
        continue;
      }
      if (GET_DATA_BIT(mask, x) == 0) continue;
      ++count[static_cast<std::size_t>(GET_DATA_BYTE(row, x))];
      ++all;
    }
  }
  long darker = 0;
  for (int value = 0; value < 256 && all > 0; ++value) {
    darker += count[static_cast<std::size_t>(value)];
    if (static_cast<double>(darker) >= kPrintShare * static_cast<double>(all)) return value;
  }
  return -1;
}

// How much brighter than its grey a pixel of the original is in its brightest channel; 1 for a
// colourless one.
double lift_of(const Image& original, const Projection& to_original, int x, int y) {
  const Position place = to_original.map(Position{x + 0.5, y + 0.5});
  const auto ox = static_cast<int>(place.x), oy = static_cast<int>(place.y);
  if (ox < 0 || oy < 0 || ox >= original.width() || oy >= original.height()) return 1;
  l_int32 r = 0, g = 0, b = 0;
  extractRGBValues(row_of(original, oy)[ox], &r, &g, &b);
  const int low = std::min({r, g, b}), high = std::max({r, g, b});
  if (high - low < kColourful) return 1;
  const double luma = 0.3 * r + 0.5 * g + 0.2 * b;  // as Leptonica weighs them
  return luma < 1 ? 1 : high / luma;
}

// What was ink in `before` and is paper in `after`, the blurred edges of print aside: 1 bit.
Image strokes_taken_off(const Image& before, const Image& after, int ink_end) {
  const Image ink = threshold(before, ink_end);
  Image print = threshold(after, kDark);
  print = Image(pixDilateBrick(nullptr, print.pix(), kEdge_px, kEdge_px));
  Image paper = threshold(after, 255);
  paper = Image(pixInvert(nullptr, paper.pix()));
  Image strokes(pixAnd(nullptr, ink.pix(), paper.pix()));
  return Image(pixSubtract(nullptr, strokes.pix(), print.pix()));
}

long pixels_in(const Image& mask, int column, int row) {
  const int width = mask.width() / kTiles, height = mask.height() / kTiles;
  BOX* tile = boxCreate(column * width, row * height, width, height);
  l_int32 count = 0;
  pixCountPixelsInRect(mask.pix(), tile, &count, nullptr);
  boxDestroy(&tile);
  return count;
}

// Seals and pens go over a part of a page. What is pale wherever something is printed, on a page so
// coarse that it was enlarged, is print: thin strokes.
bool is_local(const Image& pale, const Image& ink) {
  int printed = 0, with_pale = 0;
  for (int row = 0; row < kTiles; ++row) {
    for (int column = 0; column < kTiles; ++column) {
      if (pixels_in(ink, column, row) < kLeastStrokes_px) continue;
      ++printed;
      with_pale += pixels_in(pale, column, row) >= kLeastPaleInTile_px;
    }
  }
  return with_pale <= kMostTiles * printed;
}

}  // namespace

bool PrintOnly::taken_off_in(const Box& zone) const {
  if (pale.empty()) return false;
  int strokes = 0;
  for (int y = std::max(zone.y0, 0); y < std::min(zone.y1, pale.height()); ++y) {
    const Row row = row_of(pale, y);
    for (int x = std::max(zone.x0, 0); x < std::min(zone.x1, pale.width()); ++x)
      strokes += static_cast<int>(GET_DATA_BIT(row, x));
    if (strokes >= kLeastStrokes_px) return true;
  }
  return false;
}

PrintOnly print_only(const Sheet& sheet, const Ink& ink, const Image& original) {
  PrintOnly result;
  if (sheet.bilevel || ink.black_and_white.empty()) return result;
  const int print = grey_of_print(sheet.grey, ink.black_and_white);
  const int end = print + static_cast<int>(kBetween * (255 - print));
  if (print < 0 || end <= print) return result;
  const bool coloured = original.depth() == 32;
  const auto stretch = [print, end](double value) {
    return static_cast<l_uint8>(value < end ? std::max((value - print) * 255 / (end - print), 0.0)
                                            : 255);
  };
  std::array<l_uint8, 256> stretched{};
  for (std::size_t value = 0; value < stretched.size(); ++value)
    stretched[value] = stretch(static_cast<double>(value));
  Image grey = sheet.grey.clone();
  if (coloured) result.without_colour = sheet.grey.clone();
  for (int y = 0; y < grey.height(); ++y) {
    const Row row = row_of(grey, y);
    const Row row_without_colour = coloured ? row_of(result.without_colour, y) : nullptr;
    for (int x = 0; x < grey.width(); ++x) {
      const auto value = static_cast<std::size_t>(GET_DATA_BYTE(row, x));
      const double lift =
          coloured && value < kInkEnd ? lift_of(original, sheet.to_original, x, y) : 1;
      if (lift > 1) {
        const double lifted = static_cast<double>(value) * lift;
        if (lifted >= end) SET_DATA_BYTE(row_without_colour, x, 255);
        SET_DATA_BYTE(row, x, stretch(lifted));
      } else {
        SET_DATA_BYTE(row, x, stretched[value]);
      }
    }
  }
  result.pale = strokes_taken_off(sheet.grey, grey, print + static_cast<int>(kInk * (255 - print)));
  const bool enlarged = grey.width() > original.width();
  if (result.taken_off_in({0, 0, grey.width(), grey.height()}) &&
      (!enlarged || is_local(result.pale, ink.black_and_white)))
    result.grey = std::move(grey);
  if (result.grey.empty()) result.without_colour = {};
  return result;
}

}  // namespace ocr::cleanup

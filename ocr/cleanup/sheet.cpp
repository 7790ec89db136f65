#include "ocr/cleanup/sheet.h"

#include <cmath>

#include <leptonica/allheaders.h>

#include "base/error.h"
#include "base/language.h"

namespace ocr::cleanup {
namespace {

Image to_grey(const Image& image) {
  Image grey(image.depth() == 8 ? pixCopy(nullptr, image.pix()) : pixConvertTo8(image.pix(), 0));
  if (grey.empty()) {
    throw base::Error(
        "image", base::tr("không đủ bộ nhớ", "not enough memory"), base::ErrorCode::limit);
  }
  return grey;
}

// Only black and white, but for a few grey pixels that drawing a fax page may leave.
bool is_bilevel(const Image& grey) {
  const long allowed = static_cast<long>(grey.width()) * grey.height() / 1'000;
  long between = 0;
  for (int y = 0; y < grey.height(); ++y) {
    const l_uint32* row =
        pixGetData(grey.pix()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey.pix());
    for (int x = 0; x < grey.width(); ++x) {
      const int value = GET_DATA_BYTE(row, x);
      between += value > 8 && value < 247;
    }
    if (between > allowed) return false;
  }
  return true;
}

}  // namespace

Sheet sheet_of(const Image& image) {
  Sheet sheet;
  sheet.grey = to_grey(image);
  sheet.bilevel = is_bilevel(sheet.grey);
  return sheet;
}

void Sheet::apply(Image image, std::string pass) {
  grey = std::move(image);
  passes.push_back(std::move(pass));
  if (debug_stem.empty()) return;
  const std::string step = std::to_string(passes.size());
  const std::string verb = passes.back().substr(0, passes.back().find(' '));
  grey.write_png(debug_stem.string() + "-" + step + "-" + verb + ".png");
}

std::string two_decimals(double value) {
  const long hundredths = std::lround(std::abs(value) * 100);
  const std::string digits = std::to_string(hundredths % 100);
  return std::string(value < 0 && hundredths > 0 ? "-" : "") + std::to_string(hundredths / 100) +
         "." + (digits.size() == 1 ? "0" : "") + digits;
}

}  // namespace ocr::cleanup

#include "ocr/cleanup/sheet.h"

#include <cmath>

namespace ocr::cleanup {

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

#include <leptonica/allheaders.h>

#include "ocr/cleanup/passes.h"

namespace ocr::cleanup {

bool soften(Sheet& sheet) {
  if (!sheet.bilevel) return false;
  Image soft(pixBlockconv(sheet.grey.pix(), 1, 1));  // the mean of 3 x 3
  if (soft.empty()) return false;
  sheet.apply(std::move(soft), "soften");
  return true;
}

}  // namespace ocr::cleanup

#pragma once

#include <optional>

#include "ocr/image.h"

namespace ocr::cleanup {

struct WithoutBleedThrough {
  Image grey;        // 8 bits, the size of the original
  double share = 0;  // of the strokes' insides that were made paper
};

// `image` without the print of the sheet's other side, or the next sheet's: ink whose grey is apart
// from that of the print, all over the page. Nothing when there is no such ink. What was stamped or
// written palely goes with it, so that the result is only for a page that cannot be read well as it
// is.
std::optional<WithoutBleedThrough> without_bleed_through(const Image& image);

}  // namespace ocr::cleanup

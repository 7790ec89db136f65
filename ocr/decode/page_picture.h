#pragma once

#include <optional>

#include "ocr/decode/picture.h"

class QPDFObjectHandle;

namespace ocr::decode {

// The samples of a PDF's picture of 8 bits, grey or red, green and blue (a PageContent's
// `only_object`), when it has the given size and is stored as JPEG or Flate; nothing when it has
// not, is coded otherwise or cannot be decoded, so that it is left to the one who draws pages.
std::optional<Samples> picture_samples(QPDFObjectHandle picture, long width, long height);

}  // namespace ocr::decode

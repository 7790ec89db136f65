#pragma once

#include <string>
#include <string_view>

namespace ocr::decode {

// The PDF `input` with page n of the PDF `overlay` laid over its page n, scaled to the page as
// shown, and with the document info, metadata, language and outlines of `overlay` where it has
// them. Streams of `input` are copied as they are. Throws what QPDF throws.
std::string merge_overlay(std::string_view input, std::string_view overlay);

}  // namespace ocr::decode

#pragma once

#include <string>
#include <string_view>

namespace ocr::decode {

// The PDF `input` with page n of the PDF `overlay` laid over its page n, scaled to the page as
// shown; where the overlay's page has kNewTextKey (wire.h), the input's own text there is taken
// away first. Document info, metadata and language are those of `overlay`, bookmarks too unless
// `input` has some. Streams of pictures are copied as they are. The result is neither signed nor
// encrypted; what is seen of signatures stays on the page. Throws what QPDF throws.
std::string merge_overlay(std::string_view input, std::string_view overlay);

}  // namespace ocr::decode

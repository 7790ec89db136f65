#pragma once

#include <string>
#include <string_view>

namespace ocr::decode {

// `data` packed as PDF's /FlateDecode unpacks it. Throws Failure (too-large).
std::string deflated(std::string_view data);

}  // namespace ocr::decode

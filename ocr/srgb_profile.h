#pragma once

#include <string>

namespace ocr {

// The colour space sRGB (IEC 61966-2-1) as an ICC profile of version 2 (ICC.1:2001-04), for files
// that must say what their device colours mean.
std::string srgb_profile();

}  // namespace ocr

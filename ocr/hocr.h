#pragma once

#include <span>
#include <string>

#include "ocr/page.h"

namespace ocr {

// The pages as hOCR 1.2 (XHTML): ocr_page, ocr_carea, ocr_line, ocrx_word with x_wconf.
std::string write_hocr(std::span<const Page> pages,
                       const std::string& title,
                       const std::string& software);

}  // namespace ocr

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ocr/page.h"

namespace ocr {

// ALTO 4.4 (http://www.loc.gov/standards/alto/ns-v4#), one file per page or for all pages of a
// document. docs/format_alto.md says where each field of Page stands. read_alto(write_alto(page))
// == page, but for confidences, which are kept to four decimals.
struct AltoSource {
  std::string file_name;  // of the scan
  std::string software;   // "vanban 0.1.0"
  std::string engine;     // Recognizer::engine(), or empty
};

std::string write_alto(const Page& page, const AltoSource& source = {});
std::string write_alto(std::span<const Page> pages, const AltoSource& source = {});

// Reads what write_alto wrote, and other programs' ALTO 2 to 4 in pixels, as far as it has the same
// things (a block without a known tag is body). Throws base::Error (unreadable) with the line of
// `where` when `xml` is not well-formed or not ALTO. read_alto() gives the first page,
// read_alto_pages() all of them, at least one.
Page read_alto(std::string_view xml, const std::string& where = "alto.xml");
std::vector<Page> read_alto_pages(std::string_view xml, const std::string& where = "alto.xml");

}  // namespace ocr

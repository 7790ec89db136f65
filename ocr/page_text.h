#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ocr/page.h"

namespace ocr {

// "letterhead-left", "page-number": the names in ALTO tags, hOCR and manifests.
const char* name_of(RegionKind kind);

// "good", "fair", "poor", and back: what is none of these is poor.
const char* name_of(PageGrade grade);
PageGrade grade_from_name(std::string_view name);

// The words of a line with one blank between them.
std::string text_of(const Line& line);

// One printed line of a page, or one row of a table, in reading order.
struct TextLine {
  std::string text;  // NFC; the cells of a table row are separated by TAB
  RegionKind kind = RegionKind::body;
  int region = 0;                  // index into Page::regions
  std::vector<const Word*> words;  // in the order of `text`; point into the page
};

std::vector<TextLine> lines_of(const Page& page);

// All lines, one per line; pages are separated by '\f' at the start of a page's first line.
// With everything that stands on the page, page numbers and notes included.
std::string plain_text(std::span<const Page> pages);

// The mean confidence of the page's words, weighted by their length; 0 for an empty page.
double confidence_of(const Page& page);

}  // namespace ocr

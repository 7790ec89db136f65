#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "ocr/page.h"
#include "ocr/page_source.h"

namespace ocr {

// A line of the list beside the pages that leads to a place in them.
struct Bookmark {
  std::string title;
  int level = 1;  // 1 is outermost
  int page = 0;   // 1 is the first of the file
  int y = 0;      // top of what it leads to, in pixels of the page's picture
};

// What viewers show of a document; UTF-8, empty fields are left out.
struct PdfInfo {
  std::string title = {}, author = {}, subject = {}, keywords = {};
  std::string creator = {}, producer = {};  // "vanban 0.1.0"
  std::string date = {};                    // of issue, ISO 8601
  std::vector<Bookmark> bookmarks = {};     // in the order of the text
};

// A PDF that looks like `input` and can be searched: every page picture unchanged (the streams of a
// PDF, JPEG, G4 TIFF or plain PNG byte for byte, other pictures without loss), with the words of
// `pages` as invisible text in their places, which stands for what text a PDF's page had before.
// Pages are matched by Page::number; those of PageOrigin::layer and those not given get no new
// text. A page whose picture cannot be decoded is a white sheet. A PDF's own bookmarks are kept,
// else it gets those of `info`. The same input gives the same bytes. `input` itself is not changed;
// a signed PDF stays valid as it is, the copy is neither signed nor encrypted. Throws base::Error
// as PageSource does.
std::string searchable_pdf(const std::filesystem::path& input,
                           std::span<const Page> pages,
                           const PdfInfo& info = {},
                           DecodeLimits limits = {});

}  // namespace ocr

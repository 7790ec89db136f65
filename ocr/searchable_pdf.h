#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "ocr/page.h"
#include "ocr/page_source.h"

namespace ocr {

// What viewers show of a document; UTF-8, empty fields are left out.
struct PdfInfo {
  std::string title = {}, author = {}, subject = {}, keywords = {};
  std::string creator = {};  // "vanban 0.1.0"
};

// A PDF that looks like `input` and can be searched: every page picture unchanged (the streams of a
// PDF, JPEG, G4 TIFF or plain PNG byte for byte, other pictures without loss), with the words of
// `pages` as invisible text in their places. Pages are matched by Page::number; those of
// PageOrigin::layer and those not given get no new text. The same input gives the same bytes.
// `input` itself is not changed; a signed PDF stays valid as it is, the copy is unsigned.
// Throws base::Error as PageSource does.
std::string searchable_pdf(const std::filesystem::path& input,
                           std::span<const Page> pages,
                           const PdfInfo& info = {},
                           DecodeLimits limits = {});

}  // namespace ocr

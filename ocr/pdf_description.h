#pragma once

#include <string>

#include "ocr/searchable_pdf.h"

class QPDF;

namespace ocr {

// Puts into `pdf` what `info` says of the document: document information and the same as XMP (ISO
// 16684-1), the language, the bookmarks, and sRGB as what device colours mean. `created` is the
// time of the file's making in ISO 8601, or empty. Of bookmarks those on pages of `pdf` are made;
// page n's picture is as large as its sheet has points times `pixels_per_point[n - 1]`.
void describe(QPDF& pdf,
              const PdfInfo& info,
              const std::string& created,
              const std::vector<double>& pixels_per_point);

}  // namespace ocr

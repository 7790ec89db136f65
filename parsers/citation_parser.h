#pragma once

#include <string_view>
#include <vector>

#include "base/text.h"
#include "parsers/document.h"

namespace parsers {

// A document cited by its number, and where in the paragraph.
struct Citation {
  Reference reference;  // without id, short name and origin
  base::TextSpan span;
};

// The citations of one paragraph from left to right, repeated ones included. "Thực hiện Chỉ thị số
// 99-CT/TW, ngày 01/9/2025 của Ban Bí thư" gives type, number, date and issuer as printed and the
// relation implements.
std::vector<Citation> find_citations(std::string_view paragraph);

}  // namespace parsers

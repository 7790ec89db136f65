#pragma once

#include <string_view>
#include <vector>

#include "parsers/document.h"

namespace parsers {

// Every distinct document that `document` cites by number, in the order of first mention; its own
// number is not among them. "Thực hiện Chỉ thị số 99-CT/TW, ngày 01/9/2025 của Ban Bí thư" gives
// type, number, date and issuer as printed and the relation implements. Of several mentions of one
// number the first with a date lends its date and issuer to the first. Reads the subject, body and
// annexes of `document`; its list of references need not be filled in.
std::vector<Reference> find_references(const Document& document);

// The citations of one paragraph, repeated ones included. For tests and for other parsers.
std::vector<Reference> find_references(std::string_view paragraph);

}  // namespace parsers

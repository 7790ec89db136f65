#pragma once

#include <span>
#include <string>
#include <string_view>

#include "parsers/lines.h"

namespace parsers {

// The text of a letterhead's fields without what belongs to their print only.

// The subject (trích yếu) that `lines` print: in one line, without "V/v" and a speck before it.
std::string subject_text(std::span<const Line> lines);

// "MẬT" of "(MẬT)" and "Độ mật: MẬT".
std::string_view mark_of(std::string_view stamp);

// "tháng 9 năm 2025" of "ngày Ï8 tháng 9 năm 2025": what is printed when handwriting was read as
// something else than figures. Any other date as it is.
std::string without_misread_day(const std::string& date);

}  // namespace parsers

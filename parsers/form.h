#pragma once

#include <string_view>

namespace parsers {

// True when `line`, one of an annex, opens a form that others fill in: "Mẫu số 01/HNCT", "Biểu mẫu
// 2". What stands below it, numbers and all, directs nobody and has no parts.
bool opens_form(std::string_view line);

}  // namespace parsers

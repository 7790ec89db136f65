#pragma once

#include <string_view>

namespace parsers {

// What the words of a cell of a task table say that it is, where the columns do not.

// "Thường xuyên", "Quý II/2026", "2025 - 2030": nothing but a time.
bool is_time_cell(std::string_view text);

// "Các sở, ngành; Đoàn Thanh niên": nothing but bodies.
bool is_bodies_cell(std::string_view text);

}  // namespace parsers

#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "parsers/printed_time.h"
#include "parsers/words.h"

namespace parsers {

// Pieces of the calendar without their noun, read where the place tells which it is. `end` is the
// word after the last one read; nullopt for anything else.

// "25 tháng 11" in "trước ngày 25 tháng 5 và 25 tháng 11".
std::optional<TimePiece> bare_day(const std::vector<Word>& words, std::size_t at);

// "10/2026" in "từ tháng 3 đến 10/2026".
std::optional<TimePiece> bare_month(const std::vector<Word>& words, std::size_t at);

// "IV/2025" in "quý III, IV/2025".
std::optional<TimePiece> bare_quarter(const std::vector<Word>& words, std::size_t at);

// "2026", "2025 - 2026", "12/2025", "T12/2025" as a cell of the time column.
std::optional<TimePiece> bare_period(const std::vector<Word>& words, std::size_t at);

}  // namespace parsers

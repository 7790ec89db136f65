#pragma once

#include <vector>

#include "parsers/words.h"

namespace parsers {

// True when `words` may hold a time of day: "giờ" or a figure with an "h".
bool has_time_of_day(const std::vector<Word>& words);

// `words` without the times of day that go before a day, which tell nothing that a deadline keeps:
// of "trước 14 giờ 00 ngày 29/7" the words "trước ngày 29/7" are left. Everything else stays as it
// is, in order. Linear.
std::vector<Word> without_times_of_day(const std::vector<Word>& words);

}  // namespace parsers

#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "parsers/deadline_values.h"
#include "parsers/words.h"

namespace parsers {

// What follows a day tells that it returns: "hằng tháng", "của tháng", "tháng cuối quý".
struct DayReturn {
  std::optional<RepeatUnit> unit;  // nullopt: nothing of the kind
  std::size_t end = 0;             // the word after the phrase
};

DayReturn read_return(const std::vector<Word>& words, std::size_t at);

// "tháng cuối quý", "của tháng thứ 3 trong quý": the last month of each quarter. The length in
// words, 0 for anything else.
std::size_t quarter_month(const std::vector<Word>& words, std::size_t at);

}  // namespace parsers

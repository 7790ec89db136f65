#include "parsers/deadline_scan.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "parsers/deadline_values.h"

namespace parsers {

std::size_t DeadlineScan::end_of_clause(std::size_t from) const {
  std::size_t end = from;
  while (end < words.size() && words[end].shape != WordShape::comma &&
         words[end].shape != WordShape::semicolon && words[end].shape != WordShape::close &&
         words[end].shape != WordShape::colon && words[end].shape != WordShape::stop)
    ++end;
  return end;
}

void DeadlineScan::add(
    std::size_t from, std::size_t end, DeadlineKind kind, std::string value, Bound bound) {
  FoundDeadline entry;
  entry.span = {words[from].span.begin, words[end - 1].span.end};
  entry.deadline.text = std::string(base::slice(text, entry.span));
  entry.deadline.kind = kind;
  entry.deadline.value = std::move(value);
  entry.deadline.bound = bound;
  found.push_back(std::move(entry));
  at = std::max(at, end);
}

void DeadlineScan::add_date(std::size_t from, std::size_t end, Date date, Bound bound) {
  constexpr int kOldestYears = 2;  // "hoạt động trước 19-8-1945" tells of the past
  if (date.year != 0 && issued.year != 0 && date.year + kOldestYears <= issued.year) {
    at = std::max(at, end);
    return;
  }
  const bool inferred = date.year == 0 && infer_year(date);
  add(from, end, DeadlineKind::date, date_value(date), bound);
  found.back().deadline.year_inferred = inferred;
}

bool DeadlineScan::infer_year(Date& date) const {
  if (issued.year == 0) return false;
  const int day = date.day == 0 ? 31 : date.day;
  const bool over = issued.month != 0 && date.month * 32 + day < issued.month * 32 + issued.day;
  date.year = issued.year + (over ? 1 : 0);
  return true;
}

bool is_separator(const std::vector<Word>& words, std::size_t at) {
  return at < words.size() && (words[at].shape == WordShape::comma || reads(words, at, "và") ||
                               reads(words, at, "hoặc") || reads(words, at, "hay"));
}

}  // namespace parsers

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/date_parser.h"
#include "parsers/deadline_parser.h"
#include "parsers/document.h"
#include "parsers/words.h"

namespace parsers {

// Lists are read up to this length: each entry carries the text of the whole list.
inline constexpr std::size_t kLongestList = 24;

// A sentence on its way from left to right, shared by the rules that read deadlines in it. A rule
// looks at word `at`; when it matches, it adds what it found and moves `at` behind its words.
// `text` and `words` must outlive the scan.
struct DeadlineScan {
  std::string_view text;
  const std::vector<Word>& words;  // of `text`
  Date issued;                     // of the document; year 0: not known
  DeadlineContext context;
  std::size_t at = 0;
  std::vector<FoundDeadline> found;

  bool in_schedule() const { return context == DeadlineContext::schedule; }

  // The comma, semicolon, colon, stop or closing bracket at or after word `from`, or the end.
  std::size_t end_of_clause(std::size_t from) const;

  // Takes words [from, end), at least one, as one expression.
  void add(std::size_t from, std::size_t end, DeadlineKind kind, std::string value, Bound bound);

  // The same for a day, month or year; one without its year is given the year of issue or the next
  // and marked. A day years before the day of issue is no deadline: its words are passed over.
  void add_date(std::size_t from, std::size_t end, Date date, Bound bound);

  // Sets the year of the first such day or month on or after the day of issue; false when that is
  // not known.
  bool infer_year(Date& date) const;
};

// True at what joins the entries of a list: a comma, "và", "hoặc", "hay".
bool is_separator(const std::vector<Word>& words, std::size_t at);

}  // namespace parsers

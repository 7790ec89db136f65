#pragma once

#include <string_view>
#include <vector>

#include "base/text.h"
#include "parsers/date_parser.h"
#include "parsers/document.h"
#include "parsers/words.h"

namespace parsers {

// Where the text stands decides what counts as a deadline in it.
enum class DeadlineContext {
  sentence,  // a date must be bound to the act: "trước ngày", "trong tháng", "hằng quý"
  report_sentence,  // the same for a sentence that tells to report: "đột xuất" asks for a report
  schedule          // a line "Thời gian thực hiện: …" or the time column: every date counts
};

struct FoundDeadline {
  Deadline deadline;
  base::TextSpan span;  // of Deadline::text in the text that was read
};

// The deadlines in `text`, one per date or series, in text order; "hằng tháng, quý, năm" gives
// three with the same text. Dates of cited documents, terms of office and years in the names of
// plans are none. A date without its year is taken as the first such day after `issued`, the date
// of the document, and marked; when that is not known there is no value.
//
// Values: ISO 8601 dates, intervals with ".." for an open end, durations; RRULE of RFC 5545.
//
//   find_deadlines("báo cáo trước ngày 25 hằng tháng", {}, DeadlineContext::sentence)
//   // recurring, FREQ=MONTHLY;BYMONTHDAY=25, Bound::before
std::vector<FoundDeadline> find_deadlines(std::string_view text,
                                          const Date& issued,
                                          DeadlineContext context);

// The same for a text whose words have been read.
std::vector<FoundDeadline> find_deadlines(std::string_view text,
                                          const std::vector<Word>& words,
                                          const Date& issued,
                                          DeadlineContext context);

}  // namespace parsers

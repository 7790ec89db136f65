#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "parsers/date_parser.h"
#include "parsers/document.h"

namespace corpus {

// Days from the first to the last, both within; an end that is missing is open.
struct DueWindow {
  std::optional<parsers::Date> first, last;

  bool is_open() const { return !first && !last; }
};

// What a person writes for a day, "05/9/2026" or "2026-09-05", or for a month or year in full,
// "9/2026", "2026-09", "2026". nullopt for anything else and for days that do not exist.
std::optional<parsers::Date> day_of(std::string_view text);

// The first day in `window` on which the deadline can still be met for the last time
// (parsers/due_date.h); of a recurring one, the first such day from the issue of its document on.
// nullopt when there is none: continuous, relative, on request, or outside.
std::optional<parsers::Date> due_in(const DueWindow& window,
                                    const parsers::Deadline& deadline,
                                    const std::optional<parsers::Date>& issued);

// The earliest of all deadlines of `obligation`, one of those of `document`.
std::optional<parsers::Date> due_in(const DueWindow& window,
                                    const parsers::Document& document,
                                    const parsers::Obligation& obligation);

// The days from `first` to `last` on which `rule` (parsers::calendar_rule) falls.
std::vector<parsers::Date> occurrences(std::string_view rule,
                                       const parsers::Date& first,
                                       const parsers::Date& last);

}  // namespace corpus

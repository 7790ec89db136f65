#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/document.h"

namespace corpus {

// Which obligations to list; what is empty does not filter. Names are compared as search does:
// without regard to case and to the place of the tone, without marks where none are given, and any
// run of whole words is enough ("chi bo" finds "Các chi bộ trực thuộc").
struct ObligationFilter {
  std::string actor;      // an actor or delegate
  std::string report_to;  // or via
  std::string deadline;   // words of the deadline as printed: "hằng tháng"
  std::string due_from;   // ISO 8601 days; the last day in time lies within
  std::string due_until;
  std::optional<parsers::ObligationKind> kind;
  double min_confidence = 0.0;
};

// True when the words of `wanted` stand next to one another in `text`; also when `wanted` has none.
bool has_words(std::string_view text, std::string_view wanted);

// True when nothing is filtered.
bool is_open(const ObligationFilter& filter);

// True when `obligation` passes everything but the dates, which the store looks up by its index and
// due_window.h by the calendar.
bool passes(const ObligationFilter& filter, const parsers::Obligation& obligation);

}  // namespace corpus

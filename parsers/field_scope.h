#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/date_parser.h"
#include "parsers/deadline_parser.h"
#include "parsers/document.h"
#include "parsers/task_fields.h"

namespace parsers {

// What field lines such as "Thời gian thực hiện: …" say about a section, and the obligations of a
// list, by their index, that another line may still complete.
struct FieldScope {
  std::size_t after_last_due = 0;  // first one since the last line of its kind
  std::vector<FoundDeadline> due;  // printed before the obligations it is for
  std::vector<std::string> lead, coordinators, products;
  bool is_bare = false;  // due is for obligations that have no date of their own

  // Keeps the value of `line`, read in `text`, for obligations to come; `issued` is the date of the
  // document.
  void keep(const FieldLine& line, std::string_view text, const Date& issued);

  // Adds what was kept; the lead replaces the actors.
  void complete(Obligation& obligation) const;
};

// The time of a title that is nothing but a day, month or quarter: "Quý I/2031", "Từ 01/3 đến
// 15/3:"; else none.
std::vector<FoundDeadline> time_of_title(std::string_view title, const Date& issued);

}  // namespace parsers

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/words.h"

namespace parsers {

// To whom a sentence tells somebody to report, and through whom:
//
//   "báo cáo Ban Thường vụ (qua Văn phòng)"     report_to Ban Thường vụ, via Văn phòng
//   "gửi Sở X để tổng hợp, báo cáo UBND tỉnh"   report_to Sở X: the second hop is Sở X's
struct ReportRoute {
  std::vector<std::string> report_to;
  std::vector<std::string> via;
  bool has_verb = false;    // the sentence tells somebody to report at all
  bool is_opening = false;  // reporting is what the sentence starts with
  bool is_closing = false;  // … or what its chain of acts ends in, addressee printed
};

// Reads the route in a sentence whose direction starts at word `predicate` (0 when unknown).
ReportRoute read_report_route(std::string_view sentence,
                              const std::vector<Word>& words,
                              std::size_t predicate);

}  // namespace parsers

#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/document.h"

namespace parsers {

// One obligation as a row for a person: what the table of obligations shows in every export.
// Several names are joined by "; ".
struct ObligationRow {
  std::string id;
  std::string kind;  // "Phân công", "Nhiệm vụ", "Yêu cầu", "Báo cáo"
  std::string strength;  // "phải", "cần", "đề nghị", "được"; "không được" for what is forbidden
  std::string actors;
  std::string text;
  std::string delegates;
  std::string coordinators;
  std::string products;
  std::string deadline;  // as printed; "" when none
  std::string due;       // ISO 8601, the last day in time (parsers/due_date.h); "" when none
  std::string report_to;
  std::string via;
  std::string section;  // path
  std::string block;    // id
  int page = 0;         // 0 when unknown
  double confidence = 1.0;

  friend bool operator==(const ObligationRow&, const ObligationRow&) = default;
};

ObligationRow table_row(const Obligation& obligation);

// "a; b; c"
std::string join_names(const std::vector<std::string>& names);

// The document in a few words for titles: "Kế hoạch số 15-KH/ĐU", else its file name, else "Văn
// bản".
std::string short_title(const Document& document);

}  // namespace parsers

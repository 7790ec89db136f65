#pragma once

#include <string>

#include "parsers/document.h"

namespace corpus {

// Where in the country's administration a document comes from.
struct IssuerLevel {
  std::string level;     // "central", "province", "commune"; "" when unknown
  std::string province;  // code of the province, also of a commune's; "" when unknown
  std::string commune;   // code of the commune

  friend bool operator==(const IssuerLevel&, const IssuerLevel&) = default;
};

// Read from who issued it, the body above, and the place of issue.
IssuerLevel issuer_level(const parsers::Metadata& metadata);

// The code of the province named `name`, today's or one of those before the mergers of 2025 (then
// of its successor): "Yên Bái" gives that of Lào Cai. `name` may be a code. "" when there is none.
std::string province_code(const std::string& name);

// The same for what a person types: also with "tỉnh" or "thành phố" before it, and without marks.
std::string province_asked_for(const std::string& words);

}  // namespace corpus

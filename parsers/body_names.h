#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace parsers {

// The bodies of a heading or table cell, which is nothing but their names: split at ";" and line
// ends too, text that the grammar does not know kept as part of the name it follows. What opens
// it ("Đề nghị", "Đối với", "Trách nhiệm của") and figures in brackets are not part of a name.
// Empty when it does not start with a body.
std::vector<std::string> bodies_of_heading(std::string_view heading);
std::vector<std::string> bodies_of_cell(std::string_view cell);

// Who leads and who goes with them: "Sở A (phối hợp với Sở B)", "Sở A chủ trì, phối hợp Sở B",
// "Sở A (chủ trì), Sở B (phối hợp)".
struct LeadCell {
  std::vector<std::string> leads;
  std::vector<std::string> partners;
};

LeadCell leads_of_cell(std::string_view cell);

}  // namespace parsers

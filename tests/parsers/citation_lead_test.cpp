#include "parsers/citation_lead.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(CitationLead, ReadsToTheLeftOfTheNumber) {
  struct Case {
    const char* before;
    const char* type;
    const char* issuer;
    const char* from;  // the first of the words that belong to the citation
    bool labelled, of_thing;
  };
  static constexpr Case kCases[] = {
      {"Thực hiện Chỉ thị số ", "Chỉ thị", "", "Chỉ thị số ", true, false},
      {"Thực hiện Chỉ thị ", "Chỉ thị", "", "Chỉ thị ", false, false},
      {"Chi thi s6 ", "Chỉ thị", "", "Chi thi s6 ", true, false},
      {"Căn cứ Luật Thư viện số ", "Luật", "", "Luật Thư viện số ", true, false},
      {"theo đề nghị của Giám đốc Sở Y tế tại Tờ trình số ",
       "Tờ trình",
       "Giám đốc Sở Y tế",
       "Tờ trình số ",
       true,
       false},
      {"theo Mẫu số ", "", "", "", false, true},
      {"trong đó có ", "", "", "", false, false},
      {"", "", "", "", false, false},
  };
  for (const Case& c : kCases) {
    const std::string text = std::string(c.before) + "12/CT-UBND";
    const CitationLead lead = read_citation_lead(text, text.size() - 10);
    EXPECT_EQ(lead.type, c.type) << text;
    EXPECT_EQ(lead.issuer, c.issuer) << text;
    EXPECT_EQ(text.substr(lead.begin), std::string(c.from) + "12/CT-UBND");
    EXPECT_EQ(lead.labelled, c.labelled) << text;
    EXPECT_EQ(lead.of_thing, c.of_thing) << text;
  }
}

}  // namespace
}  // namespace parsers

#include "parsers/citation_list.h"

#include <string>

#include <gtest/gtest.h>

namespace parsers {
namespace {

// The citations of `text`, which are what stands in square brackets.
std::vector<Citation> marked(std::string_view text) {
  std::vector<Citation> citations;
  for (std::size_t at = text.find('['); at != std::string_view::npos; at = text.find('[', at + 1))
    citations.push_back({{}, {at, text.find(']', at) + 1}});
  return citations;
}

std::string relations(std::string_view text) {
  std::vector<Citation> citations = marked(text);
  set_relations(text, citations);
  std::string letters;
  for (const Citation& citation : citations)
    letters += "ibarc"[static_cast<std::size_t>(citation.reference.relation)];
  return letters;
}

TEST(CitationList, GivesRelationsByTheWordsBefore) {
  static_assert(static_cast<int>(Relation::implements) == 0 &&
                static_cast<int>(Relation::basis) == 1 && static_cast<int>(Relation::amends) == 2 &&
                static_cast<int>(Relation::replaces) == 3 &&
                static_cast<int>(Relation::cites) == 4);
  EXPECT_EQ(relations("Thực hiện [A], [B] và [C]"), "iii");
  EXPECT_EQ(relations("Căn cứ [A] sửa đổi, bổ sung [B];"), "bb");
  EXPECT_EQ(relations("Quyết định này thay thế [A]."), "r");
  EXPECT_EQ(relations("Thực hiện [A] sửa đổi [B]"), "ic");
  EXPECT_EQ(relations("Như đã nêu tại [A]."), "c");
  EXPECT_EQ(relations("Thực hiện [A]. Các chi bộ nghiên cứu kỹ nội dung được nêu ở [B]."), "ic");
}

TEST(CitationList, SharesWhatIsPrintedOnce) {
  const std::string_view text = "[A], [B] và [C]";
  std::vector<Citation> citations = marked(text);
  citations[2].reference.issuer = "Tỉnh uỷ";
  citations[2].reference.date_iso = "2031-09-01";
  share_issuers(text, citations);
  share_dates(text, citations);
  EXPECT_EQ(citations[0].reference.issuer, "Tỉnh uỷ");
  EXPECT_EQ(citations[1].reference.date_iso, "2031-09-01");
  EXPECT_EQ(citations[0].reference.date_iso, "") << "a comma stands between";
}

TEST(CitationList, KnowsTheGapsOfLists) {
  for (const char* gap : {", ", " và ", ", số ", " và số "})
    EXPECT_TRUE(is_list_gap(gap)) << gap;
  for (const char* gap : {" của Tỉnh uỷ, ", " và các văn bản có liên quan đến việc này, "})
    EXPECT_FALSE(is_list_gap(gap)) << gap;
}

}  // namespace
}  // namespace parsers

#include "corpus/obligation_filter.h"

#include <gtest/gtest.h>

#include "tests/parsers/random_document.h"

namespace corpus {
namespace {

TEST(ObligationFilter, ComparesWords) {
  struct Case {
    const char* text;
    const char* wanted;
    bool has;
  };
  static constexpr Case kCases[] = {
      {"Các chi bộ trực thuộc", "chi bo", true},
      {"Các chi bộ trực thuộc", "Chi Bộ", true},
      {"Các chi bộ trực thuộc", "bộ chi", false},
      {"Các chi bộ trực thuộc", "chi bò", false},
      {"Các chi bộ trực thuộc", "ch", false},
      {"Đảng uỷ xã", "Đảng ủy", true},
      {"đang làm", "đảng", false},
      {"bất kỳ", "", true},
      {"", "x", false},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(has_words(c.text, c.wanted), c.has) << c.wanted;
}

TEST(ObligationFilter, WantsAllThatIsAsked) {
  const parsers::Obligation obligation = sample_document().obligations.at(0);
  EXPECT_TRUE(passes({}, obligation));
  ObligationFilter filter;
  filter.actor = "chi bộ";
  filter.report_to = "dang uy";
  filter.deadline = "hằng tháng";
  filter.kind = parsers::ObligationKind::report;
  EXPECT_TRUE(passes(filter, obligation));
  filter.report_to = "văn phòng";  // via
  EXPECT_TRUE(passes(filter, obligation));
  filter.kind = parsers::ObligationKind::task;
  EXPECT_FALSE(passes(filter, obligation));
  filter.kind.reset();
  filter.deadline = "hằng năm";
  EXPECT_FALSE(passes(filter, obligation));
}

}  // namespace
}  // namespace corpus

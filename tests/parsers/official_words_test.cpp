#include "parsers/official_words.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(OfficialWords, ClassesTakeTheLongestReading) {
  struct Case {
    std::size_t (*query)(const std::vector<Word>&, std::size_t);
    const char* text;
    std::size_t length;
  };
  static constexpr Case kCases[] = {
      {action_verb, "phối hợp với", 2},
      {action_verb, "Tổ chức lại", 3},
      {action_verb, "tình hình", 0},
      {action_verb, "hình Thành", 0},  // of a name: only the first word may have a capital
      {quantifier, "toàn thể các", 3},
      {body_modifier, "nhân dân xã", 2},
      {body_link, "trực thuộc Đảng uỷ", 2},
      {adverb, "kịp thời báo cáo", 2},
      {modal, "có trách nhiệm phải", 4},
      {thing_noun, "số lượng mẫu", 2},
      {connector, "Đồng thời,", 2},
      {adjunct_opener, "trên cơ sở", 3},
      {assigning_verb, "giao nhiệm vụ cho", 4},
      {function_word, "đối với", 2},
      {aim_verb, "góp phần", 2},
      {[](const std::vector<Word>& words, std::size_t at) { return body_head(words, at).length; },
       "kiểm lâm viên tuần tra",
       3},
      {action_verb, "", 0},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(c.query(read_words(c.text), 0), c.length) << c.text;
}

TEST(OfficialWords, KnowsWhatKindOfBodyAHeadOpens) {
  const auto kind = [](const char* text) { return body_head(read_words(text), 0).kind; };
  EXPECT_EQ(kind("Uỷ ban nhân dân"), BodyClass::institution);
  EXPECT_EQ(kind("đơn vị"), BodyClass::generic);
  EXPECT_EQ(kind("người đứng đầu"), BodyClass::post);
  EXPECT_EQ(kind("cấp xã"), BodyClass::level);
  EXPECT_EQ(kind("kế hoạch"), BodyClass::none);
}

}  // namespace
}  // namespace parsers

#include "ocr/alternatives.h"

#include <gtest/gtest.h>

namespace ocr {
namespace {

TEST(Alternatives, ReplaceOneOrTwoCharacters) {
  const std::vector<std::vector<Choice>> characters = {
      {{"t", 0.99}}, {{"ô", 0.6}, {"ổ", 0.3}, {"ố", 0.06}}, {{"n", 0.8}, {"m", 0.2}}};
  const std::vector<Alternative> found = combine_choices("tôn", 0.9, characters);
  ASSERT_EQ(found.size(), 5u);
  EXPECT_EQ(found[0].text, "tổn");
  EXPECT_NEAR(found[0].confidence, 0.45, 1e-6);  // half as likely
  EXPECT_EQ(found[1].text, "tôm");
  EXPECT_EQ(found[2].text, "tổm");
  for (std::size_t i = 1; i < found.size(); ++i)
    EXPECT_GE(found[i - 1].confidence, found[i].confidence);
}

TEST(Alternatives, LeaveOutTheWordItselfAndWhatIsNoWord) {
  EXPECT_TRUE(combine_choices("a", 1, {{{"a", 0.9}}}).empty());
  EXPECT_TRUE(combine_choices("a", 1, {{{"a", 0.9}, {"", 0.1}, {" ", 0.1}, {"a", 0.1}}}).empty());
  EXPECT_TRUE(combine_choices("a", 1, {}).empty());
  EXPECT_TRUE(combine_choices("a", 1, {{}, {{"a", 0.0}, {"b", 0.5}}}).empty());
}

TEST(Alternatives, HaveNoIcelandicLetter) {
  const struct {
    std::string_view read, meant;
  } kCases[] = {{"", ""},
                {"QÐ", "QĐ"},
                {"23-QĐÐ/TU", "23-QĐ/TU"},
                {"ÐĐA", "ĐA"},
                {"ĐĐ", "ĐĐ"},
                {"ÐÐ", "ĐĐ"},
                {"ĐÐĐ", "ĐĐ"},
                {"ÐđĐ", "ĐđĐ"},
                {"Ð", "Đ"},
                {"\xC3", "\xC3"}};
  for (const auto& c : kCases)
    EXPECT_EQ(without_eth(c.read), c.meant) << c.read;
  const auto found = combine_choices("QĐ", 1, {{{"Q", 0.9}, {"O", 0.1}}, {{"Đ", 0.9}}, {{"Ð", 1}}});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].text, "OĐ");
}

TEST(Alternatives, AreLimited) {
  std::vector<Choice> many = {{"a", 0.5}};
  for (char c = 'b'; c <= 'z'; ++c)
    many.push_back({std::string(1, c), 0.01});
  EXPECT_EQ(combine_choices("aaa", 1, {many, many, many}, 8).size(), 8u);
}

}  // namespace
}  // namespace ocr

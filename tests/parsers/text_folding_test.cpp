#include "parsers/text_folding.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(TextFolding, FoldsLookAlikes) {
  struct Case {
    const char* text;
    const char* folded;
  };
  static constexpr Case kCases[] = {
      {"", ""},
      {"QÐ", "QĐ"},
      {"12–KH/TU", "12-KH/TU"},
      {"12 — KH", "12 - KH"},
      {"“Một”", "\"Một\""},
      {"a\u00A0b\tc", "a b c"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(fold_lookalikes(c.text), c.folded) << c.text;
}

TEST(TextFolding, BareKeyForgetsMarksBlanksAndPunctuation) {
  struct Case {
    const char* text;
    const char* key;
  };
  static constexpr Case kCases[] = {
      {"", ""},
      {"Nơi nhận:", "noinhan"},
      {"NOI  NHÂN", "noinhan"},
      {"Số 12-KH/ĐU", "so12khdu"},
      {"K Ế  H O Ạ C H", "kehoach"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(bare_key(c.text), c.key) << c.text;
}

TEST(TextFolding, CountsEdits) {
  EXPECT_TRUE(within_edits("kehoach", "kehoach", 0));
  EXPECT_TRUE(within_edits("kehoach", "kehoch", 1));
  EXPECT_TRUE(within_edits("kehoach", "kelnoach", 2));
  EXPECT_FALSE(within_edits("kehoach", "kelnoach", 1));
  EXPECT_FALSE(within_edits("", "ab", 1));
}

TEST(TextFolding, TakesFirstWords) {
  EXPECT_EQ(first_words("  Đảng uỷ xã", 2), "Đảng uỷ");
  EXPECT_EQ(first_words("một", 3), "một");
  EXPECT_EQ(first_words("a  b\tc d", 3), "a  b\tc");
  EXPECT_EQ(first_words("", 3), "");
  EXPECT_EQ(first_words("một hai", 0), "");
}

TEST(TextFolding, ForgivesFewSmallLettersAmongCapitals) {
  EXPECT_TRUE(is_nearly_all_capitals("PHÓ Bí THƯ THƯỜNG TRỰC"));
  EXPECT_TRUE(is_nearly_all_capitals("KẾ HOẠCH"));
  EXPECT_FALSE(is_nearly_all_capitals("Kế hoạch"));
  EXPECT_FALSE(is_nearly_all_capitals("UBND xã"));
  EXPECT_FALSE(is_nearly_all_capitals("A"));
  EXPECT_FALSE(is_nearly_all_capitals("2025"));
}

TEST(TextFolding, CutsBetweenCharacters) {
  const std::string_view text = "Sở Y";  // ở is three bytes
  EXPECT_EQ(head_of(text, 2), "S");
  EXPECT_EQ(head_of(text, 4), "Sở");
  EXPECT_EQ(head_of(text, 99), text);
  EXPECT_EQ(tail_of(text, 2), " Y");
  EXPECT_EQ(tail_of(text, 3), " Y");
  EXPECT_EQ(tail_of(text, 99), text);
  EXPECT_EQ(tail_of("", 3), "");
}

TEST(TextFolding, Trims) {
  EXPECT_EQ(trim_all(" .; Lưu: VT.; ", ".;"), "Lưu: VT");
  EXPECT_EQ(trim_all("...", "."), "");
}

}  // namespace
}  // namespace parsers

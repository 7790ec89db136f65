#include "pipeline/text_input.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "base/text.h"

namespace pipeline {
namespace {

using namespace std::string_literals;

const std::string kLine =
    "Uỷ ban nhân dân xã báo cáo kết quả thực hiện trước ngày 25 hằng tháng.\n";

TEST(TextInput, MakesOneFormOfText) {
  struct Case {
    std::string bytes;
    std::string text;
    std::size_t findings;
  };
  const Case kCases[] = {
      {"", "", 0},
      {"Kế hoạch\n", "Kế hoạch\n", 0},
      {"\xEF\xBB\xBFKế hoạch", "Kế hoạch", 0},
      {"a\r\nb\rc\r\n", "a\nb\nc\n", 0},
      {"trang 1\n\ftrang 2", "trang 1\n\ftrang 2", 0},
      {"Ke\xCC\x82\xCC\x81 hoa\xCC\xA3"
       "ch",
       "Kế hoạch",
       0},  // decomposed letters
      {kLine + "\x01" + kLine, kLine + "\uFFFD" + kLine, 1},
      {kLine + "\0"s + kLine, kLine + "\uFFFD" + kLine, 1},
      {kLine + kLine + "b\xFFn\n", kLine + kLine + "b\uFFFDn\n", 1},
  };
  for (const Case& c : kCases) {
    const TextInput input = load_text(c.bytes, "thu.txt");
    EXPECT_EQ(input.text, c.text);
    EXPECT_EQ(input.findings.size(), c.findings) << c.bytes;
    EXPECT_TRUE(base::is_nfc(input.text));
  }
}

TEST(TextInput, FindingsCoverTheDamagedLine) {
  const TextInput input = load_text(kLine + "x\x02y\n" + kLine, "thu.txt");
  ASSERT_EQ(input.findings.size(), 1u);
  EXPECT_EQ(base::slice(input.text, input.findings[0].span), "x\uFFFDy");
  EXPECT_NE(input.findings[0].message.find("Dòng 2"), std::string::npos);
}

TEST(TextInput, RefusesWhatIsNotUtf8Text) {
  const std::string tcvn3 = "Uû ban nh\xA9n d\xA9n x\xB7 \xA2n Hoµ b\xB8o c\xB8o k\xD5t qu\xB6";
  std::string utf16 = "\xFF\xFE";
  for (const char c : "Ke hoach"s)
    utf16 += {c, '\0'};
  std::string bare_utf16;
  for (const char c : "Ke hoach thuc hien"s)
    bare_utf16 += {c, '\0'};
  const std::string binary(300, '\x03');
  for (const std::string& bytes : {tcvn3, utf16, bare_utf16, binary}) {
    try {
      load_text(bytes, "thu.txt");
      ADD_FAILURE() << bytes;
    } catch (const base::Error& error) {
      EXPECT_EQ(error.code(), base::ErrorCode::unreadable);
      EXPECT_EQ(error.where(), "thu.txt");
    }
  }
}

TEST(TextInput, ToleratesACharacterCutByTheHead) {
  const std::string text = "Kế";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    EXPECT_TRUE(looks_like_text(text.substr(0, size))) << size;
  }
}

}  // namespace
}  // namespace pipeline

#include "pipeline/text_input.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "base/text.h"
#include "pipeline/engines.h"

namespace pipeline {
namespace {

using namespace std::string_literals;

const std::string kLine =
    "Uỷ ban nhân dân xã báo cáo kết quả thực hiện trước ngày 25 hằng tháng.\n";

TextInput load(std::string_view bytes, const AskedEncoding& asked = {}) {
  static const Engines kEngines;
  return load_text(bytes, "thu.txt", kEngines.encodings(), asked);
}

std::string utf16(std::string_view text) {
  std::string bytes = "\xFF\xFE";
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_char(text, at);
    bytes += static_cast<char>(c & 0xFF);
    bytes += static_cast<char>(c >> 8);
  }
  return bytes;
}

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
    const TextInput input = load(c.bytes);
    EXPECT_EQ(input.text, c.text);
    EXPECT_EQ(input.findings.size(), c.findings) << c.bytes;
    EXPECT_TRUE(base::is_nfc(input.text));
  }
}

TEST(TextInput, FindingsCoverTheDamagedLine) {
  const TextInput input = load(kLine + "x\x02y\n" + kLine);
  ASSERT_EQ(input.findings.size(), 1u);
  EXPECT_EQ(base::slice(input.text, input.findings[0].span), "x\uFFFDy");
  EXPECT_NE(input.findings[0].message.find("Dòng 2"), std::string::npos);
}

TEST(TextInput, ConvertsOtherEncodings) {
  struct Case {
    std::string bytes;
    std::string text;
    const char* encoding;
  };
  const Case kCases[] = {
      {utf16(kLine), kLine, "UTF-16LE"},
      {utf16(kLine).substr(2), kLine, "UTF-16LE"},
      {"U\xFB ban nh\xA9n d\xA9n x\xB7 B\xD7nh An\n", "Uỷ ban nhân dân xã Bình An\n", "TCVN3"},
      {"\xA7\xB6ng ủy x\xB7 qu\xB6n l\xFD\n", "Đảng ủy xã quản lý\n", "TCVN3"},
  };
  for (const Case& c : kCases) {
    const TextInput input = load(c.bytes);
    EXPECT_EQ(input.text, c.text);
    ASSERT_EQ(input.converted.size(), 1u) << c.text;
    EXPECT_EQ(input.converted[0].encoding, c.encoding);
    EXPECT_EQ(input.converted[0].first_line, 1u);
    ASSERT_FALSE(input.findings.empty());
    EXPECT_EQ(input.findings[0].kind, "converted-encoding");
    EXPECT_NE(input.findings[0].message.find(c.encoding), std::string::npos);
  }
}

TEST(TextInput, RefusesWhatIsNoKnownText) {
  const std::string unknown = "\xB8\xC0\xC1\xB5\xB0\xFA \xC7\xD1\xB1\xB9\xBE\xEE \xB9\xAE\xBC\xAD";
  const std::string binary(300, '\x03');
  for (const std::string& bytes : {unknown, binary}) {
    try {
      load(bytes);
      ADD_FAILURE() << bytes;
    } catch (const base::Error& error) {
      EXPECT_EQ(error.code(), base::ErrorCode::unreadable);
      EXPECT_EQ(error.where(), "thu.txt");
    }
  }
}

TEST(TextInput, RefusesTooManyLines) {
  try {
    load(std::string(kMaxTextLines, '\n'));
    ADD_FAILURE();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), base::ErrorCode::limit);
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

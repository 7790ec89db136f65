#include "parsers/import/legacy_charset.h"

#include <map>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "base/text.h"

namespace parsers {
namespace {

std::string decoded(std::string_view bytes, LegacyEncoding encoding) {
  return LegacyCharset::of(encoding).decode(units_of_bytes(bytes));
}

TEST(LegacyCharset, DecodesBytes) {
  struct Case {
    LegacyEncoding encoding;
    std::string bytes;
    const char* text;
  };
  using enum LegacyEncoding;
  const Case kCases[] = {
      {tcvn3, "U\xFB ban nh\xA9n d\xA9n x\xB7 \xA2n Ho\xB5", "Uỷ ban nhân dân xã Ân Hoà"},
      {tcvn3, "\xA7\xB6ng, \xAE\xAD\xEE\x63", "Đảng, được"},
      {tcvn3, "A\xB5 \xA2\xCA \xA6\xF9", "À Ấ Ự"},          // a capital and its small tone letter
      {tcvn3, "A\xB0 \xA5\xB4 5\xB0", "À Ợ 5\u0300"},       // tones behind the letter
      {tcvn3, "\x93H\xE4p\x94 \x96 xong", "“Họp” – xong"},  // Windows-1252 signs
      {vni, "\xD1\x61\xFBng uyu\xFB", "Đảng uyủ"},
      {vni,
       "Xin ch\x61\xF8o c\x61\xF9\x63 ba\xEFn, \xF1\xF6\xF4\xEF\x63",
       "Xin chào các bạn, được"},
      {vni, "KE\xC1 HOA\xCF\x43H, KE\xE1 HOA\xEF\x43H", "KẾ HOẠCH, KẾ HOẠCH"},
      {vni, "chi\xF9nh tr\xF2, CHI\xF9NH", "chính trị, CHÍNH"},
      {viscii, "Ti\xAAng Vi\xAEt, \xF0\xDF\xFE\x63 \x02", "Tiếng Việt, được Ẳ"},
      {windows_1258, "Vi\xEA\xF2t Nam, \xF0\xFD\xF5\xF2\x63, \xE0 a\xCC", "Việt Nam, được, à à"},
      {vps, "\xF1\xE4ng Vi\x8Ct \x02", "Đảng Việt Ạ"},
      {viqr, "Vie^.t Nam, ddu+o+.c ddu*o*.c, DDa?ng Dda?ng", "Việt Nam, được được, Đảng Đảng"},
      {viqr, "co\\. d\\d a\\^ C:\\nha", "co. dd a^ C:\\nha"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(decoded(c.bytes, c.encoding), c.text) << encoding_name(c.encoding);
}

TEST(LegacyCharset, DecodesWhatWasTakenForLatin1) {
  struct Case {
    LegacyEncoding encoding;
    const char* misread;
    const char* text;
  };
  using enum LegacyEncoding;
  static constexpr Case kCases[] = {
      {tcvn3, "Uû ban nh©n d©n “®·”, n\u00AD\u00ADc", "Uỷ ban nhân dân “đã”, nưưc"},
      {tcvn3, "n\u2212íc t\u2212, 3 \u2212 2 (\u22122)", "nước tư, 3 \u2212 2 (\u22122)"},
      {tcvn3, "\u03BC 漢 đ", "à 漢 đ"},
      {vni, "Xin chaøo caùc baïn, ñöôïc", "Xin chào các bạn, được"},
      {windows_1258, "Viêòt", "Việt"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(LegacyCharset::of(c.encoding).decode(units_of_misread(c.misread)), c.text);
}

TEST(LegacyCharset, KnowsWhatBelongsTogether) {
  EXPECT_TRUE(LegacyCharset::of(LegacyEncoding::vni).joins('a', 0xF9));
  EXPECT_FALSE(LegacyCharset::of(LegacyEncoding::vni).joins('a', 0xF1));
  EXPECT_FALSE(LegacyCharset::of(LegacyEncoding::tcvn3).joins('a', 0xB8));
}

TEST(LegacyCharset, NamesAreReadBack) {
  for (const LegacyEncoding encoding : kLegacyEncodings)
    EXPECT_EQ(encoding_from_name(base::to_lower(encoding_name(encoding))), encoding);
  EXPECT_EQ(encoding_from_name("utf-8"), std::nullopt);
}

TEST(LegacyCharset, WesternBytes) {
  EXPECT_EQ(decode_western(units_of_bytes("caf\xE9 \x80 \x81")), "café € \uFFFD");
}

// A text and its codes, letter by letter. VIQR keeps signs apart with a backslash.
std::string encoded(const std::u32string& text, LegacyEncoding encoding) {
  std::map<char32_t, std::string> codes;
  for (const LegacyCharset::Letter& letter : LegacyCharset::of(encoding).letters())
    codes[letter.character] = letter.code;
  std::string bytes;
  for (const char32_t c : text) {
    const auto found = codes.find(c);
    const bool sign = c < 0x80 && std::string_view("^(+*'`?~.\\").find(static_cast<char>(c)) !=
                                      std::string_view::npos;
    const bool after_d = (c | 0x20) == 'd' && !bytes.empty() && (bytes.back() | 0x20) == 'd';
    if (found != codes.end()) {
      bytes += found->second;
    } else {
      if (encoding == LegacyEncoding::viqr && (sign || after_d)) bytes += '\\';
      bytes += static_cast<char>(c);
    }
  }
  return bytes;
}

TEST(LegacyCharset, GivesBackWhatWasEncoded) {
  std::mt19937 random(7);
  for (const LegacyEncoding encoding : kLegacyEncodings) {
    std::u32string alphabet = U" abcdefghik,.;?'\"^(+*~`\\/-0123AEIOUYD\n";
    for (const LegacyCharset::Letter& letter : LegacyCharset::of(encoding).letters()) {
      if (base::is_letter(letter.character) && letter.character >= 0xC0 &&
          !(letter.character >= 0x300 && letter.character < 0x340))
        alphabet += letter.character;
    }
    EXPECT_GE(alphabet.size(), 134u + 30u) << encoding_name(encoding);
    for (int round = 0; round < 10; ++round) {
      std::u32string text;
      std::string utf8;
      for (int i = 0; i < 60; ++i) {
        char32_t c = alphabet[random() % alphabet.size()];
        // A capital and the small letter of its tone are one capital in TCVN3 and VNI: "Aà" is À.
        const bool ambiguous = c >= 0x80 && !text.empty() && text.back() != ' ';
        if (ambiguous) {
          text += U' ';
          utf8 += ' ';
        }
        text += c;
        base::append_utf8(utf8, c);
      }
      EXPECT_EQ(decoded(encoded(text, encoding), encoding), utf8) << encoding_name(encoding);
    }
  }
}

TEST(LegacyCharset, KeepsAnyCharacterThatIsNoByte) {
  std::mt19937 random(11);
  for (const LegacyEncoding encoding : kLegacyEncodings) {
    CodeUnits units;
    for (int i = 0; i < 2'000; ++i)
      units += static_cast<char32_t>(random() % 0x130);
    EXPECT_TRUE(base::is_nfc(LegacyCharset::of(encoding).decode(units)));
  }
}

}  // namespace
}  // namespace parsers

#include "parsers/import/unicode_form.h"

#include <random>

#include <gtest/gtest.h>

#include "base/text.h"

namespace parsers {
namespace {

using enum UnicodeForm;

std::string encoded(std::u32string_view text, UnicodeForm form) {
  const bool wide = form == utf32_le || form == utf32_be;
  const bool big = form == utf16_be || form == utf32_be;
  std::string bytes;
  const auto add = [&](char32_t unit) {
    const int size = wide ? 4 : 2;
    for (int i = 0; i < size; ++i)
      bytes += static_cast<char>((unit >> (8 * (big ? size - 1 - i : i))) & 0xFF);
  };
  for (const char32_t c : text) {
    if (wide || c < 0x10000) {
      add(c);
    } else {
      add(0xD800 + ((c - 0x10000) >> 10));
      add(0xDC00 + ((c - 0x10000) & 0x3FF));
    }
  }
  return bytes;
}

constexpr UnicodeForm kForms[] = {utf16_le, utf16_be, utf32_le, utf32_be};

TEST(UnicodeForm, IsSeenWithAndWithoutMark) {
  const std::u32string text = U"Uỷ ban nhân dân xã Tân Lập báo cáo kết quả, 12/2025.\r\n";
  for (const UnicodeForm form : kForms) {
    EXPECT_EQ(form_of(encoded(text, form)), form) << form_name(form);
    EXPECT_EQ(form_of(encoded(U"\uFEFF" + text, form)), form) << form_name(form);
    EXPECT_EQ(form_of(encoded(U"\uFEFFé", form)), form) << form_name(form);
  }
  EXPECT_EQ(form_of("Uỷ ban nhân dân"), utf8);
  EXPECT_EQ(form_of(std::string(100, '\0')), utf8);
  EXPECT_EQ(form_of(std::string("Kế hoạch\0số", 16)), utf8);
  EXPECT_EQ(form_of(""), utf8);
}

TEST(UnicodeForm, AnyTextComesBackInPiecesOfAnySize) {
  std::mt19937 random(5);
  for (int round = 0; round < 40; ++round) {
    std::u32string text;
    std::string expected;
    for (int i = 0; i < 30; ++i) {
      static constexpr char32_t kLimits[] = {0x80, 0x250, 0x3000, 0xD7FF, 0x10FFFF};
      char32_t c = static_cast<char32_t>(random() % kLimits[random() % 5]) + 1;
      if (c >= 0xD800 && c < 0xE000) c = 'x';
      text += c;
      base::append_utf8(expected, c);
    }
    for (const UnicodeForm form : kForms) {
      const std::string bytes = encoded(text, form);
      UnicodeStream stream(form);
      std::string read;
      for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t size = 1 + random() % 7;
        read += stream.add(std::string_view(bytes).substr(at, size));
        at += size;
      }
      EXPECT_EQ(read + stream.finish(), expected);
    }
  }
}

TEST(UnicodeForm, HalvesBecomeReplacements) {
  using namespace std::string_literals;
  EXPECT_EQ(to_utf8("a\0\x3D\xD8"s, utf16_le), "a\uFFFD");
  EXPECT_EQ(to_utf8("\x3D\xD8"s + "a\0"s, utf16_le), "\uFFFDa");
  EXPECT_EQ(to_utf8("\x00\xDE"s + "a\0"s, utf16_le), "\uFFFDa");
  EXPECT_EQ(to_utf8("a\0b"s, utf16_le), "a\uFFFD");
  EXPECT_EQ(to_utf8("\0\x11\0\0"s, utf32_be), "\uFFFD");
}

}  // namespace
}  // namespace parsers

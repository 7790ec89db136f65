#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace base {

// What a letter of the Vietnamese alphabet is made of.
struct VietnameseLetter {
  char32_t plain = 0;     // lower case, without tone: "ế" is ê; 0: no letter of the alphabet
  char32_t lower = 0;     // the same letter in lower case
  std::uint8_t tone = 0;  // 0 level, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng
  bool capital = false;
};

namespace detail {

// Letters lie below U+0200 and from U+1E00 to U+1EFF.
constexpr std::size_t kLowLetters = 0x200;
constexpr std::size_t kHighLetters = 0x1E00;
using LetterTable = std::array<VietnameseLetter, kLowLetters + 0x100>;

constexpr std::size_t letter_place(char32_t c) {
  if (c < kLowLetters) return c;
  if (c >= kHighLetters && c < kHighLetters + 0x100) return c - kHighLetters + kLowLetters;
  return 0;  // U+0000, which is no letter
}

constexpr LetterTable make_letters() {
  constexpr std::u32string_view kVowels[] = {U"aàảãáạ",
                                             U"ăằẳẵắặ",
                                             U"âầẩẫấậ",
                                             U"eèẻẽéẹ",
                                             U"êềểễếệ",
                                             U"iìỉĩíị",
                                             U"oòỏõóọ",
                                             U"ôồổỗốộ",
                                             U"ơờởỡớợ",
                                             U"uùủũúụ",
                                             U"ưừửữứự",
                                             U"yỳỷỹýỵ"};
  constexpr std::u32string_view kCapitalVowels[] = {U"AÀẢÃÁẠ",
                                                    U"ĂẰẲẴẮẶ",
                                                    U"ÂẦẨẪẤẬ",
                                                    U"EÈẺẼÉẸ",
                                                    U"ÊỀỂỄẾỆ",
                                                    U"IÌỈĨÍỊ",
                                                    U"OÒỎÕÓỌ",
                                                    U"ÔỒỔỖỐỘ",
                                                    U"ƠỜỞỠỚỢ",
                                                    U"UÙỦŨÚỤ",
                                                    U"ƯỪỬỮỨỰ",
                                                    U"YỲỶỸÝỴ"};
  LetterTable letters{};
  for (char32_t c = U'a'; c <= U'z'; ++c) {
    letters[c] = {c, c, 0, false};
    letters[c - 32] = {c, c, 0, true};
  }
  for (std::size_t vowel = 0; vowel < std::size(kVowels); ++vowel) {
    const char32_t plain = kVowels[vowel][0];
    for (std::uint8_t tone = 0; tone < 6; ++tone) {
      const char32_t lower = kVowels[vowel][tone];
      letters[letter_place(lower)] = {plain, lower, tone, false};
      letters[letter_place(kCapitalVowels[vowel][tone])] = {plain, lower, tone, true};
    }
  }
  letters[U'đ'] = {U'đ', U'đ', 0, false};
  letters[U'Đ'] = letters[U'Ð'] = {U'đ', U'đ', 0, true};  // the Icelandic letter stands in for Đ
  return letters;
}

inline constexpr LetterTable kLetters = make_letters();

}  // namespace detail

// The letter `c`, of any case and tone.
constexpr const VietnameseLetter& vietnamese_letter(char32_t c) {
  return detail::kLetters[detail::letter_place(c)];
}

}  // namespace base

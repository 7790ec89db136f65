#include "diacritics/letters.h"

#include <array>
#include <cstddef>

namespace diacritics {
namespace {

constexpr std::size_t kToneCount = 6;

struct VowelRow {
  char32_t bare;
  const char32_t* lower;  // one character per tone, in the order of Tone
  const char32_t* upper;
};

constexpr VowelRow kVowels[] = {
    {U'a', U"aàảãáạ", U"AÀẢÃÁẠ"},
    {U'a', U"ăằẳẵắặ", U"ĂẰẲẴẮẶ"},
    {U'a', U"âầẩẫấậ", U"ÂẦẨẪẤẬ"},
    {U'e', U"eèẻẽéẹ", U"EÈẺẼÉẸ"},
    {U'e', U"êềểễếệ", U"ÊỀỂỄẾỆ"},
    {U'i', U"iìỉĩíị", U"IÌỈĨÍỊ"},
    {U'o', U"oòỏõóọ", U"OÒỎÕÓỌ"},
    {U'o', U"ôồổỗốộ", U"ÔỒỔỖỐỘ"},
    {U'o', U"ơờởỡớợ", U"ƠỜỞỠỚỢ"},
    {U'u', U"uùủũúụ", U"UÙỦŨÚỤ"},
    {U'u', U"ưừửữứự", U"ƯỪỬỮỨỰ"},
    {U'y', U"yỳỷỹýỵ", U"YỲỶỸÝỴ"},
};

// Every letter in question lies below U+0200 or in U+1E00..U+1EFF.
constexpr std::size_t kTableSize = 0x300;

constexpr std::size_t slot(char32_t c) {
  if (c < 0x200) return c;
  if (c >= 0x1E00 && c < 0x1F00) return c - 0x1E00 + 0x200;
  return kTableSize;
}

constexpr std::array<Letter, kTableSize> make_table() {
  std::array<Letter, kTableSize> table{};
  for (char32_t c = U'a'; c <= U'z'; ++c) {
    table[c] = {c, c, Tone::level, false};
    table[c - U'a' + U'A'] = {c, c, Tone::level, true};
  }
  table[slot(U'đ')] = {U'd', U'đ', Tone::level, false};
  table[slot(U'Đ')] = {U'd', U'đ', Tone::level, true};
  for (const VowelRow& row : kVowels) {
    for (std::size_t tone = 0; tone < kToneCount; ++tone) {
      table[slot(row.lower[tone])] = {row.bare, row.lower[0], static_cast<Tone>(tone), false};
      table[slot(row.upper[tone])] = {row.bare, row.lower[0], static_cast<Tone>(tone), true};
    }
  }
  return table;
}

constexpr std::array<Letter, kTableSize> kLetters = make_table();

}  // namespace

std::optional<Letter> vietnamese_letter(char32_t c) {
  const std::size_t at = slot(c);
  if (at >= kTableSize || kLetters[at].bare == 0) return std::nullopt;
  return kLetters[at];
}

char32_t compose(const Letter& letter) {
  for (const VowelRow& row : kVowels) {
    if (row.lower[0] != letter.vowel) continue;
    return (letter.capital ? row.upper : row.lower)[static_cast<std::size_t>(letter.tone)];
  }
  if (letter.vowel == U'đ') return letter.capital ? U'Đ' : U'đ';
  return letter.capital ? letter.vowel - U'a' + U'A' : letter.vowel;
}

bool is_vowel(char32_t vowel) {
  for (const VowelRow& row : kVowels) {
    if (row.lower[0] == vowel) return true;
  }
  return false;
}

}  // namespace diacritics

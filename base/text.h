#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace base {

// Half-open byte range [begin, end) into one UTF-8 text.
struct TextSpan {
  std::size_t begin = 0;
  std::size_t end = 0;

  friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

// The bytes of `text` that `span` covers. The span must lie inside the text.
inline std::string_view slice(std::string_view text, TextSpan span) {
  return text.substr(span.begin, span.end - span.begin);
}

// Where `part`, a view into `whole`, stands in it.
inline TextSpan span_of(std::string_view part, std::string_view whole) {
  const auto begin = static_cast<std::size_t>(part.data() - whole.data());
  return {begin, begin + part.size()};
}

// `text` without Vietnamese tone and vowel marks: "Chỉ thị về Đảng" -> "Chi thi ve Dang". The
// result has the same number of characters, usually fewer bytes. Input must be NFC.
std::string strip_marks(std::string_view text);

// True when `text` is valid UTF-8 in Unicode Normalization Form C, which every text in this
// program is once it has entered through ocr/ or a file reader.
bool is_nfc(std::string_view text);

// `text` in NFC. Bytes that are not UTF-8 become U+FFFD.
std::string to_nfc(std::string_view text);

bool is_utf8(std::string_view text);

// The places of the maximal runs of bytes in `text` that are not UTF-8, in order.
std::vector<TextSpan> invalid_utf8(std::string_view text);

// Letter case by Unicode's rules, independent of the locale.
std::string to_lower(std::string_view text);
std::string to_upper(std::string_view text);

// True when `text` has at least one letter and no lower-case one: "KẾ HOẠCH", "UBND".
bool is_all_capitals(std::string_view text);

// `text` in the one form under which two spellings of the same words are equal: lower case, NFC,
// tone on one letter whatever the style (uỷ = ủy, hoà = hòa), Ð as Đ, one blank between words, none
// at the ends. For comparing and looking up, never for printing.
std::string comparison_key(std::string_view text);

// `text` without white space (Unicode's, and U+FEFF) at its ends.
std::string_view trim(std::string_view text);

// `text` with every run of white space as one blank, and none at the ends.
std::string collapse_space(std::string_view text);

// The lines of `text`, split at '\n' only and without it; one more than there are '\n'.
std::vector<std::string_view> split_lines(std::string_view text);

// The runs of `text` without white space.
std::vector<std::string_view> split_words(std::string_view text);

// The first character of UTF-8 `text` at byte `at`, which is moved past it. Invalid bytes give
// U+FFFD, one at a time.
inline char32_t next_char(std::string_view text, std::size_t& at);
char32_t next_wide_char(std::string_view text, std::size_t& at);  // one of any length

inline char32_t next_char(std::string_view text, std::size_t& at) {
  const auto byte_at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const char32_t lead = byte_at(at);
  if (lead < 0x80) {
    ++at;
    return lead;
  }
  // Vietnamese letters: of two bytes, or of three that start with E1.
  const auto trails = [&](std::size_t i) { return i < text.size() && byte_at(i) >> 6 == 2; };
  if (lead >= 0xC2 && lead < 0xE0 && trails(at + 1)) {
    const char32_t c = (lead & 0x1F) << 6 | (byte_at(at + 1) & 0x3F);
    at += 2;
    return c;
  }
  if (lead == 0xE1 && trails(at + 1) && trails(at + 2)) {
    const char32_t c = 0x1000U | (byte_at(at + 1) & 0x3FU) << 6 | (byte_at(at + 2) & 0x3FU);
    at += 3;
    return c;
  }
  return next_wide_char(text, at);
}

inline void append_utf8(std::string& text, char32_t c);
void append_wide_utf8(std::string& text, char32_t c);  // one of any length

inline void append_utf8(std::string& text, char32_t c) {
  if (c < 0x80) {
    text += static_cast<char>(c);
  } else if (c < 0x800) {
    text += static_cast<char>(0xC0 | c >> 6);
    text += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    append_wide_utf8(text, c);
  }
}

// A letter of any script, or a mark that combines with one.
bool is_letter(char32_t c);
bool is_white_space(char32_t c);

}  // namespace base

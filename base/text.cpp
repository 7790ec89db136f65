#include "base/text.h"

#include <algorithm>
#include <array>
#include <utility>

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include "base/error.h"
#include "base/vietnamese_letter.h"

namespace base {
namespace {

const icu::Normalizer2& normalizer(const icu::Normalizer2* (*get)(UErrorCode&)) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = get(status);
  if (U_FAILURE(status)) throw Error("ICU data", u_errorName(status));
  return *form;
}

// Fetched once: ICU's own check for the first call is not one that ThreadSanitizer can see.
const icu::Normalizer2& nfc() {
  static const icu::Normalizer2& form = normalizer(icu::Normalizer2::getNFCInstance);
  return form;
}

const icu::Normalizer2& nfd() {
  static const icu::Normalizer2& form = normalizer(icu::Normalizer2::getNFDInstance);
  return form;
}

icu::UnicodeString from_utf8(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

// Unicode gives đ no decomposition, so the stroke is removed by hand.
UChar32 undo_stroke(UChar32 c) {
  if (c == U'đ') return U'd';
  if (c == U'Đ') return U'D';
  return c;
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string utf8;
  return text.toUTF8String(utf8);
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

// `text` with the letters from `first` to `last` in the other case.
std::string in_ascii_case(std::string_view text, char first, char last) {
  std::string other(text);
  for (char& c : other) {
    if (c >= first && c <= last) c = static_cast<char>(c ^ 0x20);
  }
  return other;
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == U' ' || (c >= U'\t' && c <= U'\r');
  if (vietnamese_letter(c).plain != 0) return false;
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0 || c == 0xFEFF || c == 0x200B;
}

// The five tone marks; circumflex, breve and horn make other vowels and are not among them.
bool is_tone(UChar32 c) {
  return c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323;
}

bool is_vietnamese_letter(UChar32 c) {
  return u_isalpha(c) != 0 || u_charType(c) == U_NON_SPACING_MARK;
}

std::string strip_marks_of_any(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString decomposed = nfd().normalize(from_utf8(text), status);
  if (U_FAILURE(status)) throw Error("strip_marks", u_errorName(status));

  icu::UnicodeString bare;
  for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const UChar32 c = decomposed.char32At(i);
    if (u_charType(c) != U_NON_SPACING_MARK) bare.append(undo_stroke(c));
  }
  return to_utf8(bare);
}

// The letter of ASCII of which the letter `plain` is made.
char without_marks(char32_t plain) {
  constexpr std::u32string_view kMarked = U"ăâđêôơư";
  constexpr std::string_view kBare = "aadeoou";
  return plain < 0x80 ? static_cast<char>(plain) : kBare[kMarked.find(plain)];
}

// Appends `text` without marks to `stripped`; false when it holds other letters than the
// alphabet's.
bool strip_alphabet(std::string_view text, std::string& stripped) {
  stripped.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_char(text, at);
    if (c < 0x80) {
      stripped += static_cast<char>(c);
      continue;
    }
    const VietnameseLetter& letter = vietnamese_letter(c);
    if (letter.plain == 0 || c == U'Ð') return false;  // the Icelandic letter has no mark
    const char bare = without_marks(letter.plain);
    stripped += letter.capital ? static_cast<char>(bare - 32) : bare;
  }
  return true;
}

// Appends `text` in lower case to `lower`; false when it holds other letters than the alphabet's.
bool lower_alphabet(std::string_view text, std::string& lower) {
  lower.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_char(text, at);
    const VietnameseLetter& letter = vietnamese_letter(c);
    if (c < 0x80) {
      lower += static_cast<char>(letter.plain != 0 ? letter.lower : c);
    } else if (letter.plain != 0 && c != U'Ð') {  // the Icelandic letter has its own lower case
      append_utf8(lower, letter.lower);
    } else {
      return false;
    }
  }
  return true;
}

// ---- comparison keys

// `plain` with the tone mark behind it, as NFC has it: "ế", and "g\u0301" as ǵ.
std::string with_tone(char32_t plain, char32_t mark) {
  std::string text;
  append_utf8(text, plain);
  append_utf8(text, mark);
  return to_nfc(text);
}

constexpr std::u32string_view kPlainLetters = U"abcdefghijklmnopqrstuvwxyzăâđêôơư";
constexpr char32_t kToneMarks[] = {0, 0x300, 0x309, 0x303, 0x301, 0x323};

// A letter of a comparison key at the end of its word, where the tone is.
const std::string& last_letter(char32_t plain, std::size_t tone) {
  using Letters = std::array<std::array<std::string, 6>, kPlainLetters.size()>;
  static const Letters kLetters = [] {
    Letters made;
    for (std::size_t i = 0; i < kPlainLetters.size(); ++i) {
      for (std::size_t mark = 1; mark < 6; ++mark)
        made[i][mark] = with_tone(kPlainLetters[i], kToneMarks[mark]);
    }
    return made;
  }();
  return kLetters[plain < 0x80 ? plain - U'a' : kPlainLetters.find(plain)][tone];
}

// Writes the comparison key of text in Vietnamese letters, ASCII, dashes and quotes, letter by
// letter; it gives up at anything else.
class PlainKey {
 public:
  // False when the key must be made in the other way.
  bool write(std::string_view text) {
    key_.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = next_char(text, at);
      const VietnameseLetter& letter = vietnamese_letter(c);
      if (letter.plain != 0) {
        if (letter.tone != 0 && tone_ != 0) return false;
        enter(letter);
      } else if (c < 0x80 || (c >= 0x2010 && c <= 0x2027)) {
        end_word();
        if (!is_space(c)) {
          end_blank();
          append_utf8(key_, c);
        } else {
          blank_ = true;
        }
      } else {
        return false;
      }
    }
    end_word();
    return true;
  }

  std::string take() { return std::move(key_); }

 private:
  void enter(const VietnameseLetter& letter) {
    end_blank();
    if (letter.tone != 0) tone_ = letter.tone;
    last_ = letter.plain;
    last_begin_ = key_.size();
    append_utf8(key_, letter.plain);
  }

  void end_word() {
    if (tone_ != 0) key_.replace(last_begin_, key_.size() - last_begin_, last_letter(last_, tone_));
    tone_ = 0;
  }

  void end_blank() {
    if (blank_ && !key_.empty()) key_ += ' ';
    blank_ = false;
  }

  std::string key_;
  char32_t last_ = 0;  // the last letter, and where it stands in key_
  std::size_t last_begin_ = 0;
  std::size_t tone_ = 0;  // of the word at hand
  bool blank_ = false;
};

std::string comparison_key_of_any(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString lower = from_utf8(collapse_space(text));
  lower.findAndReplace(icu::UnicodeString(UChar{0x00D0}), icu::UnicodeString(UChar{0x0110}));
  lower.toLower(icu::Locale::getRoot());
  const icu::UnicodeString decomposed = nfd().normalize(lower, status);
  if (U_FAILURE(status)) throw Error("comparison_key", u_errorName(status));

  // The tone moves to the end of its word, where its letter no longer matters.
  icu::UnicodeString keyed;
  icu::UnicodeString tones;
  for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const UChar32 c = decomposed.char32At(i);
    if (is_tone(c)) {
      tones.append(c);
      continue;
    }
    if (!is_vietnamese_letter(c)) {
      keyed.append(tones);
      tones.remove();
    }
    keyed.append(c);
  }
  keyed.append(tones);
  return to_nfc(to_utf8(keyed));
}

}  // namespace

std::string strip_marks(std::string_view text) {
  std::string stripped;
  return strip_alphabet(text, stripped) ? stripped : strip_marks_of_any(text);
}

bool is_nfc(std::string_view text) {
  if (is_ascii(text)) return true;
  UErrorCode status = U_ZERO_ERROR;
  const bool normalized = nfc().isNormalizedUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), status);
  return U_SUCCESS(status) && normalized && is_utf8(text);
}

std::string to_nfc(std::string_view text) {
  if (is_nfc(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString composed = nfc().normalize(from_utf8(text), status);
  if (U_FAILURE(status)) throw Error("to_nfc", u_errorName(status));
  return to_utf8(composed);
}

bool is_utf8(std::string_view text) {
  return invalid_utf8(text).empty();
}

std::vector<TextSpan> invalid_utf8(std::string_view text) {
  std::vector<TextSpan> runs;
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t begin = at;
    UChar32 c = 0;
    U8_NEXT(bytes, at, text.size(), c);
    if (c >= 0) continue;
    if (!runs.empty() && runs.back().end == begin) {
      runs.back().end = at;
    } else {
      runs.push_back({begin, at});
    }
  }
  return runs;
}

std::string to_lower(std::string_view text) {
  std::string lower;
  if (lower_alphabet(text, lower)) return lower;
  return to_utf8(from_utf8(text).toLower(icu::Locale::getRoot()));
}

std::string to_upper(std::string_view text) {
  if (is_ascii(text)) return in_ascii_case(text, 'a', 'z');
  return to_utf8(from_utf8(text).toUpper(icu::Locale::getRoot()));
}

bool is_all_capitals(std::string_view text) {
  bool letter_seen = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<UChar32>(next_char(text, at));
    if (u_islower(c)) return false;
    letter_seen = letter_seen || u_isalpha(c);
  }
  return letter_seen;
}

std::string comparison_key(std::string_view text) {
  PlainKey key;
  return key.write(text) ? key.take() : comparison_key_of_any(text);
}

std::string_view trim(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t next = begin;
    if (!is_space(next_char(text, next))) break;
    begin = next;
  }
  std::size_t end = text.size();
  while (end > begin) {
    std::size_t last = end - 1;
    while (last > begin && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80)
      --last;
    std::size_t at = last;
    if (!is_space(next_char(text, at))) break;
    end = last;
  }
  return text.substr(begin, end - begin);
}

std::string collapse_space(std::string_view text) {
  std::string collapsed;
  collapsed.reserve(text.size());
  std::size_t begin = 0;  // of the word at hand
  const auto add = [&](std::size_t end) {
    if (end == begin) return;
    if (!collapsed.empty()) collapsed += ' ';
    collapsed += text.substr(begin, end - begin);
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    if (!is_space(next_char(text, at))) continue;
    add(here);
    begin = at;
  }
  add(text.size());
  return collapsed;
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  std::size_t begin = 0;
  for (std::size_t end = text.find('\n'); end != std::string_view::npos;
       end = text.find('\n', begin)) {
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  lines.push_back(text.substr(begin));
  return lines;
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  words.reserve(text.size() / 6 + 1);
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    if (!is_space(next_char(text, at))) continue;
    if (here > begin) words.push_back(text.substr(begin, here - begin));
    begin = at;
  }
  if (begin < text.size()) words.push_back(text.substr(begin));
  return words;
}

char32_t next_wide_char(std::string_view text, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(bytes, at, text.size(), c);
  return static_cast<char32_t>(c);
}

bool is_letter(char32_t c) {
  return is_vietnamese_letter(static_cast<UChar32>(c));
}

bool is_white_space(char32_t c) {
  return is_space(c);
}

void append_wide_utf8(std::string& text, char32_t c) {
  char bytes[U8_MAX_LENGTH];
  std::size_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, static_cast<UChar32>(c));
  text.append(bytes, size);
}

}  // namespace base

#include "diacritics/tokenizer.h"

#include <algorithm>
#include <string>

#include "diacritics/letters.h"

// Text is cut at white space into chunks, and each chunk is taken for the first of these that it
// looks like: an address, a date, a number, a code, a run of words. Only shapes decide, never word
// lists, so that text with and without marks is cut at the same places.

namespace diacritics {
namespace {

enum class Shape : std::uint8_t { lower, capital, digit, other };

struct Character {
  char32_t c;
  Shape shape;
  std::size_t begin;
};

Shape shape_of(char32_t c) {
  if (const std::optional<Letter> letter = vietnamese_letter(c))
    return letter->capital ? Shape::capital : Shape::lower;
  if (c >= U'0' && c <= U'9') return Shape::digit;
  if (c < 0x80 || !base::is_letter(c)) return Shape::other;
  return c == U'Ð' ? Shape::capital : Shape::lower;
}

// ASCII that is not white space.
bool is_graphic(char c) {
  return c > ' ' && c < '\x7F';
}

bool is_letter(const Character& c) {
  return c.shape == Shape::lower || c.shape == Shape::capital;
}

bool is_digit(const Character& c) {
  return c.shape == Shape::digit;
}

using Characters = std::vector<Character>;

// Cuts one chunk of text without white space after the other.
class Chunk {
 public:
  explicit Chunk(std::vector<Token>& tokens) : tokens_(tokens) {}

  void cut(std::string_view text, base::TextSpan span) {
    if (is_bare_run(base::slice(text, span))) {
      tokens_.push_back({kind_of_run(base::slice(text, span)), span});
      return;
    }
    read(text, span);
    if (first_ < last_) {
      if (is_web()) {
        emit(TokenKind::web, first_, last_);
      } else if (has_digit()) {
        cut_with_digits();
      } else {
        cut_words(first_, last_);
      }
    }
    if (const std::size_t at = boundary_place(); at < characters_.size())
      emit(TokenKind::boundary, at, at + 1);
  }

 private:
  // Most chunks are one word, and of text without marks it is ASCII.
  static bool is_bare_run(std::string_view chunk) {
    return std::all_of(chunk.begin(), chunk.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
  }

  static TokenKind kind_of_run(std::string_view run) {
    const bool is_roman = run.find_first_not_of("IVX") == std::string_view::npos;
    return is_roman ? TokenKind::roman : TokenKind::word;
  }

  void read(std::string_view text, base::TextSpan span) {
    characters_.clear();
    end_byte_ = span.end;
    for (std::size_t at = span.begin; at < span.end;) {
      const std::size_t begin = at;
      const char32_t c = base::next_char(text, at);
      characters_.push_back({c, shape_of(c), begin});
    }
    const auto is_content = [](const Character& c) { return is_letter(c) || is_digit(c); };
    const auto first = std::find_if(characters_.begin(), characters_.end(), is_content);
    const auto last = std::find_if(characters_.rbegin(), characters_.rend(), is_content).base();
    first_ = static_cast<std::size_t>(first - characters_.begin());
    last_ =
        first == characters_.end() ? first_ : static_cast<std::size_t>(last - characters_.begin());
  }

  std::size_t byte(std::size_t i) const {
    return i < characters_.size() ? characters_[i].begin : end_byte_;
  }

  void emit(TokenKind kind, std::size_t first, std::size_t last) {
    tokens_.push_back({kind, {byte(first), byte(last)}});
  }

  bool has_digit() const {
    return std::any_of(characters_.begin() + static_cast<std::ptrdiff_t>(first_),
                       characters_.begin() + static_cast<std::ptrdiff_t>(last_),
                       is_digit);
  }

  // "a@b", "://", "www." or dotted lower-case ASCII ending in two or three letters:
  // "vanban.gov.vn".
  bool is_web() const {
    const auto joins = [](const Character& c) { return c.c == U'.' || c.c == U':' || c.c == U'@'; };
    const auto begin = characters_.begin() + static_cast<std::ptrdiff_t>(first_);
    const auto end = characters_.begin() + static_cast<std::ptrdiff_t>(last_);
    if (std::none_of(begin, end, joins)) return false;
    std::string ascii;
    for (std::size_t i = first_; i < last_; ++i)
      ascii += characters_[i].c < 0x80 ? static_cast<char>(characters_[i].c) : '\x7F';
    if (ascii.find("://") != std::string::npos || ascii.starts_with("www.")) return true;
    const std::size_t sign = ascii.find('@');
    if (sign != std::string::npos && sign > 0 && ascii.find('.', sign) != std::string::npos)
      return true;
    return is_host_name(ascii);
  }

  static bool is_host_name(std::string_view ascii) {
    const std::size_t path = ascii.find('/');
    const std::string_view host = ascii.substr(0, path);
    const std::size_t dot = host.rfind('.');
    if (dot == std::string_view::npos || dot == 0) return false;
    const std::string_view top = host.substr(dot + 1);
    if (top != "vn" && top != "com" && top != "net" && top != "org" && top != "gov") return false;
    return std::all_of(host.begin(), host.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    });
  }

  // Numbers and words stand side by side in "30%tổng" or "(2)Báo"; a code keeps them together.
  void cut_with_digits() {
    if (is_date()) return emit(TokenKind::date, first_, last_);
    if (is_number()) return emit(TokenKind::number, first_, last_);
    if (is_code()) return emit(TokenKind::code, first_, last_);
    for (std::size_t i = first_; i < last_;) {
      if (is_digit(characters_[i])) {
        const std::size_t end = number_end(i);
        emit(TokenKind::number, i, end);
        i = end;
      } else {
        const std::size_t begin = i;
        while (i < last_ && !is_digit(characters_[i]))
          ++i;
        cut_words(begin, i);
      }
    }
  }

  std::size_t number_end(std::size_t i) const {
    std::size_t end = i;
    for (; i < last_ && !is_letter(characters_[i]); ++i) {
      if (is_digit(characters_[i])) end = i + 1;
    }
    return end;
  }

  // Two or three groups of digits, the last of four: 8/2025, 18/8/2025, 27-11-2018, 1.7.2025.
  bool is_date() const {
    std::size_t groups = 0, digits = 0;
    for (std::size_t i = first_; i < last_; ++i) {
      const char32_t c = characters_[i].c;
      if (is_digit(characters_[i])) {
        if (digits++ == 0) ++groups;
        if (digits > 4 || (digits > 2 && i + 1 < last_ && !is_digit(characters_[i + 1])))
          return false;
      } else if ((c == U'/' || c == U'-' || c == U'.') && digits > 0) {
        digits = 0;
      } else {
        return false;
      }
    }
    const bool slashes = characters_[last_ - 1].c != U'.' && groups == 2 && digits <= 2;
    return (groups == 3 || groups == 2) && (digits == 4 || (slashes && has_slash()));
  }

  bool has_slash() const {
    return std::any_of(characters_.begin() + static_cast<std::ptrdiff_t>(first_),
                       characters_.begin() + static_cast<std::ptrdiff_t>(last_),
                       [](const Character& c) { return c.c == U'/'; });
  }

  // Digits first, then only digits and signs, and at most one unit of up to three letters: 100m2.
  bool is_number() const {
    if (!is_digit(characters_[first_])) return false;
    std::size_t letters = 0;
    for (std::size_t i = first_; i < last_; ++i)
      letters += is_letter(characters_[i]) ? 1 : 0;
    return letters == 0 || (letters <= 2 && !has_capital());
  }

  bool has_capital() const {
    return std::any_of(characters_.begin() + static_cast<std::ptrdiff_t>(first_),
                       characters_.begin() + static_cast<std::ptrdiff_t>(last_),
                       [](const Character& c) { return c.shape == Shape::capital; });
  }

  // Digits with capitals joined by / - . or nothing (47-CT/TW, 30/2020/NĐ-CP, A4), at most one
  // lower-case letter in a row (Đ1a).
  bool is_code() const {
    if (!has_capital()) return false;
    std::size_t lower_run = 0;
    for (std::size_t i = first_; i < last_; ++i) {
      const Character& c = characters_[i];
      lower_run = c.shape == Shape::lower ? lower_run + 1 : 0;
      if (lower_run > 2) return false;
      const bool joint = c.c == U'/' || c.c == U'-' || c.c == U'.' || c.c == U'–' || c.c == U'_';
      if (c.shape == Shape::other && !joint) return false;
    }
    return true;
  }

  void cut_words(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end;) {
      if (!is_letter(characters_[i])) {
        ++i;
        continue;
      }
      const std::size_t first = i;
      while (i < end && is_letter(characters_[i]))
        ++i;
      emit(kind_of_run(first, i), first, i);
    }
  }

  TokenKind kind_of_run(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
      const char32_t c = characters_[i].c;
      if (c != U'I' && c != U'V' && c != U'X') return TokenKind::word;
    }
    return TokenKind::roman;
  }

  // The sign at the end of the chunk, behind closing brackets and quotes, that ends a sentence.
  // The stop of an initial or of a short abbreviation in capitals (TP. Huế) does not.
  std::size_t boundary_place() const {
    std::size_t i = first_ == last_ ? 0 : last_;
    while (i < characters_.size() && !is_end_sign(characters_[i].c))
      ++i;
    if (i == characters_.size()) return i;
    if (characters_[i].c != U'.' || last_ == first_) return i;
    const bool short_capitals = last_ - first_ <= 2 && is_letter(characters_[last_ - 1]) &&
                                characters_[first_].shape == Shape::capital;
    return short_capitals ? characters_.size() : i;
  }

  static bool is_end_sign(char32_t c) {
    return c == U'.' || c == U'!' || c == U'?' || c == U';' || c == U':' || c == U'…';
  }

  std::vector<Token>& tokens_;
  Characters characters_;
  std::size_t end_byte_ = 0;
  std::size_t first_ = 0, last_ = 0;  // the content between the signs at both ends
};

}  // namespace

std::vector<Token> tokenize(std::string_view text) {
  std::vector<Token> tokens;
  Chunk chunk(tokens);
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (is_graphic(text[at])) {
      ++at;
      continue;
    }
    const std::size_t here = at;
    if (!base::is_white_space(base::next_char(text, at))) continue;
    if (here > begin) chunk.cut(text, {begin, here});
    begin = at;
  }
  if (begin < text.size()) chunk.cut(text, {begin, text.size()});
  return tokens;
}

std::vector<base::TextSpan> letter_runs(std::string_view token) {
  std::vector<base::TextSpan> runs;
  std::size_t begin = 0;
  bool inside = false;
  for (std::size_t at = 0; at <= token.size();) {
    const std::size_t here = at;
    const Shape shape = at < token.size() ? shape_of(base::next_char(token, at)) : Shape::other;
    const bool letter = shape == Shape::lower || shape == Shape::capital;
    if (letter && !inside) begin = here;
    if (!letter && inside) runs.push_back({begin, here});
    inside = letter;
    if (here == token.size()) break;
  }
  return runs;
}

}  // namespace diacritics

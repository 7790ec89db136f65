#include "diacritics/stray_signs.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "diacritics/channel_symbols.h"

// A line is looked at piece by piece between white space. Only the shape of a piece and of its
// neighbours decides, because these signs have no place in Vietnamese prose at all; quotation marks
// have one, so they must lack their partner.

namespace diacritics {
namespace {

constexpr std::u32string_view kSpecks = U"|¦¢¬~^ˆ`´\\¡¿„_‹›§©®°¥€";
constexpr std::u32string_view kHooks = U"'’‘";               // single quotation marks
constexpr std::u32string_view kGuillemets = U"«»";           // quotation marks, in pairs
constexpr std::u32string_view kAtWords = U"|¦¬~^ˆ`´_‹›¢\\";  // stray where they touch a word

bool is_one_of(std::u32string_view signs, char32_t c) {
  return signs.find(c) != std::u32string_view::npos;
}

struct Piece {
  std::u32string characters;
  std::vector<std::size_t> bytes;  // where each character begins in the line; and the end

  bool is_letter(std::size_t i) const {
    return i < characters.size() && symbol_of(characters[i]) != 0;
  }
  bool has_letter() const {
    return std::any_of(
        characters.begin(), characters.end(), [](char32_t c) { return symbol_of(c) != 0; });
  }
};

std::vector<Piece> pieces_of(std::string_view line) {
  std::vector<Piece> pieces;
  for (const std::string_view word : base::split_words(line)) {
    Piece& piece = pieces.emplace_back();
    const base::TextSpan span = base::span_of(word, line);
    for (std::size_t at = span.begin; at < span.end;) {
      piece.bytes.push_back(at);
      piece.characters += base::next_char(line, at);
    }
    piece.bytes.push_back(span.end);
  }
  return pieces;
}

class Line {
 public:
  explicit Line(std::string_view line) : pieces_(pieces_of(line)) {
    for (const Piece& piece : pieces_)
      count_quotation_marks(piece);
  }

  std::vector<StraySign> find() {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (stands_alone(i)) {
        drop_piece(i);
      } else {
        look_at_word(pieces_[i]);
      }
    }
    return std::move(found_);
  }

 private:
  // Single quotation marks before and behind words.
  void count_quotation_marks(const Piece& piece) {
    for (std::size_t i = 0; i < piece.characters.size(); ++i) {
      const char32_t c = piece.characters[i];
      guillemets_ += is_one_of(kGuillemets, c) ? 1 : 0;
      if (!is_one_of(kHooks, c)) continue;
      opening_ += piece.is_letter(i + 1) && (i == 0 || !piece.is_letter(i - 1)) ? 1 : 0;
      closing_ += i > 0 && piece.is_letter(i - 1) && !piece.is_letter(i + 1) ? 1 : 0;
    }
  }

  bool has_pairs() const { return opening_ > 0 && closing_ > 0; }

  bool is_stray_alone(char32_t c) const {
    return is_one_of(kSpecks, c) || (is_one_of(kHooks, c) && !has_pairs()) ||
           (is_one_of(kGuillemets, c) && guillemets_ == 1);
  }

  // One or two different signs between words.
  bool stands_alone(std::size_t i) const {
    const std::u32string& signs = pieces_[i].characters;
    if (pieces_.size() == 1 || signs.size() > 2) return false;
    if (signs.size() == 2 && signs[0] == signs[1]) return false;
    if (!std::all_of(signs.begin(), signs.end(), [&](char32_t c) { return is_stray_alone(c); }))
      return false;
    return (i == 0 || pieces_[i - 1].has_letter()) &&
           (i + 1 == pieces_.size() || pieces_[i + 1].has_letter());
  }

  void drop_piece(std::size_t i) {
    const bool is_last = i + 1 == pieces_.size();
    const std::size_t begin = is_last ? pieces_[i - 1].bytes.back() : pieces_[i].bytes.front();
    const std::size_t end = is_last ? pieces_[i].bytes.back() : pieces_[i + 1].bytes.front();
    if (!found_.empty() && found_.back().span.end > begin) return;
    found_.push_back({{begin, end}, false});
  }

  // Inside a word most signs are misread letters (hi~n); a single quotation mark is the hook of the
  // letter before it.
  void look_at_word(const Piece& piece) {
    for (std::size_t i = 0; i < piece.characters.size(); ++i) {
      const char32_t c = piece.characters[i];
      const bool before = i == 0 && piece.is_letter(1) && piece.is_letter(2);
      const bool after_word = i > 1 && piece.is_letter(i - 1) && piece.is_letter(i - 2);
      const bool behind = after_word && is_end(piece, i + 1);
      const bool between = after_word && is_one_of(kHooks, c) && piece.is_letter(i + 1) &&
                           i + 2 < piece.characters.size();
      if (!before && !behind && !between) continue;
      if (is_stray_at_word(c, behind && is_small(piece.characters[i - 1])))
        found_.push_back({{piece.bytes[i], piece.bytes[i + 1]}, between});
    }
  }

  static bool is_small(char32_t c) { return symbol_of(c) != 0 && !is_capital(symbol_of(c)); }

  // Nothing but stops and commas from character `i` on.
  static bool is_end(const Piece& piece, std::size_t i) {
    return piece.characters.find_first_not_of(U".,;:", i) == std::u32string::npos;
  }

  bool is_stray_at_word(char32_t c, bool behind_small_letter) const {
    return is_one_of(kAtWords, c) || (c == U'&' && behind_small_letter) ||
           (is_one_of(kHooks, c) && !has_pairs());
  }

  std::vector<Piece> pieces_;
  std::size_t opening_ = 0, closing_ = 0, guillemets_ = 0;
  std::vector<StraySign> found_;
};

}  // namespace

std::vector<StraySign> stray_signs(std::string_view line) {
  return Line(line).find();
}

}  // namespace diacritics

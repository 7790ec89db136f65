#include "pipeline/text_scores.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/regex.h"
#include "base/text.h"

// Edit distance after Myers (A fast bit-vector algorithm for approximate string matching, 1999) in
// the block form of Hyyrö: a column of the distance matrix is kept as bits that say whether each
// cell is one more or one less than the one above, 64 cells to a word.

namespace pipeline {
namespace {

using Symbols = std::vector<std::uint32_t>;
using Bits = std::uint64_t;

constexpr std::size_t kBlock = 64;
constexpr Bits kTop = Bits{1} << (kBlock - 1);

// Where each symbol of `a` stands, as bits by block.
class Positions {
 public:
  explicit Positions(std::span<const std::uint32_t> a)
      : blocks_((a.size() + kBlock - 1) / kBlock), none_(blocks_) {
    for (std::size_t i = 0; i < a.size(); ++i) {
      std::vector<Bits>& bits = bits_.try_emplace(a[i], blocks_).first->second;
      bits[i / kBlock] |= Bits{1} << (i % kBlock);
    }
  }

  const std::vector<Bits>& of(std::uint32_t symbol) const {
    const auto found = bits_.find(symbol);
    return found == bits_.end() ? none_ : found->second;
  }

 private:
  std::size_t blocks_;
  std::unordered_map<std::uint32_t, std::vector<Bits>> bits_;
  std::vector<Bits> none_;
};

struct Block {
  Bits plus = ~Bits{0};  // one more than the cell above
  Bits minus = 0;        // one less
};

// Moves one block to the next column. `carry` is the horizontal difference at its upper edge (-1, 0
// or 1) and becomes that at bit `last`.
void advance(Block& block, Bits equal, int& carry, Bits last) {
  const Bits above_plus = carry > 0 ? 1 : 0;
  const Bits above_minus = carry < 0 ? 1 : 0;
  const Bits vertical = equal | block.minus;
  equal |= above_minus;
  const Bits horizontal = (((equal & block.plus) + block.plus) ^ block.plus) | equal;
  Bits plus = block.minus | ~(horizontal | block.plus);
  Bits minus = block.plus & horizontal;
  carry = (plus & last) != 0 ? 1 : (minus & last) != 0 ? -1 : 0;
  plus = (plus << 1) | above_plus;
  minus = (minus << 1) | above_minus;
  block.plus = minus | ~(vertical | plus);
  block.minus = plus & vertical;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 11> kSameSigns{{{"“", "\""},
                                                                                    {"”", "\""},
                                                                                    {"„", "\""},
                                                                                    {"’", "'"},
                                                                                    {"‘", "'"},
                                                                                    {"–", "-"},
                                                                                    {"—", "-"},
                                                                                    {"−", "-"},
                                                                                    {"\u00A0", " "},
                                                                                    {"Ð", "Đ"},
                                                                                    {"…", "..."}}};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
}

// The modern placement of the tone in open oa, oe, uy and the traditional one.
const std::map<std::string, std::string, std::less<>>& traditional_tones() {
  static const auto kTones = [] {
    std::map<std::string, std::string, std::less<>> tones;
    const std::array<std::pair<std::string_view, std::string_view>, 15> kPairs{{{"oà", "òa"},
                                                                                {"oá", "óa"},
                                                                                {"oả", "ỏa"},
                                                                                {"oã", "õa"},
                                                                                {"oạ", "ọa"},
                                                                                {"oè", "òe"},
                                                                                {"oé", "óe"},
                                                                                {"oẻ", "ỏe"},
                                                                                {"oẽ", "õe"},
                                                                                {"oẹ", "ọe"},
                                                                                {"uỳ", "ùy"},
                                                                                {"uý", "úy"},
                                                                                {"uỷ", "ủy"},
                                                                                {"uỹ", "ũy"},
                                                                                {"uỵ", "ụy"}}};
    for (const auto& [modern, traditional] : kPairs) {
      tones.emplace(modern, traditional);
      tones.emplace(base::to_upper(modern), base::to_upper(traditional));
      const std::string first = base::to_upper(modern.substr(0, 1));
      std::size_t second = 0;
      base::next_char(traditional, second);
      tones.emplace(
          first + std::string(modern.substr(1)),
          base::to_upper(traditional.substr(0, second)) + std::string(traditional.substr(second)));
    }
    return tones;
  }();
  return kTones;
}

std::string with_traditional_tones(std::string_view text) {
  static const base::Regex kOpenSyllable(
      R"((?<![qQ])(?:[oO][àáảãạÀÁẢÃẠèéẻẽẹÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ])(?![a-zA-ZÀ-ỹ]))");
  std::string result;
  std::size_t done = 0;
  for (const base::Match& match : kOpenSyllable.match_all(text)) {
    const base::TextSpan span = base::span_of(match.front(), text);
    const auto pair = traditional_tones().find(match.front());
    if (pair == traditional_tones().end()) continue;  // "oÀ": no style of writing
    result += text.substr(done, span.begin - done);
    result += pair->second;
    done = span.end;
  }
  result += text.substr(done);
  return result;
}

Symbols characters_of(std::string_view text) {
  Symbols symbols;
  for (std::size_t at = 0; at < text.size();)
    symbols.push_back(base::next_char(text, at));
  return symbols;
}

// Words as numbers, the same word the same number in all texts.
class WordNumbers {
 public:
  Symbols of(std::string_view text) {
    Symbols symbols;
    for (const std::string_view word : base::split_words(text)) {
      const auto next = static_cast<std::uint32_t>(numbers_.size());
      symbols.push_back(numbers_.try_emplace(std::string(word), next).first->second);
    }
    return symbols;
  }

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

std::size_t common(Symbols a, Symbols b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  Symbols both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both.size();
}

double share(std::size_t part, std::size_t whole) {
  return static_cast<double>(part) / static_cast<double>(std::max<std::size_t>(whole, 1));
}

}  // namespace

double TextScores::character_error_rate() const {
  return share(character_errors, characters);
}

double TextScores::word_error_rate() const {
  return share(word_errors, words);
}

double TextScores::found_share() const {
  return share(words_found, words);
}

TextScores& TextScores::operator+=(const TextScores& other) {
  characters += other.characters;
  character_errors += other.character_errors;
  words += other.words;
  word_errors += other.word_errors;
  words_found += other.words_found;
  return *this;
}

TextScores compare_texts(std::string_view truth, std::string_view reading) {
  const std::string a = canonical_text(truth);
  const std::string b = canonical_text(reading);
  const Symbols a_characters = characters_of(a);
  WordNumbers numbers;
  const Symbols a_words = numbers.of(a);
  const Symbols b_words = numbers.of(b);
  TextScores scores;
  scores.characters = a_characters.size();
  scores.character_errors = edit_distance(a_characters, characters_of(b));
  scores.words = a_words.size();
  scores.word_errors = edit_distance(a_words, b_words);
  scores.words_found = common(a_words, b_words);
  return scores;
}

std::string canonical_text(std::string_view text) {
  std::string same = base::to_nfc(text);
  for (const auto& [sign, plain] : kSameSigns)
    replace_all(same, sign, plain);
  return base::collapse_space(with_traditional_tones(same));
}

std::size_t edit_distance(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  if (a.empty()) return b.size();
  const Positions positions(a);
  std::vector<Block> blocks((a.size() + kBlock - 1) / kBlock);
  const Bits last_row = Bits{1} << ((a.size() - 1) % kBlock);
  auto distance = static_cast<std::ptrdiff_t>(a.size());
  for (const std::uint32_t symbol : b) {
    const std::vector<Bits>& equal = positions.of(symbol);
    int carry = 1;  // the upper edge of the matrix counts the symbols of `b`
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      advance(blocks[i], equal[i], carry, i + 1 == blocks.size() ? last_row : kTop);
    }
    distance += carry;
  }
  return static_cast<std::size_t>(distance);
}

}  // namespace pipeline

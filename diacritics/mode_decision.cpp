#include "diacritics/mode_decision.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/text.h"
#include "diacritics/channel_symbols.h"
#include "diacritics/damaged_text.h"
#include "diacritics/word_key.h"

// Words are sorted into right ones with marks, whole ones without, and broken
// or foreign ones. Their shares tell clean, stripped and misread text far
// apart; the thresholds lie in the gaps.

namespace diacritics {
namespace {

// A word without the signs at its ends.
std::string_view core_of(std::string_view word) {
  std::size_t begin = 0, end = word.size();
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t here = at;
    if (!is_leading_sign(base::next_char(word, at))) {
      begin = here;
      break;
    }
    begin = at;
  }
  for (std::size_t at = begin, last = begin; at < word.size();) {
    if (!is_trailing_sign(base::next_char(word, at))) last = at;
    end = last;
  }
  return word.substr(begin, std::max(end, begin) - begin);
}

struct WordShape {
  std::size_t letters = 0, digits = 0, signs = 0, marks = 0, inner_capitals = 0, lower = 0;
  std::size_t other_letters = 0;  // that Vietnamese has not: ç, ü, ñ, ß
};

bool is_other_letter(char32_t c) {
  return c >= 0xC0 && c <= 0x17F && c != 0xD7 && c != 0xF7;
}

// "l’honneur", "d'été": one or two letters that an apostrophe parts from a word. In misread text it
// stands behind the vowel whose horn it was: "hu'ong".
bool is_elided(std::string_view word) {
  static constexpr std::string_view kParts[] = {"l", "d", "n", "s", "c", "j", "m", "t", "qu"};
  for (const std::string_view apostrophe : {"'", "’"}) {
    const std::size_t at = word.find(apostrophe);
    if (at == std::string_view::npos || at + apostrophe.size() == word.size()) continue;
    const std::string part = base::to_lower(word.substr(0, at));
    return std::find(std::begin(kParts), std::end(kParts), part) != std::end(kParts);
  }
  return false;
}

WordShape shape_of(std::string_view word) {
  WordShape shape;
  for (std::size_t at = 0; at < word.size();) {
    const bool first = at == 0;
    const char32_t c = base::next_char(word, at);
    const Symbol symbol = symbol_of(c);
    if (symbol != 0) {
      ++shape.letters;
      shape.marks += letter_of(symbol) != bare_of(symbol) ? 1 : 0;
      shape.lower += is_capital(symbol) ? 0 : 1;
      shape.inner_capitals += !first && is_capital(symbol) ? 1 : 0;
    } else if (is_other_letter(c)) {
      ++shape.other_letters;
    } else {
      ++(is_ascii_digit(c) ? shape.digits : shape.signs);
    }
  }
  return shape;
}

// Numbers, codes, addresses, acronyms and lists (a/b, 2020-2025) say nothing
// about damage.
bool is_word(const WordShape& shape) {
  if (shape.letters == 0) return false;
  if (shape.digits > 0 && shape.lower == 0) return false;
  const bool acronym = shape.lower == 0 && shape.marks == 0 && shape.letters <= 6;
  return !acronym && shape.letters + shape.digits + shape.signs <= 16;
}

enum class Verdict { marked, bare, odd, foreign };

Verdict judge(std::string_view word,
              const WordShape& shape,
              const NgramModel& model,
              const Syllables& syllables) {
  const bool mixed_case = shape.inner_capitals > 0 && shape.lower > 1;
  if (shape.signs == 1 && shape.digits == 0 && is_elided(word)) return Verdict::foreign;
  if (shape.digits > 0 || shape.signs > 0 || mixed_case) return Verdict::odd;
  if (shape.other_letters > 0) return Verdict::foreign;
  const std::string key = word_key(word);
  if (shape.marks > 0)
    return syllables.contains(key) && model.id(key) != no_word ? Verdict::marked : Verdict::foreign;
  return model.spellings(key).size() > 0 && (syllables.contains(key) || key.size() > 1)
             ? Verdict::bare
             : Verdict::foreign;
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

// Shares of words, measured on clean, stripped and misread pages. Clean text
// has 0.80 to 0.93 of its words marked, text misread by an engine without
// Vietnamese at most 0.11; of the latter 0.13 and more are odd or foreign, of
// stripped text 0.02.
constexpr double kCleanMarked = 0.4;
constexpr double kPlainBroken = 0.05;
constexpr double kLeastVietnamese = 0.45;  // marked or bare; text in another language has fewer
constexpr double kForeignOdd = 0.1;        // and few odd words: they are whole

double broken_share(const TextSymptoms& s) {
  return share(s.odd + s.foreign, s.words);
}

bool is_other_language(const TextSymptoms& s) {
  return share(s.marked + s.bare, s.words) < kLeastVietnamese &&
         share(s.odd, s.words) < kForeignOdd && share(s.marked, s.words) < kForeignOdd;
}

// Decides by the words of `s` alone.
Mode mode_of(const TextSymptoms& s) {
  if (s.words == 0 || share(s.marked, s.words) >= kCleanMarked || is_other_language(s))
    return Mode::clean;
  return broken_share(s) <= kPlainBroken ? Mode::plain : Mode::mangled;
}

// In a clean document a paragraph in another language is likelier than a
// damaged one: it must look like nothing else. Stripped text has hardly a
// foreign word, misread text has odd ones.
bool stands_out(Mode mode, const TextSymptoms& s) {
  constexpr std::size_t kLeastWords = 12;
  constexpr double kStrippedBare = 0.95, kMisreadOdd = 0.13;
  if (s.words < kLeastWords) return false;
  return mode == Mode::plain ? share(s.bare, s.words) >= kStrippedBare
                             : share(s.odd, s.words) >= kMisreadOdd;
}

// Decides for a paragraph of a document whose mode is `document`: the more
// words it has, the more it may differ.
Mode mode_within(Mode document, const TextSymptoms& s) {
  constexpr std::size_t kFewWords = 6, kManyWords = 20;
  if (s.words < kFewWords) {
    const bool right = s.words >= 2 && s.odd + s.foreign == 0 && s.marked * 2 > s.words;
    return right ? Mode::clean : document;
  }
  const Mode own = mode_of(s);
  if (own == document || own == Mode::clean) return own;
  if (document == Mode::mangled) return Mode::mangled;  // lines without a broken word occur
  if (document == Mode::clean) return stands_out(own, s) ? own : Mode::clean;
  return s.words >= kManyWords && broken_share(s) > 3 * kPlainBroken ? own : Mode::plain;
}

}  // namespace

TextSymptoms& TextSymptoms::operator+=(const TextSymptoms& other) {
  words += other.words;
  marked += other.marked;
  bare += other.bare;
  odd += other.odd;
  foreign += other.foreign;
  log10_prob += other.log10_prob;
  return *this;
}

TextSymptoms symptoms_of(std::string_view text,
                         const NgramModel& model,
                         const Syllables& syllables) {
  TextSymptoms symptoms;
  ModelState state = model.begin();
  for (const std::string_view chunk : base::split_words(text)) {
    const std::string_view word = core_of(chunk);
    const WordShape shape = shape_of(word);
    if (!is_word(shape)) continue;
    ++symptoms.words;
    const Verdict verdict = judge(word, shape, model, syllables);
    symptoms.marked += verdict == Verdict::marked ? 1 : 0;
    symptoms.bare += verdict == Verdict::bare ? 1 : 0;
    symptoms.odd += verdict == Verdict::odd ? 1 : 0;
    symptoms.foreign += verdict == Verdict::foreign ? 1 : 0;
    const WordId known = model.id(word_key(word));
    const Scored scored = model.score(state, known == no_word ? WordId{unknown_word} : known);
    symptoms.log10_prob += static_cast<double>(scored.log10_prob);
    state = scored.state;
  }
  return symptoms;
}

std::vector<Paragraph> decide_modes(std::string_view text,
                                    const std::vector<LineRange>& paragraphs,
                                    const NgramModel& model,
                                    const Syllables& syllables) {
  const std::vector<std::string_view> lines = base::split_lines(text);
  std::vector<TextSymptoms> symptoms;
  TextSymptoms document;
  for (const LineRange range : paragraphs) {
    TextSymptoms& s = symptoms.emplace_back();
    for (std::size_t line = range.first; line < range.last; ++line)
      s += symptoms_of(lines[line], model, syllables);
    if (!is_other_language(s)) document += s;
  }
  const Mode mode = mode_of(document);
  std::vector<Paragraph> decided;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const TextSymptoms& s = symptoms[i];
    const double score = s.words == 0 ? 0 : s.log10_prob / static_cast<double>(s.words);
    decided.push_back({paragraphs[i].first, paragraphs[i].last, mode_within(mode, s), score});
  }
  return decided;
}

}  // namespace diacritics

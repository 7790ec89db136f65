// A wrong decoding puts signs and letters that never stand together into nearly every word, so the
// share of words that are Vietnamese syllables tells right from wrong at once; the language model
// decides between two decodings that both make syllables.
#include "pipeline/encoding_judge.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/regex.h"
#include "base/resources.h"
#include "base/text.h"
#include "diacritics/word_key.h"

namespace pipeline {
namespace {

using parsers::CodeUnits;
using parsers::LegacyEncoding;

constexpr double kQuoteCost = 4;   // of a quotation mark in VIQR, which writes them as tones
constexpr double kBrokenCost = 8;  // -log10; the rarest syllables cost about 6

bool is_ascii_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Letters, and signs that no text has beside its words: what stands for letters in a wrong reading.
// Some signs are letters there only where they touch one: "h×nh", "§iÒu", but "2 × 3", "§ 5".
bool is_word_character(char32_t before, char32_t c, char32_t after) {
  static constexpr std::u32string_view kEither = U"\u00A7\u00B7\u00BD\u00D7\u00F7";
  if (c < 0x80) return is_ascii_letter(c);
  if (kEither.find(c) != std::u32string_view::npos)
    return is_ascii_letter(before) || is_ascii_letter(after);
  return !base::is_white_space(c) && !is_typographic(c);
}

struct Word {
  std::string_view text;
  bool marked = false;  // something beyond ASCII
  bool letters = true;  // nothing but letters
};

// "NĐ", "HĐND": capitals with a Đ and no other mark, as in document codes. No syllable, nor broken.
bool is_acronym(std::string_view word) {
  static constexpr std::string_view kCrossed = "Đ";
  std::size_t crossed = 0;
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (word.substr(at).starts_with(kCrossed)) {
      ++crossed;
      at += kCrossed.size() - 1;
    } else if (word[at] < 'A' || word[at] > 'Z') {
      return false;
    }
  }
  return crossed > 0 && word.size() > kCrossed.size();
}

// The words of `text`, one after the other.
template <typename Take>
void for_each_word(std::string_view text, const Take& take) {
  std::size_t begin = 0;
  Word word;
  char32_t before = 0;
  char32_t c = 0;
  std::size_t next = 0;
  char32_t after = text.empty() ? 0 : base::next_char(text, next);
  for (std::size_t at = 0; at < text.size(); before = c) {
    const std::size_t here = at;
    c = after;
    at = next;
    after = next < text.size() ? base::next_char(text, next) : 0;
    if (!is_word_character(before, c, after)) {
      if (here > begin) {
        word.text = text.substr(begin, here - begin);
        take(word);
      }
      begin = at;
      word = {};
      continue;
    }
    word.marked = word.marked || c >= 0x80;
    word.letters = word.letters && base::is_letter(c);
  }
  if (begin < text.size()) {
    word.text = text.substr(begin);
    take(word);
  }
}

}  // namespace

bool is_typographic(char32_t c) {
  static constexpr std::u32string_view kSigns =
      U"\u00A7\u00AB\u00B0\u00B1\u00B2\u00B3\u00B7\u00BB\u00BD\u00D7\u00F7\uFEFF\uFFFD";
  return (c >= 0x2010 && c <= 0x203E) || (c >= 0x2190 && c <= 0x27BF) ||
         kSigns.find(c) != std::u32string_view::npos;
}

EncodingJudge::EncodingJudge(const diacritics::NgramModel& model)
    : model_(model), syllables_(base::resource_path("diacritics/data/rimes.tsv")) {}

// word_key() forgives a tone on the wrong letter, but "caù" is VNI, and no "càu".
bool EncodingJudge::is_syllable(std::string_view word) const {
  const std::string key = diacritics::word_key(word);
  if (!syllables_.contains(key) || model_.id(key) == diacritics::no_word) return false;
  std::string lower = base::to_lower(word);
  for (std::size_t at = lower.find("ð"); at != std::string::npos; at = lower.find("ð"))
    lower.replace(at, std::string_view("ð").size(), "đ");  // the keys do so
  return lower == key || lower == diacritics::in_style(key, diacritics::ToneStyle::modern);
}

// -log10 of a word that is not broken.
double EncodingJudge::cost(std::string_view word, diacritics::ModelState& state) const {
  const diacritics::WordId id = model_.id(diacritics::word_key(word));
  const diacritics::Scored scored =
      model_.score(state, id == diacritics::no_word ? diacritics::unknown_word : id);
  state = scored.state;
  return -static_cast<double>(scored.log10_prob);
}

TextWorth EncodingJudge::worth_of(std::string_view text) const {
  TextWorth worth;
  diacritics::ModelState state = model_.begin();
  for_each_word(text, [&](const Word& word) {
    if (word.marked && is_acronym(word.text)) {
      state = model_.begin();
      return;
    }
    if (word.marked && !(word.letters && is_syllable(word.text))) {
      ++worth.broken;
      worth.log10_prob -= kBrokenCost;
      state = model_.begin();
      return;
    }
    ++(word.marked ? worth.marked : worth.plain);
    worth.log10_prob -= cost(word.text, state);
  });
  return worth;
}

Decoding EncodingJudge::decode(const CodeUnits& units, LegacyEncoding encoding) const {
  Decoding decoding{encoding, parsers::LegacyCharset::of(encoding).decode(units), {}};
  decoding.worth = worth_of(decoding.text);
  return decoding;
}

Decoding EncodingJudge::best_of(const CodeUnits& units) const {
  static constexpr std::array kGuessed{LegacyEncoding::tcvn3,
                                       LegacyEncoding::vni,
                                       LegacyEncoding::windows_1258,
                                       LegacyEncoding::viscii};
  Decoding best;
  for (const LegacyEncoding encoding : kGuessed) {
    Decoding other = decode(units, encoding);
    if (encoding == kGuessed.front() || other.worth.log10_prob > best.worth.log10_prob)
      best = std::move(other);
  }
  return best;
}

// Decodes a line from left to right. Signs that end a sentence are marks in VIQR as well, so for
// every piece between blanks the signs at its end are tried as either.
class EncodingJudge::ViqrLine {
 public:
  explicit ViqrLine(const EncodingJudge& judge) : judge_(judge), state_(judge.model_.begin()) {}

  Decoding decode(std::string_view line) {
    static constexpr std::string_view kBetween = " \t\r\f\v/,;:\"-=<>[]{}|&";
    decoding_.encoding = LegacyEncoding::viqr;
    for (std::size_t begin = 0; begin <= line.size();) {
      const std::size_t end = std::min(line.find_first_of(kBetween, begin), line.size());
      add(line.substr(begin, end - begin));
      if (end < line.size()) decoding_.text += line[end];
      begin = end + 1;
    }
    return std::move(decoding_);
  }

 private:
  struct Choice {
    std::string text;
    diacritics::ModelState state;
    double cost = 0;
    bool changed = false;
  };

  static bool has_letter_sign(std::string_view body) {
    static const base::Regex kSign(R"((?i)[aeo]\^|a\(|[ou][+*]|dd|[aeiouy]['`~?.](?=[a-z]))");
    return kSign.matches(body);
  }

  // "II."
  static bool is_roman(std::string_view piece) {
    const std::size_t end = piece.find_first_not_of("IVXLC");
    return end != 0 && end != std::string_view::npos &&
           piece.substr(end).find_first_not_of(".)") == std::string_view::npos;
  }

  // "HDDND" -> "HĐND"; anything but capitals stays.
  static std::string acronym_of(std::string_view piece) {
    std::string text;
    for (std::size_t i = 0; i < piece.size(); ++i) {
      if (piece[i] >= 'a' && piece[i] <= 'z') return std::string(piece);
      const bool crossed = piece[i] == 'D' && i + 1 < piece.size() && piece[i + 1] == 'D';
      text += crossed ? std::string_view("Đ") : piece.substr(i, 1);
      i += crossed ? 1 : 0;
    }
    return text;
  }

  void add(std::string_view piece) {
    std::size_t lead = 0;
    while (lead < piece.size() && !is_ascii_letter(static_cast<unsigned char>(piece[lead])))
      ++lead;
    decoding_.text += piece.substr(0, lead);
    piece.remove_prefix(lead);
    if (piece.empty()) return;
    const bool sign = has_letter_sign(piece);
    const std::optional<Choice> best = is_roman(piece) ? std::nullopt : best_choice(piece);
    if (!best) {
      const std::string acronym = acronym_of(piece);
      decoding_.worth.broken += sign && acronym == piece ? 1 : 0;
      decoding_.text += acronym;
      state_ = judge_.model_.begin();
      return;
    }
    decoding_.worth.marked += sign && best->changed ? 1 : 0;
    decoding_.worth.log10_prob -= best->cost;
    decoding_.text += best->text;
    state_ = best->state;
  }

  std::optional<Choice> best_choice(std::string_view piece) const {
    static constexpr std::string_view kEnd = ".?!)'`~*";
    std::optional<Choice> best;
    for (std::size_t end = piece.size(); end > 0; --end) {
      std::optional<Choice> choice = with_end(piece, end);
      if (choice && (!best || choice->cost < best->cost)) best = std::move(choice);
      if (kEnd.find(piece[end - 1]) == std::string_view::npos) break;
    }
    return best;
  }

  // `piece` as one word of `end` bytes and the signs behind it.
  std::optional<Choice> with_end(std::string_view piece, std::size_t end) const {
    const std::string_view body = piece.substr(0, end);
    Choice choice;
    choice.text =
        parsers::LegacyCharset::of(LegacyEncoding::viqr).decode(parsers::units_of_bytes(body));
    choice.changed = choice.text != body;
    const bool plain = std::all_of(choice.text.begin(), choice.text.end(), [](char c) {
      return is_ascii_letter(static_cast<unsigned char>(c));
    });
    if (!plain && !judge_.is_syllable(choice.text)) return {};
    choice.state = state_;
    choice.cost = judge_.cost(choice.text, choice.state);
    if (end < piece.size() && std::string_view(".?!").find(piece[end]) != std::string_view::npos) {
      const diacritics::Scored stop = judge_.model_.score(choice.state, diacritics::boundary);
      choice.cost -= static_cast<double>(stop.log10_prob);
      choice.state = stop.state;
    }
    if (piece.find_first_of("'`~", end) != std::string_view::npos) choice.cost += kQuoteCost;
    choice.text += piece.substr(end);
    return choice;
  }

  const EncodingJudge& judge_;
  diacritics::ModelState state_;
  Decoding decoding_;
};

Decoding EncodingJudge::decode_viqr(std::string_view line) const {
  return ViqrLine(*this).decode(line);
}

}  // namespace pipeline

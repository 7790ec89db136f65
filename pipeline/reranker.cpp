#include "pipeline/reranker.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>

#include "base/text.h"
#include "diacritics/lattice.h"
#include "diacritics/letters.h"
#include "diacritics/tokenizer.h"
#include "diacritics/vocabulary.h"
#include "diacritics/word_key.h"
#include "pipeline/mark_readings.h"

// The words of a region form a chain of nodes; between two nodes each reading of the word is an
// edge (or several, when it has several tokens), whose cost is what the engine thought of it. The
// best path through this lattice under the language model is the most probable text. Only readings
// of words that the engine doubted compete, so a sure word anchors its neighbours.

namespace pipeline {
namespace {

// Words read with more confidence than this are left alone.
constexpr double kSure = 0.97;
// No reading costs more than this: engines give zero to readings that are right now and then.
constexpr double kLeastProbability = 1e-3;
// The model gives one probability to all words that it does not know; each of them has only a small
// part of it. In log10.
constexpr float kUnknownWordCost = 5;
// The model counts a little less than what the engine saw.
constexpr float kModelWeight = 0.8F;
// A change must be this probable to be made: docs/ocr.md tells what it costs and gains.
constexpr double kChangeProbability = 0.6;
// Where the engine read every letter clearly, what it saw besides is mostly noise of its network:
// from this confidence up to kSure other readings come to count ten times less.
constexpr double kClear = 0.9;
constexpr double kLeastWeightOfOthers = 0.1;

struct Reading {
  ocr::Word* word = nullptr;
  std::string text;
  double confidence = 0;
  bool is_other = false;  // than the word as it is
};

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

diacritics::WordId id_of(const diacritics::NgramModel& model,
                         std::string_view text,
                         const diacritics::Token& token) {
  switch (token.kind) {
    case diacritics::TokenKind::roman:
      return diacritics::roman;
    case diacritics::TokenKind::number:
      return diacritics::number;
    case diacritics::TokenKind::date:
      return diacritics::date;
    case diacritics::TokenKind::code:
      return diacritics::code;
    case diacritics::TokenKind::web:
      return diacritics::web;
    case diacritics::TokenKind::boundary:
      return diacritics::boundary;
    case diacritics::TokenKind::word:
      break;
  }
  const std::string_view printed = base::slice(text, token.span);
  const diacritics::WordId id = model.id(diacritics::word_key(printed));
  return id == diacritics::no_word ? diacritics::class_of_unknown(printed) : id;
}

bool is_unknown(diacritics::WordId id) {
  return id == diacritics::unknown_word || id == diacritics::name || id == diacritics::acronym;
}

// Roman numerals and nothing else.
bool is_roman(std::string_view text) {
  const std::vector<diacritics::Token> tokens = diacritics::tokenize(text);
  return !tokens.empty() &&
         std::all_of(tokens.begin(), tokens.end(), [](const diacritics::Token& token) {
           return token.kind == diacritics::TokenKind::roman ||
                  token.kind == diacritics::TokenKind::boundary;
         });
}

// The letters of a word without marks, and which of them are capitals.
struct BareLetters {
  std::u32string letters;
  bool first_capital = false;
  bool all_capitals = true;
};

BareLetters bare_letters_of(std::string_view text) {
  BareLetters bare;
  for (std::size_t at = 0; at < text.size();) {
    const auto letter = diacritics::vietnamese_letter(base::next_char(text, at));
    if (!letter) continue;
    if (bare.letters.empty()) bare.first_capital = letter->capital;
    bare.letters += letter->bare;
    bare.all_capitals = bare.all_capitals && letter->capital;
  }
  return bare;
}

// Whether `text` holds two letters or more and the model knows all of its words.
bool is_known(const diacritics::NgramModel& model, std::string_view text) {
  std::size_t letters = 0;
  for (const diacritics::Token& token : diacritics::tokenize(text)) {
    if (token.kind == diacritics::TokenKind::boundary) continue;
    const std::string_view printed = base::slice(text, token.span);
    if (token.kind != diacritics::TokenKind::word) return false;
    if (model.id(diacritics::word_key(printed)) == diacritics::no_word) return false;
    letters += printed.size();
  }
  return letters >= 2;
}

// What is left of a word without its letters.
std::string signs_of(std::string_view text) {
  std::string signs;
  std::size_t at = 0;
  for (const diacritics::Token& token : diacritics::tokenize(text)) {
    if (token.kind == diacritics::TokenKind::boundary) continue;
    signs += text.substr(at, token.span.begin - at);
    at = token.span.end;
  }
  return signs += text.substr(at);
}

// Whether the model may choose this reading: of punctuation and capitals it knows nothing, and
// numbers are not a matter of language. Nor are acronyms: in capitals only the marks may differ.
// Nor are names: a capital at the beginning stays that letter, and no other becomes one. Of two
// numerals the model cannot tell which is right.
bool is_choosable(std::string_view alternative, std::string_view word) {
  if (has_digit(alternative) || signs_of(alternative) != signs_of(word)) return false;
  if (diacritics::word_key(alternative) == diacritics::word_key(word)) return false;
  if (is_roman(alternative)) return !is_roman(word);
  const BareLetters before = bare_letters_of(word), after = bare_letters_of(alternative);
  if (before.all_capitals) return after.letters == before.letters;
  return before.first_capital == after.first_capital &&
         (!before.first_capital || before.letters.front() == after.letters.front());
}

// "Bế", but not "BÍ".
bool is_name(std::string_view text) {
  const BareLetters letters = bare_letters_of(text);
  return letters.first_capital && !letters.all_capitals;
}

// What a confidence of other readings counts beside a word read with `confidence`.
double weight_of_others(double confidence) {
  const double clear = std::clamp((confidence - kClear) / (kSure - kClear), 0.0, 1.0);
  return std::pow(kLeastWeightOfOthers, clear);
}

// "c)" and "TTr/BTC" say what they say: any other letter would do as well.
bool is_marker_or_code(std::string_view text) {
  const std::string_view signs = ").]}";
  if (text.find_first_of("/&") != std::string_view::npos) return true;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();)
    letters += static_cast<std::size_t>(base::is_letter(base::next_char(text, at)));
  return letters == 1 && signs.find(text.back()) != std::string_view::npos;
}

// The lattice of a region under construction.
class ReadingLattice {
 public:
  ReadingLattice(const diacritics::NgramModel& model, OtherReadings kinds, bool names)
      : model_(model), kinds_(kinds), names_(names) {}

  void add(ocr::Word& word) {
    const std::uint32_t from = last_node_;
    std::vector<std::size_t> last_edges;
    const bool open = word.confidence < kSure && !has_digit(word.text) &&
                      !is_marker_or_code(word.text) && !(names_ && is_name(word.text));
    last_edges.push_back(add_reading({&word, word.text, word.confidence, false}, from));
    const double weight = weight_of_others(word.confidence);
    for (const ocr::Alternative& other : open ? others_of(word) : std::vector<ocr::Alternative>())
      last_edges.push_back(add_reading({&word, other.text, weight * other.confidence, true}, from));
    ++last_node_;
    for (const std::size_t edge : last_edges)
      edges_[edge].to = last_node_;
  }

  // The readings on the best path whose word is to be changed, with their probability.
  std::vector<std::pair<Reading, double>> better_readings() const {
    diacritics::LatticeOptions options;
    options.model_weight = kModelWeight;
    const diacritics::LatticePath path =
        diacritics::best_path(model_, edges_, last_node_ + 1, model_.begin(), options);
    std::vector<std::pair<Reading, double>> better;
    for (const std::size_t edge : path.edges) {
      if (edges_[edge].tag == kContinued) continue;
      const Reading& reading = readings_[edges_[edge].tag];
      const double probability = static_cast<double>(path.posteriors[edge]);
      if (reading.is_other && probability >= kChangeProbability) {
        better.emplace_back(reading, probability);
      }
    }
    return better;
  }

 private:
  static constexpr std::uint32_t kContinued = 0xFFFFFFFF;  // tag of a reading's later tokens

  // What the engine read besides, and what marks that it may have missed would make of the word.
  std::vector<ocr::Alternative> others_of(const ocr::Word& word) const {
    std::vector<ocr::Alternative> others;
    for (const ocr::Alternative& other : word.alternatives) {
      const bool means_something = is_known(model_, other.text) || is_roman(other.text);
      if (means_something && is_choosable(other.text, word.text)) others.push_back(other);
    }
    if (kinds_ == OtherReadings::of_engine) return others;
    const std::size_t seen = others.size();
    for (ocr::Alternative& other : mark_readings(word.text, word.confidence)) {
      const auto end = others.begin() + static_cast<std::ptrdiff_t>(seen);
      const bool is_new = std::none_of(
          others.begin(), end, [&](const ocr::Alternative& one) { return one.text == other.text; });
      if (is_new && is_known(model_, other.text)) others.push_back(std::move(other));
    }
    return others;
  }

  // Returns the last edge of the reading, whose end is not known yet.
  std::size_t add_reading(Reading reading, std::uint32_t from) {
    std::vector<diacritics::WordId> ids;
    for (const diacritics::Token& token : diacritics::tokenize(reading.text)) {
      ids.push_back(id_of(model_, reading.text, token));
    }
    if (ids.empty()) ids.push_back(diacritics::no_word);

    diacritics::LatticeEdge edge;
    edge.from = from;
    edge.cost =
        static_cast<float>(-std::log10(std::clamp(reading.confidence, kLeastProbability, 1.0)));
    edge.tag = static_cast<std::uint32_t>(readings_.size());
    readings_.push_back(std::move(reading));
    for (const diacritics::WordId id : ids) {
      edge.word = id;
      if (is_unknown(id)) edge.cost += kUnknownWordCost;
      edge.to = ++last_node_;
      edges_.push_back(edge);
      edge = {edge.to, 0, diacritics::no_word, 0, kContinued};
    }
    --last_node_;  // the end of the last edge is shared by all readings
    return edges_.size() - 1;
  }

  const diacritics::NgramModel& model_;
  OtherReadings kinds_ = OtherReadings::all;
  bool names_ = false;  // words with a capital are those of persons
  std::vector<diacritics::LatticeEdge> edges_;
  std::vector<Reading> readings_;
  std::uint32_t last_node_ = 0;
};

// The reading that gives way becomes the first alternative.
RecordedChange change_word(const Reading& reading, double probability, int page) {
  ocr::Word& word = *reading.word;
  RecordedChange change;
  change.page = page;
  change.box = word.box;
  change.before = word.text;
  change.after = reading.text;
  change.probability = probability;
  change.reason = "lattice";
  std::erase_if(word.alternatives,
                [&](const ocr::Alternative& other) { return other.text == reading.text; });
  word.alternatives.insert(word.alternatives.begin(), {word.text, word.confidence});
  word.text = reading.text;
  word.confidence = probability;
  for (const ocr::Alternative& other : word.alternatives) {
    change.alternatives.push_back({other.text, other.confidence});
  }
  return change;
}

}  // namespace

std::vector<RecordedChange> choose_readings(ocr::Page& page,
                                            const diacritics::NgramModel& model,
                                            OtherReadings others) {
  std::vector<RecordedChange> changes;
  for (ocr::Region& region : page.regions) {
    ReadingLattice lattice(model, others, region.kind == ocr::RegionKind::signature);
    for (ocr::Line& line : region.lines) {
      for (ocr::Word& word : line.words)
        lattice.add(word);
    }
    for (const auto& [reading, probability] : lattice.better_readings()) {
      changes.push_back(change_word(reading, probability, page.number));
    }
  }
  return changes;
}

}  // namespace pipeline

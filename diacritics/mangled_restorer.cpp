#include "diacritics/mangled_restorer.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "base/file.h"
#include "base/text.h"
#include "diacritics/confusion_learner.h"
#include "diacritics/lattice.h"
#include "diacritics/stray_signs.h"
#include "diacritics/word_key.h"

// Each paragraph becomes a lattice of what its chunks may have been. After a
// first search the best path is taken for the truth: the words on it and the
// characters that they were read from teach the channel how this document's
// engine misreads, and a second search uses that. The path is then compared
// with the text, stretch by stretch, and the differences are the changes.

namespace diacritics {

struct MangledRestorer::Lesson {
  ConfusionCounts confusions;
  FirstReading before;
};

namespace {

constexpr double kShownProbability = .01;  // alternatives above it are told

std::u32string characters_of(std::string_view text) {
  std::u32string characters;
  for (std::size_t at = 0; at < text.size();)
    characters += base::next_char(text, at);
  return characters;
}

std::string in_case(std::string_view key, LetterCase letter_case) {
  if (letter_case == LetterCase::lower) return std::string(key);
  if (letter_case == LetterCase::upper) return base::to_upper(key);
  std::size_t at = 0;
  base::next_char(key, at);
  return base::to_upper(key.substr(0, at)) + std::string(key.substr(at));
}

using Chunks = std::vector<Chunk>;

// The characters that `reading` reads; those of two chunks are put together.
std::u32string observed_by(const Reading& reading, const Chunks& chunks) {
  const Chunk& first = chunks[reading.begin.chunk];
  if (reading.begin.chunk == reading.end.chunk)
    return first.characters.substr(reading.begin.character,
                                   reading.end.character - reading.begin.character);
  return first.characters.substr(reading.begin.character, first.last - reading.begin.character) +
         chunks[reading.end.chunk].characters.substr(0, reading.end.character);
}

// The search takes its parts for independent and is surer than it is right. The
// exponent of the odds was fitted on pairs of true and misread pages
// (docs/restoration.md).
double calibrated(double probability) {
  constexpr double kOddsExponent = 0.6;
  if (probability <= 0 || probability >= 1) return probability;
  const double odds = std::pow(probability / (1 - probability), kOddsExponent);
  return odds / (1 + odds);
}

Reading with_probability(Reading reading, float probability) {
  reading.probability = probability;
  return reading;
}

// Whether nothing but signs is left of the chunk.
bool is_whole(const Reading& reading, const Chunks& chunks) {
  const Chunk& chunk = chunks[reading.begin.chunk];
  return reading.begin.chunk == reading.end.chunk && reading.begin.character == chunk.first &&
         reading.end.character >= chunk.last;
}

// Turns the best path through one paragraph into changes.
class ChangeWriter {
 public:
  ChangeWriter(const NgramModel& model,
               std::string_view text,
               const Chunks& chunks,
               const ParagraphLattice& lattice,
               const LatticePath& path,
               std::vector<Change>& changes)
      : model_(model),
        text_(text),
        chunks_(chunks),
        lattice_(lattice),
        path_(path),
        changes_(changes) {}

  void write() {
    for (std::size_t begin = 0; begin < path_.edges.size();) {
      insert_lost_blank(begin);
      std::size_t end = begin + 1;
      while (end < path_.edges.size() && belongs_to_stretch(end))
        ++end;
      write_stretch(begin, end);
      begin = end;
    }
  }

 private:
  const Reading& reading(std::size_t i) const {
    return lattice_.readings[lattice_.edges[path_.edges[i]].tag];
  }

  // Words without a sign or blank between them change together.
  bool belongs_to_stretch(std::size_t i) const {
    return reading(i).kind != Reading::Kind::sign && reading(i - 1).kind != Reading::Kind::sign &&
           reading(i).begin.character > 0 && reading(i).begin.chunk == reading(i - 1).end.chunk;
  }

  std::string text_of(const Reading& r) const {
    if (r.kind == Reading::Kind::rule) return chunks_[r.begin.chunk].mended->text;
    if (r.kind != Reading::Kind::word)
      return std::string(
          base::slice(text_, {byte(r.begin), chunks_[r.end.chunk].bytes[r.end.character]}));
    const ToneStyle style =
        model_.facts(r.word).modern_style > 0.5F ? ToneStyle::modern : ToneStyle::traditional;
    return in_case(in_style(model_.word(r.word), style), r.letter_case);
  }

  // Behind a marker, behind a comma or the like between two words, and behind a dash that opens a
  // word inside a line.
  void insert_lost_blank(std::size_t i) {
    const Reading& r = reading(i);
    const bool glued = r.begin.character == 0 && chunks_[r.begin.chunk].glued;
    const bool behind_sign = i >= 2 && r.kind == Reading::Kind::word && r.begin.character > 0 &&
                             is_joint_sign(reading(i - 1)) &&
                             reading(i - 2).kind == Reading::Kind::word;
    if (!glued && !behind_sign && !is_behind_dash(i)) return;
    Change change;
    change.line = chunks_[r.begin.chunk].line;
    change.span = {byte(r.begin), byte(r.begin)};
    change.after = " ";
    change.probability = 1;
    change.reason = "lost-blank";
    changes_.push_back(std::move(change));
  }

  bool is_behind_dash(std::size_t i) const {
    const Reading& r = reading(i);
    if (r.kind != Reading::Kind::word || r.begin.character != 1 || r.begin.chunk == 0) return false;
    const Chunk& chunk = chunks_[r.begin.chunk];
    const char32_t c = chunk.characters[0];
    const bool dash = c == U'-' || c == U'–' || c == U'—';
    return dash && chunks_[r.begin.chunk - 1].line == chunk.line;
  }

  bool is_joint_sign(const Reading& r) const {
    const char32_t c = chunks_[r.begin.chunk].characters[r.begin.character];
    return r.kind == Reading::Kind::sign && (c == U',' || c == U';' || c == U':');
  }

  std::size_t byte(Place place) const { return chunks_[place.chunk].bytes[place.character]; }

  void write_stretch(std::size_t begin, std::size_t end) {
    const Reading &first = reading(begin), &last = reading(end - 1);
    Change change;
    change.probability = 1;
    for (std::size_t i = begin; i < end; ++i) {
      if (i > begin) change.after += ' ';
      change.after += text_of(reading(i));
      change.probability = std::min(change.probability, posterior(i));
    }
    const Chunk& chunk = chunks_[first.begin.chunk];
    const Chunk& last_chunk = chunks_[last.end.chunk];
    const bool broken = chunk.line != last_chunk.line;
    change.line = chunk.line;
    change.span = {byte(first.begin),
                   broken ? chunk.bytes[chunk.last] : last_chunk.bytes[last.end.character]};
    change.before = std::string(base::slice(text_, change.span));
    change.reason = first.kind == Reading::Kind::rule ? std::string(chunk.mended->rule)
                                                      : std::string("mangled-model");
    if (end - begin == 1) change.alternatives = alternatives(begin);
    if (keeps_tone_style(change)) return;
    if (change.before != change.after) changes_.push_back(std::move(change));
    if (broken) drop_rest_of_word(last_chunk, last.end.character);
  }

  // The model knows a word in one style of tone placement; the printed one is
  // left.
  static bool keeps_tone_style(const Change& change) {
    return change.before.size() == change.after.size() && change.before != change.after &&
           word_key(change.before) == word_key(change.after) &&
           base::is_all_capitals(change.before) == base::is_all_capitals(change.after) &&
           base::to_lower(change.before).front() == base::to_lower(change.after).front() &&
           in_style(word_key(change.before), ToneStyle::modern) != word_key(change.before);
  }

  // The part of a joined word that stood in the next line, with the blank
  // behind it.
  void drop_rest_of_word(const Chunk& chunk, std::size_t end) {
    Change change;
    change.line = chunk.line;
    change.span = {chunk.bytes[0], chunk.bytes[end]};
    if (end == chunk.size() && change.span.end < text_.size() && text_[change.span.end] == ' ')
      ++change.span.end;
    change.before = std::string(base::slice(text_, change.span));
    change.probability = changes_.back().probability;
    change.reason = "broken-word";
    changes_.push_back(std::move(change));
  }

  double posterior(std::size_t i) const {
    const float now = path_.posteriors[path_.edges[i]];
    return calibrated(static_cast<double>(std::min(now, reading(i).probability)));
  }

  std::vector<Candidate> alternatives(std::size_t i) const {
    std::vector<Candidate> others;
    const LatticeEdge& chosen = lattice_.edges[path_.edges[i]];
    const std::uint32_t chunk = reading(i).begin.chunk;
    const auto now = static_cast<double>(path_.posteriors[path_.edges[i]]);
    const double share = now < 1 ? (1 - calibrated(now)) / (1 - now) : 0;  // of what was left
    for (std::size_t e = lattice_.first_edges[chunk]; e < lattice_.first_edges[chunk + 1]; ++e) {
      const LatticeEdge& edge = lattice_.edges[e];
      if (e == path_.edges[i] || edge.from != chosen.from || edge.to != chosen.to) continue;
      const double probability = share * static_cast<double>(path_.posteriors[e]);
      if (probability > kShownProbability)
        others.push_back({text_of(lattice_.readings[edge.tag]), probability});
    }
    std::stable_sort(others.begin(), others.end(), [](const Candidate& a, const Candidate& b) {
      return a.probability > b.probability;
    });
    return others;
  }

  const NgramModel& model_;
  std::string_view text_;
  const Chunks& chunks_;
  const ParagraphLattice& lattice_;
  const LatticePath& path_;
  std::vector<Change>& changes_;
};

}  // namespace

namespace {

// What was not read as part of a word. `changes` are those of `paragraph`, in text order.
void drop_stray_signs(std::string_view text,
                      const std::vector<std::string_view>& lines,
                      LineRange paragraph,
                      std::vector<Change>& changes) {
  std::vector<Change> drops;
  auto next = changes.begin();
  for (std::size_t line = paragraph.first; line < paragraph.last; ++line) {
    if (is_noise(lines[line])) continue;
    const std::size_t begin = base::span_of(lines[line], text).begin;
    for (const StraySign& sign : stray_signs(lines[line])) {
      const base::TextSpan span{sign.span.begin + begin, sign.span.end + begin};
      while (next != changes.end() && next->span.end <= span.begin)
        ++next;
      if (next != changes.end() && next->span.begin < span.end) continue;
      drops.push_back({line,
                       span,
                       std::string(base::slice(text, span)),
                       sign.is_blank ? " " : "",
                       1,
                       {},
                       "stray-sign"});
    }
  }
  const auto middle = static_cast<std::ptrdiff_t>(changes.size());
  std::move(drops.begin(), drops.end(), std::back_inserter(changes));
  std::inplace_merge(changes.begin(),
                     changes.begin() + middle,
                     changes.end(),
                     [](const Change& a, const Change& b) { return a.span.begin < b.span.begin; });
}

ConfusionModel read_profile(const std::filesystem::path& path,
                            const ConfusionModel::Options& options) {
  return {ConfusionCounts::from_text(base::read_file(path), path.string()), options};
}

// Whether an engine that knows Vietnamese has read the text: one letter in five
// or so of Vietnamese carries a mark that no other Latin script has, and
// foreign engines print none of them.
bool shows_vietnamese_marks(const std::vector<std::string_view>& lines,
                            std::span<const LineRange> paragraphs) {
  constexpr std::size_t kLeastOneIn = 20;
  std::size_t letters = 0, marks = 0;
  for (const LineRange paragraph : paragraphs) {
    for (std::size_t line = paragraph.first; line < paragraph.last; ++line) {
      for (std::size_t at = 0; at < lines[line].size();) {
        const char32_t c = base::next_char(lines[line], at);
        if (symbol_of(c) == 0) continue;
        ++letters;
        marks += c >= 0x100 ? 1 : 0;  // beyond Latin-1
      }
    }
  }
  return marks * kLeastOneIn > letters;
}

}  // namespace

MangledRestorer::MangledRestorer(const NgramModel& model,
                                 const Syllables& syllables,
                                 const Profiles& profiles,
                                 const Options& options)
    : model_(model),
      options_(options),
      trie_(model, syllables, options.least_count),
      foreign_(read_profile(profiles.foreign, options.channel)),
      vietnamese_(read_profile(profiles.vietnamese, options.vietnamese_channel)) {}

namespace {

// Calls `read(chunks, number of the first)` for each piece of the paragraphs in
// text order, until it returns false.
template <typename Read>
void read_pieces(std::string_view text,
                 const std::vector<std::string_view>& lines,
                 std::span<const LineRange> paragraphs,
                 Read&& read) {
  std::size_t number = 0;
  for (const LineRange paragraph : paragraphs) {
    ParagraphCutter cutter(text, lines, paragraph);
    for (Chunks chunks = cutter.next(); !chunks.empty(); chunks = cutter.next()) {
      if (!read(chunks, number)) return;
      number += chunks.size();
    }
  }
}

}  // namespace

LatticeOptions MangledRestorer::search_options(const MangledWeights& weights) const {
  LatticeOptions options = options_.search;
  options.model_weight = weights.language_model;
  return options;
}

MangledRestorer::Lesson MangledRestorer::read_once(std::string_view text,
                                                   const std::vector<std::string_view>& lines,
                                                   std::span<const LineRange> paragraphs,
                                                   const ConfusionModel& channel,
                                                   const MangledWeights& weights) const {
  constexpr float kUnseenPairCost = 5, kHighestCost = 2;
  constexpr float kSureOfWord = 0.7F,
                  kSureOfLetters = 0.6F;  // what is doubtful teaches nothing
  constexpr float kBeyondDoubt = 0.995F;  // what is sure is not read again
  Lesson lesson;
  MangledLatticeBuilder builder(model_, trie_, channel, weights);
  ConfusionAligner aligner(channel, kUnseenPairCost);
  LatticeSearch search(model_);
  read_pieces(text, lines, paragraphs, [&](const Chunks& chunks, std::size_t number) {
    const ParagraphLattice lattice = builder.build(chunks);
    const LatticePath& path =
        search.find(lattice.edges, lattice.node_count, model_.begin(), search_options(weights));
    for (const std::size_t edge : path.edges) {
      const Reading& reading = lattice.readings[lattice.edges[edge].tag];
      if (reading.kind == Reading::Kind::sign) continue;
      const float sure = path.posteriors[edge];
      const WordId word_id = sure >= kSureOfWord ? reading.word : WordId{no_word};
      lesson.before.words.add(number + reading.begin.chunk, word_id);
      if (sure >= kBeyondDoubt && is_whole(reading, chunks))
        lesson.before.sure[number + reading.begin.chunk] = {with_probability(reading, sure),
                                                            lattice.edges[edge].cost};
      if (reading.kind != Reading::Kind::word || sure < kSureOfLetters) continue;
      const std::string word = in_case(model_.word(reading.word), reading.letter_case);
      aligner.count(
          {characters_of(word), observed_by(reading, chunks)}, kHighestCost, 1, lesson.confusions);
    }
    return number + chunks.size() < options_.lesson_size;
  });
  return lesson;
}

// All that the second reading needs; the builder refers to the channel.
struct MangledRestorer::Session::State {
  const MangledRestorer& restorer;
  std::string_view text;
  std::vector<std::string_view> lines;
  bool vietnamese;
  Lesson lesson;
  ConfusionModel channel;
  MangledLatticeBuilder builder;
  LatticeSearch search;
  std::size_t chunks_read = 0;

  State(const MangledRestorer& the_restorer,
        std::string_view the_text,
        std::span<const LineRange> paragraphs)
      : restorer(the_restorer),
        text(the_text),
        lines(base::split_lines(text)),
        vietnamese(shows_vietnamese_marks(lines, paragraphs)),
        channel(learn(paragraphs)),
        builder(restorer.model_, restorer.trie_, channel, weights()),
        search(restorer.model_) {}

  const MangledWeights& weights() const {
    const Options& options = restorer.options_;
    return vietnamese ? options.vietnamese_weights : options.weights;
  }

  // The channel of this text's engine; the lesson is left behind.
  ConfusionModel learn(std::span<const LineRange> paragraphs) {
    const ConfusionModel& profile = vietnamese ? restorer.vietnamese_ : restorer.foreign_;
    ConfusionModel adapted = profile;
    for (int round = 0; round < restorer.options_.adaptation_rounds; ++round) {
      lesson = restorer.read_once(text, lines, paragraphs, adapted, weights());
      adapted = profile.adapted_to(lesson.confusions, restorer.options_.prior_weight);
    }
    return adapted;
  }
};

MangledRestorer::Session::Session(const MangledRestorer& restorer,
                                  std::string_view text,
                                  std::span<const LineRange> paragraphs)
    : state_(std::make_unique<State>(restorer, text, paragraphs)) {}

MangledRestorer::Session::~Session() = default;

std::vector<Change> MangledRestorer::Session::restore(LineRange paragraph) {
  State& state = *state_;
  const MangledRestorer& restorer = state.restorer;
  std::vector<Change> changes;
  read_pieces(state.text, state.lines, {&paragraph, 1}, [&](const Chunks& chunks, std::size_t) {
    const ParagraphLattice lattice =
        state.builder.build(chunks, &state.lesson.before, state.chunks_read);
    const LatticePath& path = state.search.find(lattice.edges,
                                                lattice.node_count,
                                                restorer.model_.begin(),
                                                restorer.search_options(state.weights()));
    ChangeWriter(restorer.model_, state.text, chunks, lattice, path, changes).write();
    state.chunks_read += chunks.size();
    return true;
  });
  drop_stray_signs(state.text, state.lines, paragraph, changes);
  return changes;
}

std::vector<Change> MangledRestorer::restore(std::string_view text,
                                             std::span<const LineRange> paragraphs) const {
  Session session(*this, text, paragraphs);
  std::vector<Change> changes;
  for (const LineRange paragraph : paragraphs) {
    std::vector<Change> more = session.restore(paragraph);
    std::move(more.begin(), more.end(), std::back_inserter(changes));
  }
  return changes;
}

}  // namespace diacritics

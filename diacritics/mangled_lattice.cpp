#include "diacritics/mangled_lattice.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "base/text.h"
#include "diacritics/channel_symbols.h"
#include "diacritics/tokenizer.h"
#include "diacritics/vocabulary.h"
#include "diacritics/word_key.h"

// Every character of a chunk is a node. A chunk can be read as one of the candidate words of the
// channel, be kept as the token that it looks like, or fall into several words; the signs at its
// ends are edges of their own, so that a word may swallow one that was a mark. Two chunks that are
// no words by themselves may be one word.

namespace diacritics {
namespace {

bool is_stop(char32_t c) {
  return c == U'.' || c == U',' || c == U';' || c == U':';
}

std::string utf8_of(std::u32string_view characters) {
  std::string text;
  for (const char32_t c : characters)
    base::append_utf8(text, c);
  return text;
}

std::size_t utf8_length(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

// What the language model scores for a token that is left as it is.
WordId word_of(const NgramModel& model, TokenKind kind, std::string_view token) {
  if (kind != TokenKind::word) return class_of(kind);
  const WordId known = model.id(word_key(token));
  return known >= word_class_count ? known : WordId{class_of_unknown(token)};
}

Reading reading_of(
    Reading::Kind kind, WordId word, std::size_t chunk, std::size_t begin, std::size_t end) {
  const auto number = static_cast<std::uint32_t>(chunk);
  return {kind,
          LetterCase::lower,
          word,
          {number, static_cast<std::uint32_t>(begin)},
          {number, static_cast<std::uint32_t>(end)}};
}

}  // namespace

MangledLatticeBuilder::MangledLatticeBuilder(const NgramModel& model,
                                             const CandidateTrie& trie,
                                             const ConfusionModel& channel,
                                             const MangledWeights& weights)
    : model_(model), costs_(model, channel, weights), candidates_(trie, channel, weights) {}

ParagraphLattice MangledLatticeBuilder::build(const std::vector<Chunk>& chunks,
                                              const FirstReading* before,
                                              std::size_t first_chunk) {
  before_ = before;
  first_chunk_ = first_chunk;
  lattice_ = {};
  candidates_.forget();
  first_nodes_.clear();
  std::size_t nodes = 0;
  for (const Chunk& chunk : chunks) {
    first_nodes_.push_back(nodes);
    nodes += chunk.size();
  }
  first_nodes_.push_back(nodes);
  lattice_.node_count = nodes + 1;
  for (std::size_t at = 0; at < chunks.size(); ++at) {
    lattice_.first_edges.push_back(lattice_.edges.size());
    add_chunk(chunks, at);
  }
  lattice_.first_edges.push_back(lattice_.edges.size());
  return std::move(lattice_);
}

void MangledLatticeBuilder::add_chunk(const std::vector<Chunk>& chunks, std::size_t at) {
  add_signs(chunks, at);
  if (chunks[at].mended) return add_mended(chunks, at);
  if (const FirstReading::Sure* sure = sure_reading(at)) {
    Reading reading = sure->reading;
    reading.begin.chunk = reading.end.chunk = static_cast<std::uint32_t>(at);
    return add_edge(reading, sure->cost);
  }
  add_kept(chunks, at);
  if (chunks[at].marker) return;
  add_words(chunks, at);
  if (may_be_joined(chunks, at)) add_joined(chunks, at);
}

const FirstReading::Sure* MangledLatticeBuilder::sure_reading(std::size_t at) const {
  if (before_ == nullptr) return nullptr;
  const auto found = before_->sure.find(first_chunk_ + at);
  return found == before_->sure.end() ? nullptr : &found->second;
}

std::uint32_t MangledLatticeBuilder::node(Place place) const {
  return static_cast<std::uint32_t>(first_nodes_[place.chunk] + place.character);
}

void MangledLatticeBuilder::add_edge(const Reading& reading, float cost) {
  const auto tag = static_cast<std::uint32_t>(lattice_.readings.size());
  lattice_.edges.push_back({node(reading.begin), node(reading.end), reading.word, cost, tag});
  lattice_.readings.push_back(reading);
}

float MangledLatticeBuilder::word_cost(std::size_t at,
                                       const Chunk& chunk,
                                       const ChannelCandidate& candidate) const {
  const MangledWeights& weights = costs_.weights();
  const std::size_t begin = chunk.first + candidate.begin, end = chunk.first + candidate.end;
  float cost = candidate.cost + costs_.in_case(chunk, begin, candidate.word, candidate.letter_case);
  if (candidate.begin > 0)
    cost += is_trailing_sign(chunk.characters[begin - 1]) ? weights.missing_blank_sign
                                                          : weights.missing_blank;
  if (before_ != nullptr && candidate.begin == 0 && end >= chunk.last)
    cost -= before_->words.bonus(model_, first_chunk_ + at, candidate.word);
  if (end > chunk.last && is_stop(chunk.characters[end - 1])) cost += weights.swallowed_stop;
  return cost;
}

// Of the cases of one word the most probable; the language model does not know cases.
void MangledLatticeBuilder::add_words(const std::vector<Chunk>& chunks, std::size_t at) {
  const Chunk& chunk = chunks[at];
  words_.clear();
  for (const ChannelCandidate& candidate : candidates_.of(chunk))
    words_.emplace_back(word_cost(at, chunk, candidate), &candidate);
  const auto stretch = [](const WeighedCandidate& w) {
    return std::tuple(w.second->begin, w.second->end, w.second->word);
  };
  std::sort(words_.begin(), words_.end(), [&](const auto& a, const auto& b) {
    return std::tuple(stretch(a), a.first, a.second->letter_case) <
           std::tuple(stretch(b), b.first, b.second->letter_case);
  });
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if (i > 0 && stretch(words_[i]) == stretch(words_[i - 1])) continue;
    const ChannelCandidate& candidate = *words_[i].second;
    Reading reading = reading_of(Reading::Kind::word,
                                 candidate.word,
                                 at,
                                 chunk.first + candidate.begin,
                                 chunk.first + candidate.end);
    reading.letter_case = candidate.letter_case;
    add_edge(reading, words_[i].first);
  }
}

// The chunk's tokens as they are, and its whole core as one unknown word.
void MangledLatticeBuilder::add_kept(const std::vector<Chunk>& chunks, std::size_t at) {
  const Chunk& chunk = chunks[at];
  if (chunk.first == chunk.last) return;
  const std::u32string_view characters = chunk.characters;
  const std::string text = utf8_of(characters.substr(chunk.first, chunk.last - chunk.first));
  const auto place = [&](std::size_t byte) {
    return chunk.first + utf8_length(std::string_view(text).substr(0, byte));
  };
  bool whole = false;
  for (const Token& token : tokenize(text)) {
    if (token.kind == TokenKind::boundary) continue;
    const WordId word = word_of(model_, token.kind, base::slice(text, token.span));
    const std::size_t begin = place(token.span.begin), end = place(token.span.end);
    float cost = costs_.kept(characters.substr(begin, end - begin), token.kind, word);
    if (begin > chunk.first) cost += costs_.weights().missing_blank_sign;
    add_edge(reading_of(Reading::Kind::kept, word, at, begin, end), cost);
    whole = whole || (begin == chunk.first && end == chunk.last);
  }
  if (whole) return;
  add_edge(
      reading_of(Reading::Kind::kept, unknown_word, at, chunk.first, chunk.last),
      costs_.kept(
          characters.substr(chunk.first, chunk.last - chunk.first), TokenKind::word, unknown_word));
}

// What a rule says is certain: there is no other way through the chunk.
void MangledLatticeBuilder::add_mended(const std::vector<Chunk>& chunks, std::size_t at) {
  const Chunk& chunk = chunks[at];
  const std::string& text = chunk.mended->text;
  const std::vector<Token> tokens = tokenize(text);
  const WordId word = tokens.empty()
                          ? WordId{unknown_word}
                          : word_of(model_, tokens[0].kind, base::slice(text, tokens[0].span));
  add_edge(reading_of(Reading::Kind::rule, word, at, chunk.first, chunk.last), 0);
}

void MangledLatticeBuilder::add_signs(const std::vector<Chunk>& chunks, std::size_t at) {
  const Chunk& chunk = chunks[at];
  bool ended = false;
  for (std::size_t i = 0; i < chunk.size(); ++i) {
    const char32_t c = chunk.characters[i];
    const bool outside = i < chunk.first || i >= chunk.last;
    if (!outside && (chunk.mended || symbol_of(c) != 0 || is_ascii_digit(c))) continue;
    const bool ends = outside && i >= chunk.last && ends_clause(c) && !ended;
    ended = ended || ends;
    const WordId word = ends ? WordId{boundary} : WordId{no_word};
    add_edge(reading_of(Reading::Kind::sign, word, at, i, i + 1), costs_.sign(chunk, i));
  }
}

// Whether the chunk and its neighbour look like one word that fell apart.
bool MangledLatticeBuilder::may_be_joined(const std::vector<Chunk>& chunks, std::size_t at) const {
  constexpr std::size_t kLongestJoined = 8;
  if (at + 1 == chunks.size()) return false;
  const Chunk &left = chunks[at], &right = chunks[at + 1];
  if (right.mended || sure_reading(at + 1) != nullptr) return false;
  const bool signs = left.last < left.size() || right.first > 0;
  if (signs || left.first == left.last || right.first == right.last) return false;
  const std::size_t length = left.last - left.first + right.last;
  const std::size_t letters =
      count_characters(std::u32string_view(left.characters).substr(left.first)).letters() +
      count_characters(std::u32string_view(right.characters).substr(0, right.last)).letters();
  return length <= kLongestJoined && letters >= length / 2;
}

bool MangledLatticeBuilder::is_word(const Chunk& chunk) {
  const ChunkCandidates::Candidates& candidates = candidates_.of(chunk);
  return std::any_of(candidates.begin(), candidates.end(), [](const ChannelCandidate& c) {
    return c.begin == 0 && c.cost < 1.0F;
  });
}

void MangledLatticeBuilder::add_joined(const std::vector<Chunk>& chunks, std::size_t at) {
  const Chunk &left = chunks[at], &right = chunks[at + 1];
  const bool left_is_word = is_word(left), right_is_word = is_word(right);
  if (left_is_word && right_is_word) return;
  const MangledWeights& weights = costs_.weights();
  float blank = left.line == right.line ? weights.extra_blank : weights.broken_line;
  if (left_is_word || right_is_word) blank += weights.joined_word;
  const std::u32string joined =
      left.characters.substr(left.first) + right.characters.substr(0, right.last);
  for (const ChannelCandidate& candidate : candidates_.of_joined(joined, left.in_capitals)) {
    Reading reading = reading_of(Reading::Kind::word, candidate.word, at, left.first, 0);
    reading.letter_case = candidate.letter_case;
    reading.end = {static_cast<std::uint32_t>(at + 1), static_cast<std::uint32_t>(right.last)};
    add_edge(reading,
             candidate.cost + blank +
                 costs_.in_case(left, left.first, candidate.word, candidate.letter_case));
  }
}

}  // namespace diacritics

#include "diacritics/mangled_lattice.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <tuple>

#include "base/text.h"
#include "diacritics/tokenizer.h"
#include "diacritics/word_key.h"

// Every character of a chunk is a node. A chunk can be read as one of the candidate words of the
// channel, be kept as the token that it looks like, or fall into several words; the signs at its
// ends are edges of their own, so that a word may swallow one that was a mark. Two chunks that are
// no words by themselves may be one word.

namespace diacritics {
namespace {

constexpr std::size_t kMostKnown = 500'000;  // candidates that are remembered

struct Shape {
  std::size_t lower = 0, capitals = 0, digits = 0, others = 0;
};

Shape shape_of(std::u32string_view characters) {
  Shape shape;
  for (const char32_t c : characters) {
    const Symbol symbol = symbol_of(c);
    if (symbol != 0) {
      ++(is_capital(symbol) ? shape.capitals : shape.lower);
    } else {
      ++(is_ascii_digit(c) ? shape.digits : shape.others);
    }
  }
  return shape;
}

// The cases in which a string with these letters may have been printed.
std::vector<LetterCase> possible_cases(std::u32string_view characters, bool in_capitals) {
  const Shape shape = shape_of(characters);
  const Symbol first = characters.empty() ? Symbol{0} : symbol_of(characters[0]);
  std::vector<LetterCase> cases;
  if (!in_capitals || shape.lower > 0) cases.push_back(LetterCase::lower);
  if (is_capital(first) && (!in_capitals || shape.lower > 0)) cases.push_back(LetterCase::capital);
  if (in_capitals || (shape.capitals >= 2 && shape.capitals >= shape.lower))
    cases.push_back(LetterCase::upper);
  return cases;
}

// Two thirds letters and digits: what words that ran together look like.
bool is_mostly_text(std::u32string_view characters) {
  return 3 * shape_of(characters).others <= characters.size();
}

// Digits with their signs, such as 1.500,5: nothing that could be a word.
bool is_plain_number(std::u32string_view characters) {
  const Shape shape = shape_of(characters);
  return shape.lower + shape.capitals == 0 && (shape.digits > 4 || shape.others > 0) &&
         shape.digits > 0;
}

bool is_stop(char32_t c) {
  return c == U'.' || c == U',' || c == U';' || c == U':';
}

// Signs that stand between words without blanks: lần/tháng, 2020-2025.
bool is_joint(char32_t c) {
  return c == U'/' || c == U'-' || c == U'–';
}

// -log10 of how often official texts have this sign behind or before a word.
float sign_cost(char32_t c) {
  if (c == U'.' || c == U',') return 0.8F;
  if (c == U'\'' || c == U'’' || c == U'‘') return 2.8F;
  return c == U'?' || c == U'!' ? 1.8F : 1.0F;
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

WordId word_class(TokenKind kind, std::string_view token) {
  switch (kind) {
    case TokenKind::roman:
      return roman;
    case TokenKind::number:
      return number;
    case TokenKind::date:
      return date;
    case TokenKind::code:
      return code;
    case TokenKind::web:
      return web;
    case TokenKind::boundary:
      return boundary;
    case TokenKind::word:
      break;
  }
  std::size_t at = 0;
  const bool capital = is_capital(symbol_of(base::next_char(token, at)));
  if (!capital) return unknown_word;
  return base::is_all_capitals(token) && at < token.size() ? acronym : name;
}

}  // namespace

MangledLatticeBuilder::MangledLatticeBuilder(const NgramModel& model,
                                             const CandidateTrie& trie,
                                             const ConfusionModel& channel,
                                             const MangledWeights& weights)
    : model_(model), channel_(channel), weights_(weights), search_(trie, channel) {}

ParagraphLattice MangledLatticeBuilder::build(const std::vector<Chunk>& chunks,
                                              const DocumentMemory* memory,
                                              std::size_t first_chunk) {
  memory_of_words_ = memory;
  first_chunk_ = first_chunk;
  lattice_ = {};
  if (known_candidates_ > kMostKnown) {
    known_.clear();
    known_candidates_ = 0;
  }
  first_nodes_.clear();
  std::size_t nodes = 0;
  for (const Chunk& chunk : chunks) {
    first_nodes_.push_back(nodes);
    nodes += chunk.size();
  }
  first_nodes_.push_back(nodes);
  lattice_.node_count = nodes + 1;
  for (std::size_t at = 0; at < chunks.size(); ++at) {
    add_signs(chunks, at);
    if (chunks[at].mended) {
      add_mended(chunks, at);
      continue;
    }
    add_kept(chunks, at);
    if (chunks[at].marker) continue;
    add_words(chunks, at);
    if (at + 1 < chunks.size() && !chunks[at + 1].mended) add_joined(chunks, at);
  }
  return std::move(lattice_);
}

std::uint32_t MangledLatticeBuilder::node(Place place) const {
  return static_cast<std::uint32_t>(first_nodes_[place.chunk] + place.character);
}

void MangledLatticeBuilder::add_edge(const Reading& reading, float cost) {
  const auto tag = static_cast<std::uint32_t>(lattice_.readings.size());
  lattice_.edges.push_back({node(reading.begin), node(reading.end), reading.word, cost, tag});
  lattice_.readings.push_back(reading);
}

const MangledLatticeBuilder::Candidates& MangledLatticeBuilder::candidates_of(const Chunk& chunk) {
  std::u32string key = chunk.characters.substr(chunk.first);
  key += chunk.in_capitals ? U'\1' : U'\2';
  const auto known = known_.find(key);
  if (known != known_.end()) return known->second;
  const Candidates& found = known_.emplace(std::move(key), find_candidates(chunk)).first->second;
  known_candidates_ += found.size() + 1;
  return found;
}

// Candidates for the core of a chunk and for parts of it; places count from the core's begin.
MangledLatticeBuilder::Candidates MangledLatticeBuilder::find_candidates(const Chunk& chunk) {
  const std::u32string_view tail = std::u32string_view(chunk.characters).substr(chunk.first);
  const std::u32string_view core = tail.substr(0, chunk.last - chunk.first);
  Candidates found;
  if (core.empty() || core.size() > SegmentCosts::kMaxLength || is_plain_number(core)) return found;
  search_.set_observed(tail);
  const std::size_t last_end = std::min(core.size() + 1, tail.size());
  for (const LetterCase letter_case : possible_cases(core, chunk.in_capitals))
    search_.find(0, core.size(), last_end, letter_case, weights_.slack, found);
  float cheapest = std::numeric_limits<float>::infinity();
  for (const ChannelCandidate& candidate : found)
    cheapest = std::min(cheapest, candidate.cost);
  keep_best(found, weights_.candidates);
  const auto size = static_cast<float>(core.size());
  if (core.size() >= 3 && is_mostly_text(core) &&
      (core.size() > 7 || cheapest > 0.8F + 0.3F * size))
    find_splits(core, found);
  return found;
}

void MangledLatticeBuilder::find_splits(std::u32string_view core, Candidates& found) {
  constexpr std::size_t kLongestPart = 10;  // nghiêng has seven letters
  Candidates parts;
  for (std::size_t begin = 0; begin < core.size(); ++begin) {
    parts.clear();
    const std::size_t last_end =
        std::min(begin + kLongestPart, begin == 0 ? core.size() - 1 : core.size());
    const std::u32string_view rest = core.substr(begin);
    for (const LetterCase letter_case : possible_cases(rest, false))
      search_.find(begin, begin + 1, last_end, letter_case, weights_.split_slack, parts);
    keep_best(parts, weights_.split_candidates);
    found.insert(found.end(), parts.begin(), parts.end());
  }
}

// Keeps the best of those that have the same end, by channel and count.
void MangledLatticeBuilder::keep_best(Candidates& candidates, std::size_t most) {
  std::array<float, SegmentCosts::kMaxLength + 1> best;
  best.fill(std::numeric_limits<float>::infinity());
  ranked_.clear();
  for (std::uint32_t i = 0; i < candidates.size(); ++i) {
    const ChannelCandidate& c = candidates[i];
    const float score = c.cost - weights_.count_weight * c.log10_count;
    best[c.end] = std::min(best[c.end], score);
    ranked_.push_back({c.end, i, score});
  }
  std::erase_if(ranked_, [&](const Ranked& r) { return r.score > best[r.end] + weights_.margin; });
  std::sort(ranked_.begin(), ranked_.end(), [](const Ranked& a, const Ranked& b) {
    return std::tie(a.end, a.score, a.index) < std::tie(b.end, b.score, b.index);
  });
  kept_.clear();
  std::size_t of_end = 0;
  for (std::size_t i = 0; i < ranked_.size(); ++i) {
    of_end = i > 0 && ranked_[i].end == ranked_[i - 1].end ? of_end + 1 : 0;
    if (of_end < most) kept_.push_back(candidates[ranked_[i].index]);
  }
  candidates.swap(kept_);
}

float MangledLatticeBuilder::case_cost(const Chunk& chunk,
                                       std::size_t begin,
                                       WordId word,
                                       LetterCase letter_case) const {
  constexpr float kCapitalLine[] = {1.5F, 1.0F, 0.05F}, kAcronymShare = 0.95F;
  if (chunk.in_capitals) return kCapitalLine[static_cast<std::size_t>(letter_case)];
  if (letter_case == LetterCase::upper)
    return model_.facts(word).capital_share > kAcronymShare ? 0.1F : 2.2F;
  if (chunk.begins_sentence && begin == chunk.first)
    return letter_case == LetterCase::capital ? 0.05F : 1.0F;
  const float share = std::clamp(model_.facts(word).capital_share, 0.005F, 0.97F);
  return -std::log10(letter_case == LetterCase::capital ? share : 1 - share);
}

float MangledLatticeBuilder::word_cost(std::size_t at,
                                       const Chunk& chunk,
                                       const ChannelCandidate& candidate) const {
  const std::size_t begin = chunk.first + candidate.begin, end = chunk.first + candidate.end;
  float cost = candidate.cost + case_cost(chunk, begin, candidate.word, candidate.letter_case);
  if (candidate.begin > 0)
    cost += is_trailing_sign(chunk.characters[begin - 1]) ? weights_.missing_blank_sign
                                                          : weights_.missing_blank;
  if (memory_of_words_ != nullptr && candidate.begin == 0 && end >= chunk.last)
    cost -= memory_of_words_->bonus(model_, first_chunk_ + at, candidate.word);
  if (end > chunk.last && is_stop(chunk.characters[end - 1])) cost += weights_.swallowed_stop;
  return cost;
}

// Of the cases of one word the most probable; the language model does not know cases.
void MangledLatticeBuilder::add_words(const std::vector<Chunk>& chunks, std::size_t at) {
  const Chunk& chunk = chunks[at];
  words_.clear();
  for (const ChannelCandidate& candidate : candidates_of(chunk))
    words_.emplace_back(word_cost(at, chunk, candidate), &candidate);
  const auto stretch = [](const WeighedCandidate& w) {
    return std::tuple(w.second->begin, w.second->end, w.second->word);
  };
  std::sort(words_.begin(), words_.end(), [&](const auto& a, const auto& b) {
    return std::tuple(stretch(a), a.first, a.second->letter_case) <
           std::tuple(stretch(b), b.first, b.second->letter_case);
  });
  const auto number = static_cast<std::uint32_t>(at);
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if (i > 0 && stretch(words_[i]) == stretch(words_[i - 1])) continue;
    const ChannelCandidate& candidate = *words_[i].second;
    add_edge({Reading::Kind::word,
              candidate.letter_case,
              candidate.word,
              {number, static_cast<std::uint32_t>(chunk.first + candidate.begin)},
              {number, static_cast<std::uint32_t>(chunk.first + candidate.end)}},
             words_[i].first);
  }
}

// Of reading all letters right.
float MangledLatticeBuilder::same_cost(std::u32string_view characters) const {
  float cost = 0;
  for (const char32_t& c : characters) {
    const Symbol symbol = symbol_of(c);
    cost += symbol == 0 ? weights_.letter : channel_.cost({symbol, 0}, {&c, 1});
  }
  return cost;
}

float MangledLatticeBuilder::kept_cost(std::u32string_view characters) const {
  const Shape shape = shape_of(characters);
  const auto count = [](std::size_t n) { return static_cast<float>(n); };
  const std::size_t letters = shape.lower + shape.capitals;
  if (letters == 0) {
    const auto odd = std::count_if(characters.begin(), characters.end(), [](char32_t c) {
      return !is_ascii_digit(c) && !is_leading_sign(c) && !is_trailing_sign(c) && c != U'%';
    });
    return weights_.digit * count(characters.size()) +
           weights_.odd_character * count(static_cast<std::size_t>(odd));
  }
  const float letter = shape.capitals > 0 ? weights_.name_letter : weights_.letter;
  return letter * count(letters + shape.digits) + weights_.odd_sign * count(shape.others);
}

// The chunk's tokens as they are, and its whole core as one unknown word.
void MangledLatticeBuilder::add_kept(const std::vector<Chunk>& chunks, std::size_t at) {
  const Chunk& chunk = chunks[at];
  if (chunk.first == chunk.last) return;
  const auto number = static_cast<std::uint32_t>(at);
  const std::u32string_view core =
      std::u32string_view(chunk.characters).substr(chunk.first, chunk.last - chunk.first);
  const std::string text = utf8_of(core);
  bool whole = false;
  for (const Token& token : tokenize(text)) {
    if (token.kind == TokenKind::boundary) continue;
    const std::string_view slice = base::slice(text, token.span);
    const std::size_t begin =
        chunk.first + utf8_length(std::string_view(text).substr(0, token.span.begin));
    const std::size_t end = begin + utf8_length(slice);
    WordId word = word_class(token.kind, slice);
    const std::u32string_view characters =
        std::u32string_view(chunk.characters).substr(begin, end - begin);
    float cost = kept_cost(characters);
    if (token.kind == TokenKind::date || token.kind == TokenKind::web ||
        (token.kind == TokenKind::code && shape_of(characters).others > 0))
      cost = weights_.code_character * static_cast<float>(characters.size());
    if (token.kind == TokenKind::word) {
      const WordId known = model_.id(word_key(slice));
      if (known >= word_class_count) {
        word = known;
        cost = std::min(weights_.known_letter * static_cast<float>(characters.size()),
                        weights_.known_word + same_cost(characters));
      }
    }
    if (begin > chunk.first) cost += weights_.missing_blank_sign;
    add_edge({Reading::Kind::kept,
              LetterCase::lower,
              word,
              {number, static_cast<std::uint32_t>(begin)},
              {number, static_cast<std::uint32_t>(end)}},
             cost);
    whole = whole || (begin == chunk.first && end == chunk.last);
  }
  if (whole) return;
  add_edge({Reading::Kind::kept,
            LetterCase::lower,
            unknown_word,
            {number, static_cast<std::uint32_t>(chunk.first)},
            {number, static_cast<std::uint32_t>(chunk.last)}},
           kept_cost(core));
}

// What a rule says is certain: there is no other way through the chunk.
void MangledLatticeBuilder::add_mended(const std::vector<Chunk>& chunks, std::size_t at) {
  const Chunk& chunk = chunks[at];
  const auto number = static_cast<std::uint32_t>(at);
  const std::vector<Token> tokens = tokenize(chunk.mended->text);
  const WordId word =
      tokens.empty() ? WordId{unknown_word}
                     : word_class(tokens[0].kind, base::slice(chunk.mended->text, tokens[0].span));
  add_edge({Reading::Kind::rule,
            LetterCase::lower,
            word,
            {number, static_cast<std::uint32_t>(chunk.first)},
            {number, static_cast<std::uint32_t>(chunk.last)}},
           0);
}

void MangledLatticeBuilder::add_signs(const std::vector<Chunk>& chunks, std::size_t at) {
  const Chunk& chunk = chunks[at];
  const auto number = static_cast<std::uint32_t>(at);
  bool ended = false;
  for (std::size_t i = 0; i < chunk.size(); ++i) {
    const char32_t c = chunk.characters[i];
    const bool outside = i < chunk.first || i >= chunk.last;
    if (!outside && (chunk.mended || symbol_of(c) != 0 || is_ascii_digit(c))) continue;
    float cost = sign_cost(c);
    if (!outside) cost = is_joint(c) ? weights_.inner_joint : weights_.odd_sign;
    const bool ends = outside && i >= chunk.last && ends_clause(c) && !ended;
    Reading reading{Reading::Kind::sign,
                    LetterCase::lower,
                    no_word,
                    {number, static_cast<std::uint32_t>(i)},
                    {number, static_cast<std::uint32_t>(i + 1)}};
    if (ends) {
      ended = true;
      reading.word = boundary;
    }
    add_edge(reading, cost);
  }
}

void MangledLatticeBuilder::add_joined(const std::vector<Chunk>& chunks, std::size_t at) {
  constexpr std::size_t kLongestJoined = 8;
  const Chunk &left = chunks[at], &right = chunks[at + 1];
  const bool signs = left.last < left.size() || right.first > 0;
  if (signs || left.first == left.last || right.first == right.last) return;
  const std::u32string joined =
      left.characters.substr(left.first) + right.characters.substr(0, right.last);
  const Shape shape = shape_of(joined);
  if (joined.size() > kLongestJoined || shape.lower + shape.capitals < joined.size() / 2) return;
  const auto is_word = [&](const Chunk& chunk) {
    const Candidates& candidates = candidates_of(chunk);
    return std::any_of(candidates.begin(), candidates.end(), [](const auto& c) {
      return c.begin == 0 && c.cost < 1.0F;
    });
  };
  const bool left_is_word = is_word(left), right_is_word = is_word(right);
  if (left_is_word && right_is_word) return;
  float blank = left.line == right.line ? weights_.extra_blank : weights_.broken_line;
  if (left_is_word || right_is_word) blank += weights_.joined_word;
  Candidates found;
  search_.set_observed(joined);
  for (const LetterCase letter_case : possible_cases(joined, left.in_capitals))
    search_.find(0, joined.size(), joined.size(), letter_case, weights_.split_slack, found);
  keep_best(found, weights_.split_candidates);
  const auto number = static_cast<std::uint32_t>(at);
  for (const ChannelCandidate& candidate : found) {
    add_edge({Reading::Kind::word,
              candidate.letter_case,
              candidate.word,
              {number, static_cast<std::uint32_t>(left.first)},
              {number + 1, static_cast<std::uint32_t>(right.last)}},
             candidate.cost + blank +
                 case_cost(left, left.first, candidate.word, candidate.letter_case));
  }
}

}  // namespace diacritics

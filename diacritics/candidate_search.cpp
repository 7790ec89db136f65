#include "diacritics/candidate_search.h"

#include <algorithm>
#include <array>
#include <limits>

namespace diacritics {
namespace {

constexpr float kImpossible = std::numeric_limits<float>::infinity();
constexpr std::size_t kLengths = SegmentCosts::kLengths;
constexpr std::size_t kMaxDepth = 12;  // the longest word in the trie that is looked for

Symbol in_case(Symbol lower, LetterCase letter_case, std::size_t depth) {
  const bool capital =
      letter_case == LetterCase::upper || (letter_case == LetterCase::capital && depth == 1);
  return capital ? capital_of(lower) : lower;
}

// Letters of no Vietnamese word explain nothing.
bool is_foreign(Symbol symbol) {
  return std::u32string_view(U"fjwz").find(bare_of(symbol) | 0x20) != std::u32string_view::npos;
}

}  // namespace

void CandidateSearch::set_observed(std::u32string_view observed) {
  costs_.fill(model_, observed);
  cells_ = (costs_.length() + 1) * kLengths;
  cheapest_.assign(2 * cells_, kImpossible);
  for (std::size_t symbol = 1; symbol < kSymbolCount; ++symbol) {
    if (is_foreign(static_cast<Symbol>(symbol))) continue;
    const float* single = costs_.single(static_cast<Symbol>(symbol));
    float* cheapest = cheapest_.data() + (is_capital(static_cast<Symbol>(symbol)) ? cells_ : 0);
    for (std::size_t cell = 0; cell < cells_; ++cell)
      cheapest[cell] = std::min(cheapest[cell], single[cell]);
  }
}

void CandidateSearch::explain(const Query& query) {
  least_.assign(costs_.length() + 1, kImpossible);
  least_[query.begin] = 0;
  for (std::size_t end = query.begin + 1; end <= query.last_end; ++end) {
    for (std::size_t count = 1; count < kLengths && count <= end - query.begin; ++count) {
      const std::size_t begin = end - count;
      const bool capital = query.letter_case == LetterCase::upper ||
                           (query.letter_case == LetterCase::capital && begin == query.begin);
      const float step = cheapest_[(capital ? cells_ : 0) + begin * kLengths + count];
      least_[end] = std::min(least_[end], least_[begin] + step);
    }
  }
  limit(query);
}

// The most that a way may have cost at each place, if it is still to end within the slack: what is
// left of the word costs at least its own cheapest explanation.
void CandidateSearch::limit(const Query& query) {
  const bool capitals = query.letter_case == LetterCase::upper;
  highest_.assign(costs_.length() + kLengths, -kImpossible);
  for (std::size_t place = query.last_end + 1; place-- > query.begin;) {
    if (place >= query.first_end) highest_[place] = least_[place] + query.slack;
    for (std::size_t count = 1; count < kLengths && place + count <= query.last_end; ++count) {
      const bool capital =
          capitals || (query.letter_case == LetterCase::capital && place == query.begin);
      const float step = cheapest_[(capital ? cells_ : 0) + place * kLengths + count];
      highest_[place] = std::max(highest_[place], highest_[place + count] - step);
    }
  }
}

void CandidateSearch::find(std::size_t begin,
                           std::size_t first_end,
                           std::size_t last_end,
                           LetterCase letter_case,
                           float slack,
                           std::vector<ChannelCandidate>& found) {
  const Query query{
      begin, first_end, std::min(last_end, costs_.length()), letter_case, slack, &found};
  if (begin >= query.last_end) return;
  explain(query);
  rows_.resize((kMaxDepth + 1) * kRowLength);
  reach_.resize(kMaxDepth + 1);
  letters_.resize(kMaxDepth + 1);
  std::fill(row(0) + begin, row(0) + query.last_end + kLengths, kImpossible);
  row(0)[begin] = 0;
  reach_[0] = {begin, begin + 1};
  walk(query, 0, 0);
}

void CandidateSearch::walk(const Query& query, std::uint32_t at, std::size_t depth) {
  const CandidateTrie::Node& node = trie_.nodes()[at];
  if (node.word != no_word) add_word(query, node, depth);
  if (depth == kMaxDepth) return;
  for (std::uint32_t child = node.first_child; child < node.last_child; ++child) {
    letters_[depth + 1] = in_case(trie_.nodes()[child].letter, query.letter_case, depth + 1);
    if (fill_row(query, depth + 1)) walk(query, child, depth + 1);
  }
}

// The costs after one more letter. False when no way is worth following.
bool CandidateSearch::fill_row(const Query& query, std::size_t depth) {
  float* now = row(depth);
  std::fill(now + query.begin, now + query.last_end + kLengths, kImpossible);
  Reach reach = add_segments(depth, depth - 1, costs_.single(letters_[depth]));
  if (depth >= 2) {
    if (const float* pair = costs_.pair(letters_[depth - 1], letters_[depth])) {
      const Reach by_pairs = add_segments(depth, depth - 2, pair);
      reach = {std::min(reach.first, by_pairs.first), std::max(reach.last, by_pairs.last)};
    }
  }
  reach.last = std::min(reach.last, query.last_end + 1);
  for (std::size_t end = reach.first; end < reach.last; ++end)
    now[end] = now[end] <= highest_[end] ? now[end] : kImpossible;
  while (reach.first < reach.last && now[reach.first] == kImpossible)
    ++reach.first;
  while (reach.first < reach.last && now[reach.last - 1] == kImpossible)
    --reach.last;
  reach_[depth] = reach;
  return reach.first < reach.last;
}

// Reaches places in row `depth` from those in row `from` by segments of these costs. Rows and costs
// go on behind the last place, so that all lengths are done at once.
CandidateSearch::Reach CandidateSearch::add_segments(std::size_t depth,
                                                     std::size_t from,
                                                     const float* segments) {
  const float* before = row(from);
  float* now = row(depth);
  const Reach reach = reach_[from];
  for (std::size_t begin = reach.first; begin < reach.last; ++begin) {
    std::array<float, kLengths> reached;
    for (std::size_t count = 0; count < kLengths; ++count)
      reached[count] = before[begin] + segments[begin * kLengths + count];
    for (std::size_t count = 0; count < kLengths; ++count)
      reached[count] = std::min(reached[count], now[begin + count]);
    std::copy(reached.begin(), reached.end(), now + begin);
  }
  return {reach.first, reach.last + kLengths - 1};
}

void CandidateSearch::add_word(const Query& query,
                               const CandidateTrie::Node& node,
                               std::size_t depth) {
  if (node.acronym && query.letter_case != LetterCase::upper) return;
  const float* now = row(depth);
  const std::size_t first = std::max({query.first_end, query.begin + 1, reach_[depth].first});
  for (std::size_t end = first; end < reach_[depth].last; ++end) {
    if (now[end] == kImpossible) continue;
    query.found->push_back({node.word,
                            static_cast<std::uint8_t>(query.begin),
                            static_cast<std::uint8_t>(end),
                            query.letter_case,
                            now[end],
                            node.log10_count});
  }
}

}  // namespace diacritics

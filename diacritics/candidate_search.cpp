#include "diacritics/candidate_search.h"

#include <algorithm>
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
  const std::size_t cells = (costs_.length() + 1) * kLengths;
  cheapest_.assign(2 * cells, kImpossible);
  for (std::size_t symbol = 1; symbol < kSymbolCount; ++symbol) {
    if (is_foreign(static_cast<Symbol>(symbol))) continue;
    const float* single = costs_.single(static_cast<Symbol>(symbol));
    float* cheapest = cheapest_.data() + (is_capital(static_cast<Symbol>(symbol)) ? cells : 0);
    for (std::size_t cell = 0; cell < cells; ++cell)
      cheapest[cell] = std::min(cheapest[cell], single[cell]);
  }
}

void CandidateSearch::explain(const Query& query) {
  const std::size_t cells = (costs_.length() + 1) * kLengths;
  least_.assign(costs_.length() + 1, kImpossible);
  least_[query.begin] = 0;
  for (std::size_t end = query.begin + 1; end <= query.last_end; ++end) {
    for (std::size_t count = 1; count < kLengths && count <= end - query.begin; ++count) {
      const std::size_t begin = end - count;
      const bool capital = query.letter_case == LetterCase::upper ||
                           (query.letter_case == LetterCase::capital && begin == query.begin);
      const float step = cheapest_[(capital ? cells : 0) + begin * kLengths + count];
      least_[end] = std::min(least_[end], least_[begin] + step);
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
  rows_.assign((kMaxDepth + 1) * (SegmentCosts::kMaxLength + 1), kImpossible);
  letters_.assign(kMaxDepth + 1, 0);
  row(0)[begin] = 0;
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
  const float* single = costs_.single(letters_[depth]);
  const float* pair = depth < 2 ? nullptr : costs_.pair(letters_[depth - 1], letters_[depth]);
  const float* before = row(depth - 1);
  const float* before_pair = depth < 2 ? nullptr : row(depth - 2);
  float* now = row(depth);
  bool alive = false;
  for (std::size_t end = query.begin; end <= query.last_end; ++end) {
    float best = kImpossible;
    for (std::size_t count = 0; count < kLengths && count <= end - query.begin; ++count) {
      const std::size_t begin = end - count;
      best = std::min(best, before[begin] + single[begin * kLengths + count]);
      if (pair != nullptr)
        best = std::min(best, before_pair[begin] + pair[begin * kLengths + count]);
    }
    const bool worth = best <= least_[end] + query.slack;
    now[end] = worth ? best : kImpossible;
    alive = alive || worth;
  }
  return alive;
}

void CandidateSearch::add_word(const Query& query,
                               const CandidateTrie::Node& node,
                               std::size_t depth) {
  if (node.acronym && query.letter_case != LetterCase::upper) return;
  const float* now = row(depth);
  for (std::size_t end = std::max(query.first_end, query.begin + 1); end <= query.last_end; ++end) {
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

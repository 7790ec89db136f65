#include "diacritics/candidate_search.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <limits>

namespace diacritics {
namespace {

constexpr float kImpossible = std::numeric_limits<float>::infinity();
constexpr std::size_t kLengths = SegmentCosts::kLengths;

// Neighbouring places of a row, worked on at once.
constexpr std::size_t kBlock = SegmentCosts::kBlock;
using Block [[gnu::vector_size(kBlock * sizeof(float))]] = float;

using Mask [[gnu::vector_size(kBlock * sizeof(float))]] = std::int32_t;

bool any(Mask mask) {
  std::array<std::uint64_t, sizeof(Mask) / 8> bits;
  std::memcpy(bits.data(), &mask, sizeof mask);
  return (bits[0] | bits[1]) != 0;
}

Block load(const float* places) {
  Block block;
  std::memcpy(&block, places, sizeof block);
  return block;
}

// The places of a block as they are reached from a row by segments of all lengths.
Block reached(const float* before, const float* segments, std::size_t width) {
  Block least = load(before) + load(segments);
  for (std::size_t count = 1; count < kLengths; ++count) {
    const Block sum = load(before - count) + load(segments + count * width);
    least = sum < least ? sum : least;
  }
  return least;
}

Symbol in_case(Symbol lower, LetterCase letter_case, std::size_t depth) {
  const bool capital =
      letter_case == LetterCase::upper || (letter_case == LetterCase::capital && depth == 1);
  return capital ? capital_of(lower) : lower;
}

// Letters of no Vietnamese word explain nothing.
bool is_foreign(Symbol symbol) {
  return std::u32string_view(U"fjwz").find(bare_of(symbol) | 0x20) != std::u32string_view::npos;
}

void take_lower(std::vector<float>& least, const float* costs) {
  for (std::size_t i = 0; i < least.size(); ++i)
    least[i] = std::min(least[i], costs[i]);
}

}  // namespace

CandidateSearch::CandidateSearch(const CandidateTrie& trie, const ConfusionModel& model)
    : trie_(trie), model_(model) {
  reach_.resize(trie.height() + 1);
  letters_.resize(trie.height() + 1);
  rows_.resize((trie.height() + 1) * kRowLength, kImpossible);
}

void CandidateSearch::set_observed(std::u32string_view observed) {
  costs_.fill(model_, observed);
  for (Cheapest& steps : cheapest_)
    steps.known = false;
}

const CandidateSearch::Cheapest& CandidateSearch::cheapest(bool capitals) {
  Cheapest& steps = cheapest_[capitals ? 1 : 0];
  if (steps.known) return steps;
  steps.known = true;
  steps.any.assign(costs_.cells(), kImpossible);
  steps.pair.assign(costs_.cells(), kImpossible);
  steps.by_height.resize(trie_.height());
  for (std::size_t symbol = 1; symbol < kSymbolCount; ++symbol) {
    const auto letter = static_cast<Symbol>(symbol);
    if (is_capital(letter) == capitals && !is_foreign(letter))
      take_lower(steps.any, costs_.single(letter));
  }
  for (std::size_t height = 0; height < steps.by_height.size(); ++height) {
    steps.by_height[height].assign(costs_.cells(), kImpossible);
    for (const Symbol letter : trie_.letters()[height])
      take_lower(steps.by_height[height], costs_.single(capitals ? capital_of(letter) : letter));
  }
  for (const Printed printed : costs_.pairs()) {
    if (is_capital(printed.first) == capitals && is_capital(printed.second) == capitals)
      take_lower(steps.pair, costs_.pair(printed.first, printed.second));
  }
  return steps;
}

void CandidateSearch::explain(const Query& query) {
  const std::vector<float>& rest = cheapest(query.letter_case == LetterCase::upper).any;
  const std::vector<float>& first = cheapest(query.letter_case != LetterCase::lower).any;
  least_.assign(costs_.length() + 1, kImpossible);
  least_[query.begin] = 0;
  for (std::size_t end = query.begin + 1; end <= query.last_end; ++end) {
    for (std::size_t count = 1; count < kLengths && count <= end - query.begin; ++count) {
      const std::size_t begin = end - count;
      const std::vector<float>& steps = begin == query.begin ? first : rest;
      least_[end] = std::min(least_[end], least_[begin] + steps[costs_.cell(end, count)]);
    }
  }
}

// The most that a way may have cost at each place, if it is still to end within the limits: what is
// left of the word costs at least its cheapest explanation by letters of lower and lower nodes.
void CandidateSearch::limit(const Query& query) {
  const std::size_t width = costs_.width();
  highest_.assign((trie_.height() + 1) * width, -kImpossible);
  highest_scores_.assign(highest_.size(), -kImpossible);
  for (std::size_t end = query.first_end; end <= query.last_end; ++end) {
    highest_[end] = least_[end] + query.limits.slack;
    highest_scores_[end] = query.limits.worst_scores.empty() ? SearchLimits::kUnlimited
                                                             : query.limits.worst_scores[end];
  }
  const Cheapest& steps = cheapest(query.letter_case == LetterCase::upper);
  for (std::size_t height = 1; height <= trie_.height(); ++height)
    limit_below(query, steps, height);
}

void CandidateSearch::limit_below(const Query& query, const Cheapest& steps, std::size_t height) {
  const std::size_t width = costs_.width();
  for (std::vector<float>* limits : {&highest_, &highest_scores_}) {
    float* now = limits->data() + height * width;
    const float *lower = now - width, *pair = height < 2 ? lower : lower - width;
    std::copy(lower, lower + width, now);
    for (std::size_t count = 1; count < kLengths; ++count) {
      const float* letters = steps.by_height[height - 1].data() + costs_.cell(0, count);
      const float* pairs = steps.pair.data() + costs_.cell(0, count);
      for (std::size_t end = query.begin + count; end <= query.last_end; ++end)
        now[end - count] =
            std::max({now[end - count], lower[end] - letters[end], pair[end] - pairs[end]});
    }
  }
}

void CandidateSearch::find(std::size_t begin,
                           std::size_t first_end,
                           std::size_t last_end,
                           LetterCase letter_case,
                           const SearchLimits& limits,
                           std::vector<ChannelCandidate>& found) {
  const Query query{
      begin, first_end, std::min(last_end, costs_.length()), letter_case, limits, &found};
  if (begin >= query.last_end) return;
  explain(query);
  limit(query);
  std::fill(row(0), row(0) + costs_.width(), kImpossible);
  row(0)[begin] = 0;
  reach_[0] = {begin / kBlock * kBlock, begin + 1};
  walk(query, 0, 0);
}

void CandidateSearch::walk(const Query& query, std::uint32_t at, std::size_t depth) {
  const CandidateTrie::Node& node = trie_.nodes()[at];
  if (node.word != no_word) add_word(query, node, depth);
  for (std::uint32_t child = node.first_child; child < node.last_child; ++child) {
    const CandidateTrie::Node& next = trie_.nodes()[child];
    letters_[depth + 1] = in_case(next.letter, query.letter_case, depth + 1);
    const bool reached = fill_row(query, next, depth + 1);
    if (reached || costs_.begins_pair(letters_[depth + 1])) walk(query, child, depth + 1);
  }
}

// The costs after one more letter, or after two that were read as one, in blocks of places. False
// when no way is worth following.
bool CandidateSearch::fill_row(const Query& query,
                               const CandidateTrie::Node& node,
                               std::size_t depth) {
  const std::size_t width = costs_.width();
  const float* single = costs_.single(letters_[depth]);
  const float* pair = depth < 2 ? nullptr : costs_.pair(letters_[depth - 1], letters_[depth]);
  Reach from = reach_[depth - 1];
  if (pair != nullptr) {
    const Reach before = reach_[depth - 2];
    from = {std::min(from.first, before.first), std::max(from.last, before.last)};
  }
  const float* highest = highest_.data() + node.height * width;
  const float* highest_scores = highest_scores_.data() + node.height * width;
  const Block bonus = Block{} + query.limits.count_weight * node.most;
  const std::size_t last = std::min(from.last + kLengths - 1, query.last_end + 1);
  float* now = row(depth);
  std::fill(now, now + width, kImpossible);
  Reach& reach = reach_[depth];
  reach = {width, 0};
  for (std::size_t at = from.first; at < last; at += kBlock) {
    Block block = reached(row(depth - 1) + at, single + at, width);
    if (pair != nullptr) {
      const Block by_pair = reached(row(depth - 2) + at, pair + at, width);
      block = by_pair < block ? by_pair : block;
    }
    const Mask kept = (block <= load(highest + at)) & (block <= load(highest_scores + at) + bonus);
    if (!any(kept)) continue;
    block = kept ? block : Block{} + kImpossible;
    std::memcpy(now + at, &block, sizeof block);
    reach = {std::min(reach.first, at), at + kBlock};
  }
  return reach.last > 0;
}

// Whether the word of `node` may cost this: its node's limits may be meant for longer words.
bool CandidateSearch::is_within(const Query& query,
                                const CandidateTrie::Node& node,
                                std::size_t end,
                                float cost) const {
  return cost <= highest_[end] &&
         cost - query.limits.count_weight * node.log10_count <= highest_scores_[end];
}

void CandidateSearch::add_word(const Query& query,
                               const CandidateTrie::Node& node,
                               std::size_t depth) {
  if (node.acronym && query.letter_case != LetterCase::upper) return;
  const float* now = row(depth);
  const std::size_t first = std::max({query.first_end, query.begin + 1, reach_[depth].first});
  const std::size_t last = std::min(reach_[depth].last, query.last_end + 1);
  for (std::size_t end = first; end < last; ++end) {
    if (now[end] == kImpossible || !is_within(query, node, end, now[end])) continue;
    query.found->push_back({node.word,
                            static_cast<std::uint8_t>(query.begin),
                            static_cast<std::uint8_t>(end),
                            query.letter_case,
                            now[end],
                            node.log10_count});
  }
}

}  // namespace diacritics

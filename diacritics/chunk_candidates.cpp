#include "diacritics/chunk_candidates.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

#include "diacritics/channel_symbols.h"

// How far to look depends on the word: what the letters of a broken word say most cheaply is often
// no word at all. So the nearest real word is found first, in widening circles, and then all that
// are not much further than it.

namespace diacritics {
namespace {

constexpr std::size_t kMostKnown = 500'000;  // candidates that are remembered

// The cases in which a string with these letters may have been printed.
std::vector<LetterCase> possible_cases(std::u32string_view characters, bool in_capitals) {
  const CharacterCounts counts = count_characters(characters);
  const Symbol first = characters.empty() ? Symbol{0} : symbol_of(characters[0]);
  const bool not_all_capitals = !in_capitals || counts.lower > 0;
  std::vector<LetterCase> cases;
  if (not_all_capitals) cases.push_back(LetterCase::lower);
  if (not_all_capitals && is_capital(first)) cases.push_back(LetterCase::capital);
  if (in_capitals || (counts.capitals >= 2 && counts.capitals >= counts.lower))
    cases.push_back(LetterCase::upper);
  return cases;
}

// Two thirds letters and digits: what words that ran together look like.
bool is_mostly_text(std::u32string_view characters) {
  return 3 * count_characters(characters).others <= characters.size();
}

// Digits with their signs, such as 1.500,5: nothing that could be a word.
bool is_plain_number(std::u32string_view characters) {
  const CharacterCounts counts = count_characters(characters);
  return counts.letters() == 0 && counts.digits > 0 && (counts.digits > 4 || counts.others > 0);
}

// Whether a word that is read at this cost is so doubtful, or so long, that it may be several.
bool may_be_several(std::u32string_view core, float cost) {
  return core.size() >= 3 && is_mostly_text(core) &&
         (core.size() > 7 || cost > 0.8F + 0.3F * static_cast<float>(core.size()));
}

}  // namespace

void ChunkCandidates::forget() {
  if (known_candidates_ <= kMostKnown) return;
  known_.clear();
  known_candidates_ = 0;
}

const ChunkCandidates::Candidates& ChunkCandidates::of(const Chunk& chunk) {
  std::u32string key = chunk.characters.substr(chunk.first);
  key += chunk.in_capitals ? U'\1' : U'\2';
  const auto known = known_.find(key);
  if (known != known_.end()) return known->second;
  const Candidates& found = known_.emplace(std::move(key), find(chunk)).first->second;
  known_candidates_ += found.size() + 1;
  return found;
}

ChunkCandidates::Candidates ChunkCandidates::find(const Chunk& chunk) {
  const std::u32string_view tail = std::u32string_view(chunk.characters).substr(chunk.first);
  const std::u32string_view core = tail.substr(0, chunk.last - chunk.first);
  Candidates found;
  if (core.empty() || core.size() > SegmentCosts::kMaxLength || is_plain_number(core)) return found;
  search_.set_observed(tail);
  cases_ = possible_cases(core, chunk.in_capitals);
  const float cheapest = find_whole(core.size(), std::min(core.size() + 1, tail.size()), found);
  keep_best(found, weights_.candidates);
  if (may_be_several(core, cheapest)) find_parts(core, found);
  return found;
}

// Words that end in [size, last_end]; the cost of the cheapest.
float ChunkCandidates::find_whole(std::size_t size, std::size_t last_end, Candidates& found) {
  constexpr float kFirstSlack = 2;
  float cheapest = std::numeric_limits<float>::infinity();
  const auto search = [&](const SearchLimits& limits) {
    found.clear();
    for (const LetterCase letter_case : cases_)
      search_.find(0, size, last_end, letter_case, limits, found);
    for (const ChannelCandidate& candidate : found)
      cheapest = std::min(cheapest, candidate.cost);
  };
  for (float slack = kFirstSlack; found.empty() && slack < weights_.highest_slack; slack *= 2)
    search({slack});
  const WorstScores worst = worst_scores(found);
  search({std::min(weights_.highest_slack, cheapest - search_.least(size) + weights_.reach),
          worst,
          weights_.count_weight});
  return cheapest;
}

void ChunkCandidates::find_parts(std::u32string_view core, Candidates& found) {
  constexpr std::size_t kLongestPart = 10;  // nghiêng has seven letters
  Candidates parts;
  for (std::size_t begin = 0; begin < core.size(); ++begin) {
    parts.clear();
    const std::size_t last_end =
        std::min(begin + kLongestPart, begin == 0 ? core.size() - 1 : core.size());
    for (const LetterCase letter_case : possible_cases(core.substr(begin), false))
      search_.find(begin, begin + 1, last_end, letter_case, {weights_.split_slack}, parts);
    keep_best(parts, weights_.split_candidates);
    found.insert(found.end(), parts.begin(), parts.end());
  }
}

ChunkCandidates::Candidates ChunkCandidates::of_joined(const std::u32string& joined,
                                                       bool in_capitals) {
  Candidates found;
  search_.set_observed(joined);
  for (const LetterCase letter_case : possible_cases(joined, in_capitals))
    search_.find(0, joined.size(), joined.size(), letter_case, {weights_.split_slack}, found);
  keep_best(found, weights_.split_candidates);
  return found;
}

// Keeps the best of those that have the same end, by channel and count.
void ChunkCandidates::keep_best(Candidates& candidates, std::size_t most) {
  const auto better = [](const Ranked& a, const Ranked& b) {
    return std::tie(a.score, a.index) < std::tie(b.score, b.index);
  };
  rank(candidates);
  kept_.clear();
  for (auto begin = ranked_.begin(); begin != ranked_.end();) {
    const auto end = std::partition(
        begin, ranked_.end(), [place = begin->end](const Ranked& r) { return r.end == place; });
    auto last = end;
    if (static_cast<std::size_t>(end - begin) > most) {
      last = begin + static_cast<std::ptrdiff_t>(most);
      std::nth_element(begin, last, end, better);
    }
    for (; begin != last; ++begin)
      kept_.push_back(candidates[begin->index]);
    begin = end;
  }
  candidates.swap(kept_);
}

// Scores those that are not far behind the best with the same end.
void ChunkCandidates::rank(const Candidates& candidates) {
  const WorstScores worst = worst_scores(candidates);
  ranked_.clear();
  for (std::uint32_t i = 0; i < candidates.size(); ++i) {
    const float score = score_of(candidates[i]);
    if (score <= worst[candidates[i].end]) ranked_.push_back({candidates[i].end, i, score});
  }
}

float ChunkCandidates::score_of(const ChannelCandidate& candidate) const {
  return candidate.cost - weights_.count_weight * candidate.log10_count;
}

// For each end what a candidate may score to be kept.
ChunkCandidates::WorstScores ChunkCandidates::worst_scores(const Candidates& candidates) const {
  WorstScores worst;
  worst.fill(SearchLimits::kUnlimited);
  for (const ChannelCandidate& c : candidates)
    worst[c.end] = std::min(worst[c.end], score_of(c) + weights_.margin);
  return worst;
}

}  // namespace diacritics

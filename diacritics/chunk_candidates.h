#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "diacritics/candidate_search.h"
#include "diacritics/damaged_text.h"
#include "diacritics/reading_costs.h"

namespace diacritics {

// The words that chunks of damaged text may have been, by the channel and by how frequent they are:
// the best of them for the language model to choose from. Remembers what it found for each distinct
// chunk; one per thread.
class ChunkCandidates {
 public:
  using Candidates = std::vector<ChannelCandidate>;

  ChunkCandidates(const CandidateTrie& trie,
                  const ConfusionModel& channel,
                  const MangledWeights& weights)
      : weights_(weights), search_(trie, channel) {}

  // For the letters of a chunk, with or without the sign behind them, and for parts of them that
  // may be words of their own. Places count from chunk.first. Valid until the next call of
  // forget().
  const Candidates& of(const Chunk& chunk);

  // For two neighbouring chunks as one word.
  Candidates of_joined(const std::u32string& joined, bool in_capitals);

  // Bounds what is remembered: call it when nothing found so far is needed any more.
  void forget();

 private:
  struct Ranked {
    std::uint8_t end;
    std::uint32_t index;
    float score;
  };

  using WorstScores = std::array<float, SegmentCosts::kMaxLength + 1>;

  Candidates find(const Chunk& chunk);
  float find_whole(std::size_t size, std::size_t last_end, Candidates& found);
  void find_parts(std::u32string_view core, Candidates& found);
  void keep_best(Candidates& candidates, std::size_t most);
  void rank(const Candidates& candidates);
  float score_of(const ChannelCandidate& candidate) const;
  WorstScores worst_scores(const Candidates& candidates) const;

  const MangledWeights weights_;
  CandidateSearch search_;
  std::unordered_map<std::u32string, Candidates> known_;
  std::size_t known_candidates_ = 0;
  std::vector<LetterCase> cases_;  // of the word that is searched
  std::vector<Ranked> ranked_;     // scratch
  Candidates kept_;
};

}  // namespace diacritics

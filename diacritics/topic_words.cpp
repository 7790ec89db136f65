#include "diacritics/topic_words.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace diacritics {
namespace {

constexpr float kStrength = 2;  // occurrences here that weigh as much as all experience elsewhere
constexpr float kExponent = 0.6F;
constexpr float kLeastProbability = 0.1F;
constexpr float kLn10 = 2.302585093F;

}  // namespace

void TopicWords::add(WordRange spellings, WordId word, float probability) {
  if (spellings.size() < 2 || probability < kLeastProbability) return;
  std::vector<float>& counts = counts_[spellings.first];
  counts.resize(spellings.size());
  counts[word - spellings.first] += probability;
}

void TopicWords::bonuses(const NgramModel& model,
                         WordRange spellings,
                         std::vector<float>& bonuses) const {
  bonuses.assign(spellings.size(), 0);
  const auto found = counts_.find(spellings.first);
  if (found == counts_.end()) return;
  const std::vector<float>& counts = found->second;
  for (WordId word = spellings.first; word < spellings.last; ++word)
    bonuses[word - spellings.first] = std::exp(model.facts(word).log10_count * kLn10);
  const float elsewhere = std::accumulate(bonuses.begin(), bonuses.end(), 0.0F);
  const float here = std::accumulate(counts.begin(), counts.end(), 0.0F);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const float share = bonuses[i] / elsewhere;
    const float share_here = (counts[i] + kStrength * share) / (here + kStrength);
    bonuses[i] = kExponent * std::log10(share_here / share);
  }
}

}  // namespace diacritics

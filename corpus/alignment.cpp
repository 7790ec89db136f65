// Each obligation becomes the set of its words and of its pairs of neighbouring words, weighted by
// how rare they are among all that are compared. Two are as similar as the part that they share of
// the smaller and of both together. The most similar pairs are joined first.

#include "corpus/alignment.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/text.h"
#include "corpus/tokenizer.h"

namespace corpus {
namespace {

constexpr double kLeastSimilarity = 0.35;
constexpr double kWeightOfPairs = 0.5;

struct Features {
  std::vector<std::size_t> ids;  // sorted, each once
  double weight = 0.0;
};

bool is_number(const Token& token) {
  return !has_letters(token);
}

// Marks the words of `name` wherever they stand next to one another.
void leave_out(const std::string& name,
               const std::vector<Token>& words,
               std::vector<bool>& is_left_out) {
  const std::vector<Token> sought = tokenize(name);
  if (sought.empty()) return;
  const auto same = [](const Token& a, const Token& b) { return a.bare == b.bare; };
  const auto found = std::search(words.begin(), words.end(), sought.begin(), sought.end(), same);
  if (found == words.end()) return;
  const auto begin = is_left_out.begin() + (found - words.begin());
  std::fill(begin, begin + static_cast<std::ptrdiff_t>(sought.size()), true);
}

// The words that say what is to be done, without marks.
std::vector<std::string> duty_words(const parsers::Obligation& obligation) {
  const std::vector<Token> words = tokenize(obligation.text.text);
  std::vector<bool> is_left_out(words.size(), false);
  for (const parsers::Actor& actor : obligation.actors)
    leave_out(actor.name, words, is_left_out);
  for (const parsers::Deadline& deadline : obligation.deadlines)
    leave_out(deadline.text, words, is_left_out);
  std::vector<std::string> result;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (!is_left_out[i] && !is_number(words[i])) result.push_back(words[i].bare);
  return result;
}

class Vocabulary {
 public:
  Features features_of(const parsers::Obligation& obligation) {
    const std::vector<std::string> words = duty_words(obligation);
    Features features;
    for (std::size_t i = 0; i < words.size(); ++i) {
      features.ids.push_back(id_of(words[i], 1.0));
      if (i + 1 < words.size())
        features.ids.push_back(id_of(words[i] + ' ' + words[i + 1], kWeightOfPairs));
    }
    std::sort(features.ids.begin(), features.ids.end());
    features.ids.erase(std::unique(features.ids.begin(), features.ids.end()), features.ids.end());
    for (const std::size_t id : features.ids)
      ++entries_[id].uses;
    ++count_;
    return features;
  }

  // Once all are known.
  double weight_of(std::size_t id) const {
    const Entry& entry = entries_[id];
    return entry.factor * std::log(1.0 + static_cast<double>(count_) / entry.uses);
  }

 private:
  struct Entry {
    double factor;
    int uses = 0;
  };

  std::size_t id_of(const std::string& feature, double factor) {
    const auto [entry, is_new] = ids_.try_emplace(feature, entries_.size());
    if (is_new) entries_.push_back({factor});
    return entry->second;
  }

  std::unordered_map<std::string, std::size_t> ids_;
  std::vector<Entry> entries_;
  std::size_t count_ = 0;
};

double shared_weight(const Features& a, const Features& b, const std::vector<double>& weights) {
  double shared = 0.0;
  for (auto i = a.ids.begin(), j = b.ids.begin(); i != a.ids.end() && j != b.ids.end();) {
    if (*i < *j) {
      ++i;
    } else if (*j < *i) {
      ++j;
    } else {
      shared += weights[*i];
      ++i;
      ++j;
    }
  }
  return shared;
}

double similarity(const Features& a, const Features& b, const std::vector<double>& weights) {
  const double shared = shared_weight(a, b, weights);
  const double smaller = std::min(a.weight, b.weight);
  if (smaller <= 0.0) return 0.0;
  const double overlap = shared / smaller, dice = 2.0 * shared / (a.weight + b.weight);
  return (overlap + dice) / 2.0;
}

std::string same_key(const parsers::Obligation& obligation) {
  std::string key;
  for (const Token& token : tokenize(obligation.text.text))
    key += token.marked + ' ';
  return key;
}

std::vector<Features> features_of(std::span<const parsers::Obligation> obligations,
                                  Vocabulary& vocabulary) {
  std::vector<Features> features;
  for (const parsers::Obligation& obligation : obligations)
    features.push_back(vocabulary.features_of(obligation));
  return features;
}

void weigh(std::vector<Features>& all, const Vocabulary& vocabulary, std::vector<double>& weights) {
  for (Features& features : all) {
    for (const std::size_t id : features.ids) {
      if (id >= weights.size()) weights.resize(id + 1, 0.0);
      weights[id] = vocabulary.weight_of(id);
      features.weight += weights[id];
    }
  }
}

}  // namespace

std::vector<AlignedPair> align(std::span<const parsers::Obligation> left,
                               std::span<const parsers::Obligation> right) {
  Vocabulary vocabulary;
  std::vector<Features> ours = features_of(left, vocabulary);
  std::vector<Features> theirs = features_of(right, vocabulary);
  std::vector<double> weights;
  weigh(ours, vocabulary, weights);
  weigh(theirs, vocabulary, weights);
  std::vector<AlignedPair> candidates;
  for (std::size_t i = 0; i < ours.size(); ++i) {
    for (std::size_t j = 0; j < theirs.size(); ++j) {
      const double value = similarity(ours[i], theirs[j], weights);
      if (value >= kLeastSimilarity) candidates.push_back({i, j, value, false});
    }
  }
  std::stable_sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) {
    return a.similarity > b.similarity;
  });
  std::vector<bool> left_taken(left.size(), false), right_taken(right.size(), false);
  std::vector<AlignedPair> pairs;
  for (AlignedPair pair : candidates) {
    if (left_taken[pair.left] || right_taken[pair.right]) continue;
    left_taken[pair.left] = right_taken[pair.right] = true;
    pair.same = same_key(left[pair.left]) == same_key(right[pair.right]);
    pairs.push_back(pair);
  }
  std::sort(
      pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.left < b.left; });
  return pairs;
}

}  // namespace corpus

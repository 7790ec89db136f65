#include "diacritics/confusion_learner.h"

#include <algorithm>
#include <limits>

#include "base/text.h"

// Words of the two texts are paired by the cheapest global alignment under the edit distance of
// their unmarked letters. Inside a pair, segments of one or two printed letters are aligned with
// none to three characters by the same kind of search, under the model of the round before;
// counting the segments of the best alignments gives the next model (Viterbi EM).

namespace diacritics {
namespace {

constexpr float kImpossible = std::numeric_limits<float>::infinity();

std::u32string characters_of(std::string_view text) {
  std::u32string characters;
  for (std::size_t at = 0; at < text.size();)
    characters += base::next_char(text, at);
  return characters;
}

bool is_end_sign(char32_t c) {
  return std::u32string_view(U".,;:!?()[]{}\"“”‘’'«»-–—…*/|_").find(c) != std::u32string_view::npos;
}

struct Word {
  std::u32string text;
  std::u32string bare;  // lower case, for the distance
};

std::u32string bare_form(std::u32string_view text) {
  std::u32string bare;
  for (const char32_t c : text) {
    const Symbol symbol = symbol_of(c);
    bare += symbol == 0 ? c : bare_of(symbol) | 0x20;
  }
  return bare;
}

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (const std::string_view word : base::split_words(text)) {
    const std::u32string characters = characters_of(word);
    words.push_back({characters, bare_form(characters)});
  }
  return words;
}

// Levenshtein distance over the longer length, 0 to 1.
double distance(std::u32string_view a, std::u32string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j)
    row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
    }
  }
  return static_cast<double>(row.back()) / static_cast<double>(std::max(a.size(), b.size()));
}

// Takes the signs off both ends of the printed word, and as many off the observed one, where
// they are signs as well; what is left over belongs to how the letters were read.
WordPair without_end_signs(std::u32string_view printed, std::u32string_view observed) {
  const auto both_sign = [](char32_t a, char32_t b) { return is_end_sign(a) && is_end_sign(b); };
  while (!printed.empty() && is_end_sign(printed.back())) {
    if (!observed.empty() && both_sign(printed.back(), observed.back())) observed.remove_suffix(1);
    printed.remove_suffix(1);
  }
  while (!printed.empty() && is_end_sign(printed.front())) {
    if (!observed.empty() && both_sign(printed.front(), observed.front()))
      observed.remove_prefix(1);
    printed.remove_prefix(1);
  }
  return {std::u32string(printed), std::u32string(observed)};
}

bool is_all_letters(std::u32string_view word) {
  return !word.empty() &&
         std::all_of(word.begin(), word.end(), [](char32_t c) { return symbol_of(c) != 0; });
}

}  // namespace

std::vector<WordPair> pair_words(std::string_view true_text, std::string_view read_text) {
  constexpr float kGap = 0.55F;
  const std::vector<Word> printed = words_of(true_text), observed = words_of(read_text);
  const std::size_t width = observed.size() + 1;
  enum class Step : std::uint8_t { both, printed_only, observed_only };
  std::vector<float> above(width), row(width);
  std::vector<Step> steps((printed.size() + 1) * width, Step::observed_only);
  for (std::size_t j = 0; j < width; ++j)
    above[j] = kGap * static_cast<float>(j);
  for (std::size_t i = 1; i <= printed.size(); ++i) {
    row[0] = kGap * static_cast<float>(i);
    steps[i * width] = Step::printed_only;
    for (std::size_t j = 1; j < width; ++j) {
      const float both =
          above[j - 1] + static_cast<float>(distance(printed[i - 1].bare, observed[j - 1].bare));
      const float only_printed = above[j] + kGap, only_observed = row[j - 1] + kGap;
      row[j] = std::min({both, only_printed, only_observed});
      steps[i * width + j] = row[j] == both           ? Step::both
                             : row[j] == only_printed ? Step::printed_only
                                                      : Step::observed_only;
    }
    std::swap(above, row);
  }
  std::vector<WordPair> pairs;
  for (std::size_t i = printed.size(), j = observed.size(); i > 0 || j > 0;) {
    const Step step = steps[i * width + j];
    if (step != Step::observed_only) --i;
    if (step != Step::printed_only) --j;
    if (step != Step::both) continue;
    WordPair pair = without_end_signs(printed[i].text, observed[j].text);
    if (is_all_letters(pair.printed) && pair.observed.size() <= SegmentCosts::kMaxLength)
      pairs.push_back(std::move(pair));
  }
  std::reverse(pairs.begin(), pairs.end());
  return pairs;
}

ConfusionAligner::ConfusionAligner(const ConfusionModel& model, float unseen_pair_cost)
    : model_(model), unseen_pair_cost_(unseen_pair_cost) {}

float ConfusionAligner::pair_cost(Symbol first,
                                  Symbol second,
                                  std::size_t begin,
                                  std::size_t characters) const {
  const float* seen = costs_.pair(first, second);
  const float cost =
      seen == nullptr ? kImpossible : seen[costs_.cell(begin + characters, characters)];
  return characters == 0 ? cost : std::min(cost, unseen_pair_cost_);
}

void ConfusionAligner::relax(std::size_t letters, std::size_t characters) {
  const std::size_t width = costs_.length() + 1;
  Step& best = steps_[letters * width + characters];
  best.cost = kImpossible;
  for (std::size_t count = 0; count < SegmentCosts::kLengths && count <= characters; ++count) {
    const std::size_t begin = characters - count;
    const float one = steps_[(letters - 1) * width + begin].cost +
                      costs_.single(symbols_[letters - 1])[costs_.cell(characters, count)];
    if (one < best.cost) best = {one, 1, static_cast<std::uint8_t>(count)};
    if (letters < 2) continue;
    const float two = steps_[(letters - 2) * width + begin].cost +
                      pair_cost(symbols_[letters - 2], symbols_[letters - 1], begin, count);
    if (two < best.cost) best = {two, 2, static_cast<std::uint8_t>(count)};
  }
}

float ConfusionAligner::count(const WordPair& pair,
                              float highest_cost,
                              double weight,
                              ConfusionCounts& counts) {
  symbols_.clear();
  for (const char32_t c : pair.printed) {
    if (symbol_of(c) == 0) return kImpossible;
    symbols_.push_back(symbol_of(c));
  }
  if (symbols_.empty() || pair.observed.size() > SegmentCosts::kMaxLength) return kImpossible;
  costs_.fill(model_, pair.observed);
  const std::size_t width = costs_.length() + 1;
  steps_.assign((symbols_.size() + 1) * width, {kImpossible, 0, 0});
  steps_[0].cost = 0;
  for (std::size_t i = 1; i <= symbols_.size(); ++i) {
    for (std::size_t j = 0; j < width; ++j)
      relax(i, j);
  }
  const float cost = steps_.back().cost;
  if (!(cost <= highest_cost * static_cast<float>(symbols_.size()))) return cost;
  for (std::size_t i = 1; i < symbols_.size(); ++i)
    counts.add_occurrence({symbols_[i - 1], symbols_[i]}, weight);
  for (std::size_t i = symbols_.size(), j = costs_.length(); i > 0;) {
    const Step& step = steps_[i * width + j];
    i -= step.letters;
    j -= step.characters;
    const Printed printed{symbols_[i], step.letters == 2 ? symbols_[i + 1] : Symbol{0}};
    counts.add(printed, std::u32string_view(pair.observed).substr(j, step.characters), weight);
  }
  return cost;
}

ConfusionCounts learn_confusions(const std::vector<WordPair>& pairs, int rounds) {
  constexpr float kUnseenPairCost = 4.5F, kHighestCost = 2.0F;
  ConfusionCounts counts;
  for (int round = 0; round < rounds; ++round) {
    const ConfusionModel model(counts);
    ConfusionAligner aligner(model, kUnseenPairCost);
    ConfusionCounts next;
    for (const WordPair& pair : pairs)
      aligner.count(pair, kHighestCost, 1, next);
    counts = std::move(next);
  }
  return counts;
}

}  // namespace diacritics

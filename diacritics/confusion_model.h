#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "diacritics/channel_symbols.h"
#include "diacritics/confusion_counts.h"

namespace diacritics {

// What became of one letter, whatever the letter: what the model falls back on for readings that
// it has never seen. One engine turns marked vowels into symbols, another into digits; a few
// examples of the kind are enough to expect more of it.
enum class ReadingKind : std::uint8_t {
  same,
  bare,             // the letter without its marks
  kin,              // the same bare letter under other marks (é for ế)
  twin_case,        // the bare letter in the other case, where that only differs in size (v, V)
  other_case,       // the same, where it does not
  lower_letter,     // another letter a-z
  capital_letter,   // another letter A-Z
  accented_letter,  // another letter beyond ASCII
  digit,
  symbol,
  nothing,
  two_from_bare,     // the bare letter and one more character
  two_alphanumeric,  // two letters or digits, another first
  two_with_symbol,
  three_alphanumeric,
  three_with_symbol,
};
constexpr std::size_t kReadingKindCount = 16;

ReadingKind reading_kind(Symbol printed, std::u32string_view observed);

class SegmentCosts;

// The noisy channel: how likely an engine is to read what. Probabilities per printed segment of
// one or two letters, smoothed with those per kind of letter and kind of reading. Immutable.
class ConfusionModel {
 public:
  struct Options {
    double kind_weight = 0.15;    // least share of the fallback on kinds in every probability
    double highest_cost = 4.5;    // -log10 of the least probability of any reading of one letter
    double character_cost = 0.7;  // more, for each character of the reading behind the first
    double generic_share = 0.5;   // of what is expected of any engine in the fallback on kinds
    float twin_cost = 1.3F;  // -log10: of taking a letter for its twin in the other case (v, V)
    float look_alike_cost = 1.6F;  // of taking l for 1, O for 0
  };

  // Without counts: what can be expected of any engine that knows only ASCII.
  explicit ConfusionModel(const ConfusionCounts& counts) : ConfusionModel(counts, Options()) {}
  ConfusionModel(const ConfusionCounts& counts, const Options& options);

  // This model after reading `document`, where it counts `prior_weight` occurrences per segment.
  ConfusionModel adapted_to(const ConfusionCounts& document, double prior_weight) const;

  // -log10 P(observed | printed). `observed` has at most three characters. For a pair that was
  // never read so: infinity.
  float cost(Printed printed, std::u32string_view observed) const;

 private:
  friend class SegmentCosts;
  using Kinds = std::array<std::array<double, kReadingKindCount>, 2 * kSymbolClassCount>;

  struct Entry {
    Printed printed;
    float cost;
  };

  using Reading = std::pair<Printed, std::u32string>;

  float letter_cost(Symbol printed, ReadingKind kind, double seen) const;
  float combined_cost(Printed printed, std::u32string_view observed, double seen) const;
  void index();

  Options options_;
  Kinds kinds_{};                                   // probabilities
  std::array<double, kSymbolCount> kind_shares_{};  // of the fallback, per letter
  std::map<Reading, double> seen_;                  // probabilities without the fallback
  std::array<std::array<float, kReadingKindCount>, kSymbolCount> unseen_costs_{};
  std::unordered_map<std::uint64_t, std::vector<Entry>> by_observed_;
};

// The costs of reading every letter and pair as every substring of one observed word of up to
// kMaxLength characters: a table that alignment and candidate search look up. Reusable.
class SegmentCosts {
 public:
  static constexpr std::size_t kMaxLength = 24;
  static constexpr std::size_t kLengths = ConfusionCounts::kMaxObserved + 1;

  // Fills the table for `observed` (cut at kMaxLength).
  void fill(const ConfusionModel& model, std::u32string_view observed);

  std::size_t length() const { return length_; }

  // The costs of one letter or pair are laid out as kLengths rows, one for each number of
  // characters read, of width() places where the reading may end. A row is a multiple of kBlock, so
  // that searches can go through it in blocks; readings that are none cost infinity.
  static constexpr std::size_t kBlock = 4;
  std::size_t width() const { return width_; }
  std::size_t cell(std::size_t end, std::size_t count) const { return count * width_ + end; }
  std::size_t cells() const { return kLengths * width_; }

  // For one printed letter.
  const float* single(Symbol printed) const { return singles_.data() + printed * cells(); }
  // The same for two letters; nullptr when nothing here is a reading of the pair.
  const float* pair(Symbol first, Symbol second) const;
  // Whether there is one with this first letter.
  bool begins_pair(Symbol first) const { return begins_pair_[first]; }
  // All pairs that something here is a reading of.
  const std::vector<Printed>& pairs() const { return used_pairs_; }

 private:
  void fill_singles(const ConfusionModel& model, std::u32string_view part, std::size_t at);
  void apply_entries(const ConfusionModel& model, std::u32string_view part, std::size_t at);
  void allow_look_alikes(const ConfusionModel& model, char32_t read, std::size_t at);
  float& pair_cell(Printed printed, std::size_t at);

  std::size_t length_ = 0, width_ = 0;
  std::vector<float> singles_;
  std::vector<float> pairs_;              // cells() for each pair
  std::vector<std::uint16_t> pair_rows_;  // by first * kSymbolCount + second: 0 or row + 1
  std::vector<Printed> used_pairs_;
  std::array<bool, kSymbolCount> begins_pair_{};
};

}  // namespace diacritics

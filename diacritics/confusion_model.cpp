#include "diacritics/confusion_model.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#include "base/text.h"
#include "diacritics/letters.h"

// A reading's probability has two parts: how often this very segment was read so, and how often
// letters of its class suffer this kind of misreading, shared evenly by all readings of the kind.
// The second part carries over to engines that the training pairs do not show; adaptation to a
// document moves both. Costs of all letters over one observed word are laid out as a dense table,
// filled from the kinds first and then overwritten by the few readings that were seen.

namespace diacritics {
namespace {

constexpr float kImpossible = std::numeric_limits<float>::infinity();

bool is_ascii_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

// ASCII by far the most often, so the general question is asked last.
bool is_letter(char32_t c) {
  return is_ascii_letter(c) || (c >= 0x80 && base::is_letter(c));
}

bool is_symbol(char32_t c) {
  return !is_digit(c) && !is_letter(c);
}

char32_t other_case(char32_t ascii) {
  return ascii ^ 0x20;
}

// Whether the two cases of an ASCII letter have one shape.
bool has_twin_case(char32_t ascii) {
  return std::u32string_view(U"cosuvwxz").find(ascii | 0x20) != std::u32string_view::npos;
}

// Characters that engines take for each other because they look the same in many fonts.
constexpr std::u32string_view kLookAlikes[] = {U"lI1|!", U"O0Q", U"S5", U"B8", U"Z2", U"g9q"};

// The bare letter of any accented Latin letter that engines print for Vietnamese ones.
char32_t bare_of_any(char32_t c) {
  if (c < 0x80) return c;
  if (const Symbol symbol = symbol_of(c)) return bare_of(symbol);
  struct Row {
    char32_t bare;
    std::u32string_view letters;
  };
  static constexpr Row kRows[] = {{U'a', U"äåāą"},
                                  {U'A', U"ÄÅĀ"},
                                  {U'e', U"ëēėę"},
                                  {U'E', U"ËĒĖ"},
                                  {U'i', U"ïîīı"},
                                  {U'I', U"ÏÎĪ"},
                                  {U'o', U"öøō"},
                                  {U'O', U"ÖØŌ"},
                                  {U'u', U"üûūů"},
                                  {U'U', U"ÜÛŪ"},
                                  {U'y', U"ÿ"},
                                  {U'd', U"ð"},
                                  {U'D', U"Ð"},
                                  {U'c', U"ç"},
                                  {U'C', U"Ç"}};
  for (const Row& row : kRows) {
    if (row.letters.find(c) != std::u32string_view::npos) return row.bare;
  }
  return c;
}

ReadingKind kind_of_several(std::u32string_view observed) {
  const bool symbols = std::any_of(observed.begin(), observed.end(), is_symbol);
  if (observed.size() == 2)
    return symbols ? ReadingKind::two_with_symbol : ReadingKind::two_alphanumeric;
  return symbols ? ReadingKind::three_with_symbol : ReadingKind::three_alphanumeric;
}

// How many readings share the probability of a kind.
constexpr std::array<double, kReadingKindCount> kKindSizes = {
    1, 1, 4, 1, 1, 25, 25, 50, 10, 30, 1, 50, 150, 300, 1500, 5000};

// What any engine without Vietnamese does to a letter, by class. The figures are guesses that hold
// until a document or training pairs say more.
constexpr std::array<std::array<double, kReadingKindCount>, kSymbolClassCount> kGenericKinds = {{
    {.91, 0, 0, .03, .005, .02, .006, .001, .002, .003, .006, .006, .004, .002, .002, .001},
    {.05, .75, .01, 0, .01, .06, .06, .004, .01, .02, .004, .006, .004, .005, .002, .001},
    {.90, 0, .01, .03, .005, .02, .006, .002, .006, .004, .005, .004, .004, .002, .002, .001},
    {.05, .53, .15, .03, .005, .07, .03, .01, .03, .04, .01, .03, .005, .01, .003, .002},
    {.05, .33, .20, .03, .005, .08, .04, .02, .08, .07, .01, .04, .02, .02, .007, .003},
    {.03, .28, .20, .03, .005, .09, .07, .02, .08, .10, .01, .04, .02, .02, .007, .003},
}};

// The kind of reading that `observed` is of a letter that has nothing to do with it.
ReadingKind unrelated_kind(std::u32string_view observed) {
  if (observed.empty()) return ReadingKind::nothing;
  if (observed.size() > 1) return kind_of_several(observed);
  const char32_t c = observed[0];
  if (is_ascii_letter(c))
    return c >= U'a' ? ReadingKind::lower_letter : ReadingKind::capital_letter;
  if (is_digit(c)) return ReadingKind::digit;
  return is_letter(c) ? ReadingKind::accented_letter : ReadingKind::symbol;
}

// All symbols with one bare letter, in both cases.
std::span<const Symbol> symbols_like(char32_t bare) {
  static const auto kByLetter = [] {
    std::array<std::vector<Symbol>, 26> lists;
    for (std::size_t symbol = 1; symbol < kSymbolCount; ++symbol) {
      const char32_t lower = bare_of(static_cast<Symbol>(symbol)) | 0x20;
      lists[lower - U'a'].push_back(static_cast<Symbol>(symbol));
    }
    return lists;
  }();
  if (!is_ascii_letter(bare)) return {};
  return kByLetter[(bare | 0x20) - U'a'];
}

// How many characters more than one a reading of this kind has at least.
double extra_characters(ReadingKind kind) {
  if (kind >= ReadingKind::three_alphanumeric) return 2;
  return kind >= ReadingKind::two_from_bare ? 1 : 0;
}

std::size_t kind_row(Symbol printed) {
  return static_cast<std::size_t>(class_of(printed)) +
         (is_capital(printed) ? kSymbolClassCount : 0);
}

std::size_t slot_of(Printed pair) {
  return std::size_t{pair.first} * kSymbolCount + pair.second;
}

std::uint64_t key_of(std::u32string_view observed) {
  std::uint64_t key = observed.size();
  for (const char32_t c : observed)
    key = (key << 20) | (c & 0xFFFFF);
  return key;
}

}  // namespace

ReadingKind reading_kind(Symbol printed, std::u32string_view observed) {
  const char32_t bare = bare_of(printed);
  if (observed.empty()) return ReadingKind::nothing;
  const char32_t c = observed[0];
  if (observed.size() == 2 && bare_of_any(c) == bare) return ReadingKind::two_from_bare;
  if (observed.size() > 1) return kind_of_several(observed);
  if (c == letter_of(printed)) return ReadingKind::same;
  if (c == bare) return ReadingKind::bare;
  if (c == other_case(bare))
    return has_twin_case(c) ? ReadingKind::twin_case : ReadingKind::other_case;
  if (c >= 0x80 && bare_of_any(c) == bare) return ReadingKind::kin;
  return unrelated_kind(observed);
}

ConfusionModel::ConfusionModel(const ConfusionCounts& counts, const Options& options)
    : options_(options) {
  Kinds learned{};
  kind_shares_.fill(1);
  for (const auto& [printed, row] : counts.rows()) {
    for (const auto& [observed, count] : row.readings) {
      seen_[{printed, observed}] = count / std::max(1.0, row.occurrences);
      if (printed.second == 0)
        learned[kind_row(printed.first)]
               [static_cast<std::size_t>(reading_kind(printed.first, observed))] += count;
    }
    if (printed.second == 0)
      kind_shares_[printed.first] =
          std::clamp(static_cast<double>(row.readings.size()) / 2 / std::max(1.0, row.occurrences),
                     options_.kind_weight,
                     1.0);
  }
  for (std::size_t row = 0; row < kinds_.size(); ++row) {
    double total = 0;
    for (const double count : learned[row])
      total += count;
    const double generic = total == 0 ? 1 : options_.generic_share;
    for (std::size_t kind = 0; kind < kReadingKindCount; ++kind)
      kinds_[row][kind] = generic * kGenericKinds[row % kSymbolClassCount][kind] +
                          (1 - generic) * learned[row][kind] / std::max(1.0, total);
  }
  index();
}

ConfusionModel ConfusionModel::adapted_to(const ConfusionCounts& document,
                                          double prior_weight) const {
  constexpr double kKindPriorWeight = 20;
  ConfusionModel model(*this);
  Kinds counts{};
  std::array<double, 2 * kSymbolClassCount> totals{};
  for (const auto& [printed, row] : document.rows()) {
    const double weight = 1 / (row.occurrences + prior_weight);
    for (auto it = model.seen_.lower_bound({printed, {}});
         it != model.seen_.end() && it->first.first == printed;
         ++it)
      it->second *= prior_weight * weight;
    for (const auto& [observed, count] : row.readings) {
      model.seen_[{printed, observed}] += count * weight;
      if (printed.second != 0) continue;
      counts[kind_row(printed.first)]
            [static_cast<std::size_t>(reading_kind(printed.first, observed))] += count;
      totals[kind_row(printed.first)] += count;
    }
    if (printed.second == 0) {
      double& share = model.kind_shares_[printed.first];
      share = std::max(options_.kind_weight, share * prior_weight * weight);
    }
  }
  for (std::size_t row = 0; row < kinds_.size(); ++row) {
    for (std::size_t kind = 0; kind < kReadingKindCount; ++kind)
      model.kinds_[row][kind] = (counts[row][kind] + kKindPriorWeight * kinds_[row][kind]) /
                                (totals[row] + kKindPriorWeight);
  }
  model.index();
  return model;
}

float ConfusionModel::letter_cost(Symbol printed, ReadingKind kind, double seen) const {
  const auto column = static_cast<std::size_t>(kind);
  const double share = kind_shares_[printed];
  const double p =
      (1 - share) * seen + share * kinds_[kind_row(printed)][column] / kKindSizes[column];
  const double highest = options_.highest_cost + options_.character_cost * extra_characters(kind);
  return static_cast<float>(std::min(highest, -std::log10(std::max(p, 1e-12))));
}

float ConfusionModel::combined_cost(Printed printed,
                                    std::u32string_view observed,
                                    double seen) const {
  if (printed.second == 0)
    return letter_cost(printed.first, reading_kind(printed.first, observed), seen);
  return static_cast<float>(-std::log10(std::max(seen, 1e-6)));
}

void ConfusionModel::index() {
  for (std::size_t symbol = 1; symbol < kSymbolCount; ++symbol) {
    for (std::size_t kind = 0; kind < kReadingKindCount; ++kind)
      unseen_costs_[symbol][kind] =
          letter_cost(static_cast<Symbol>(symbol), static_cast<ReadingKind>(kind), 0);
  }
  by_observed_.clear();
  for (const auto& [reading, seen] : seen_) {
    const auto& [printed, observed] = reading;
    by_observed_[key_of(observed)].push_back({printed, combined_cost(printed, observed, seen)});
  }
}

float ConfusionModel::cost(Printed printed, std::u32string_view observed) const {
  const auto it = seen_.find({printed, std::u32string(observed)});
  if (it == seen_.end() && printed.second != 0) return kImpossible;
  return combined_cost(printed, observed, it == seen_.end() ? 0 : it->second);
}

void SegmentCosts::fill(const ConfusionModel& model, std::u32string_view observed) {
  observed = observed.substr(0, kMaxLength);
  length_ = observed.size();
  width_ = (length_ + kBlock) / kBlock * kBlock;
  singles_.assign(kSymbolCount * cells(), kImpossible);
  pairs_.clear();
  if (pair_rows_.empty()) pair_rows_.resize(kSymbolCount * kSymbolCount);
  for (const Printed used : used_pairs_)
    pair_rows_[slot_of(used)] = 0;
  used_pairs_.clear();
  begins_pair_.fill(false);
  for (std::size_t begin = 0; begin <= length_; ++begin) {
    for (std::size_t count = 0; count < kLengths && begin + count <= length_; ++count) {
      const std::u32string_view part = observed.substr(begin, count);
      fill_singles(model, part, cell(begin + count, count));
      apply_entries(model, part, cell(begin + count, count));
    }
    if (begin < length_) allow_look_alikes(model, observed[begin], cell(begin + 1, 1));
  }
}

// A letter may be read as what a character of the same shape would be read as.
void SegmentCosts::allow_look_alikes(const ConfusionModel& model, char32_t read, std::size_t at) {
  const auto allow = [&](char32_t other, float cost) {
    for (const Symbol symbol : symbols_like(other)) {
      float& cell = singles_[symbol * cells() + at];
      cell = std::min(cell, model.cost({symbol, 0}, {&other, 1}) + cost);
    }
  };
  if (is_ascii_letter(read) && has_twin_case(read))
    allow(other_case(read), model.options_.twin_cost);
  for (const std::u32string_view group : kLookAlikes) {
    if (group.find(read) == std::u32string_view::npos) continue;
    for (const char32_t other : group) {
      if (other != read) allow(other, model.options_.look_alike_cost);
    }
  }
}

void SegmentCosts::fill_singles(const ConfusionModel& model,
                                std::u32string_view part,
                                std::size_t at) {
  const auto kind = static_cast<std::size_t>(unrelated_kind(part));
  for (std::size_t symbol = 1; symbol < kSymbolCount; ++symbol)
    singles_[symbol * cells() + at] = model.unseen_costs_[symbol][kind];
  if (part.empty()) return;
  for (const Symbol symbol : symbols_like(bare_of_any(part[0]))) {
    const auto own_kind = static_cast<std::size_t>(reading_kind(symbol, part));
    singles_[symbol * cells() + at] = model.unseen_costs_[symbol][own_kind];
  }
}

void SegmentCosts::apply_entries(const ConfusionModel& model,
                                 std::u32string_view part,
                                 std::size_t at) {
  const auto entries = model.by_observed_.find(key_of(part));
  if (entries == model.by_observed_.end()) return;
  for (const ConfusionModel::Entry& entry : entries->second) {
    float& cell = entry.printed.second == 0 ? singles_[entry.printed.first * cells() + at]
                                            : pair_cell(entry.printed, at);
    cell = entry.cost;
  }
}

float& SegmentCosts::pair_cell(Printed printed, std::size_t at) {
  const std::size_t slot = slot_of(printed);
  if (pair_rows_[slot] == 0) {
    used_pairs_.push_back(printed);
    begins_pair_[printed.first] = true;
    pair_rows_[slot] = static_cast<std::uint16_t>(used_pairs_.size());
    pairs_.resize(pairs_.size() + cells(), kImpossible);
  }
  return pairs_[(pair_rows_[slot] - 1u) * cells() + at];
}

const float* SegmentCosts::pair(Symbol first, Symbol second) const {
  const std::uint16_t row = pair_rows_[slot_of({first, second})];
  return row == 0 ? nullptr : pairs_.data() + (row - 1u) * cells();
}

}  // namespace diacritics

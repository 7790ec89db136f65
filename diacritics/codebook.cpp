#include "diacritics/codebook.h"

#include <algorithm>
#include <cstddef>

namespace diacritics {
namespace {

constexpr int kRounds = 20;
constexpr std::size_t kSize = 256;

}  // namespace

Codebook::Codebook(std::vector<float> values) {
  if (values.empty()) return;
  std::sort(values.begin(), values.end());
  for (std::size_t i = 0; i < kSize; ++i)
    values_[i] = values[(2 * i + 1) * (values.size() - 1) / (2 * kSize)];

  for (int round = 0; round < kRounds; ++round) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < kSize && begin < values.size(); ++i) {
      const bool last = i + 1 == kSize;
      const float edge = last ? 0 : (values_[i] + values_[i + 1]) / 2;
      double sum = 0;
      std::size_t end = begin;
      while (end < values.size() && (last || values[end] <= edge))
        sum += static_cast<double>(values[end++]);
      if (end > begin) values_[i] = static_cast<float>(sum / static_cast<double>(end - begin));
      begin = end;
    }
    std::sort(values_.begin(), values_.end());
  }
}

std::uint8_t Codebook::code(float value) const {
  const auto above = std::lower_bound(values_.begin(), values_.end(), value);
  if (above == values_.begin()) return 0;
  if (above == values_.end()) return kSize - 1;
  const auto below = above - 1;
  return static_cast<std::uint8_t>((value - *below <= *above - value ? below : above) -
                                   values_.begin());
}

}  // namespace diacritics

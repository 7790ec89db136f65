#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace diacritics {

// 256 values that stand for many: each value is rounded to the nearest. The values are chosen with
// the smallest sum of squared errors that Lloyd's algorithm finds from equally filled classes.
class Codebook {
 public:
  explicit Codebook(std::vector<float> values);

  const std::array<float, 256>& values() const { return values_; }
  std::uint8_t code(float value) const;

 private:
  std::array<float, 256> values_{};  // ascending
};

}  // namespace diacritics

// A marker goes into the innermost open list of its shape; "2.1" below the unit numbered 2. Where
// no list of its shape is open it opens one below the innermost unit that ranks outside it. The
// order of the shapes decides who is outside, but for lists that begin with their first number
// inside what may hold anything: a step, or a letter inside another letter.
#include "parsers/marker_place.h"

#include <algorithm>
#include <optional>

namespace parsers {
namespace {

int rank(MarkerShape shape, const std::vector<int>& numbers) {
  const int base = 10 * static_cast<int>(shape);
  return shape == MarkerShape::decimal ? base + static_cast<int>(numbers.size()) : base;
}

bool is_letter_like(MarkerShape shape) {
  return shape == MarkerShape::letter || shape == MarkerShape::arabic_paren;
}

// Whether a list that begins with `marker` may stand inside `unit` against their ranks.
bool nests(const Marker& marker, const OpenNumber& unit) {
  if (marker.numbers.empty() || marker.numbers.back() != 1 || unit.shape == marker.shape)
    return false;
  if (marker.shape == MarkerShape::capital) return unit.shape == MarkerShape::roman;
  if (unit.shape == MarkerShape::step) return marker.shape >= MarkerShape::arabic;
  return is_letter_like(marker.shape) && is_letter_like(unit.shape);
}

// "BƯỚC MỘT" that no unit holds is a part of the document: "A." and "I." below it are its own.
bool opens_in_outermost_step(const Marker& marker,
                             std::span<const OpenNumber> open,
                             std::size_t depth) {
  return depth == 1 && open.front().shape == MarkerShape::step &&
         marker.shape >= MarkerShape::capital && marker.numbers.back() == 1 &&
         marker.shape != MarkerShape::step;
}

// Behind every open unit that ranks outside the shape of `marker`.
std::size_t depth_for_new_list(const Marker& marker, std::span<const OpenNumber> open) {
  std::size_t depth = open.size();
  while (depth > 0) {
    const OpenNumber& unit = open[depth - 1];
    const bool outside = rank(unit.shape, unit.numbers) < rank(marker.shape, marker.numbers) ||
                         nests(marker, unit) || opens_in_outermost_step(marker, open, depth);
    if (outside) break;
    --depth;
  }
  return depth;
}

// The open unit that "2.1" is inside: the one numbered 2.
std::optional<std::size_t> parent_of_decimal(const Marker& marker,
                                             std::span<const OpenNumber> open) {
  for (std::size_t depth = open.size(); depth > 0; --depth) {
    const OpenNumber& unit = open[depth - 1];
    if (unit.numbers.size() + 1 != marker.numbers.size()) continue;
    if (unit.shape != MarkerShape::arabic && unit.shape != MarkerShape::decimal &&
        unit.shape != MarkerShape::roman) {
      continue;
    }
    if (std::equal(unit.numbers.begin(), unit.numbers.end(), marker.numbers.begin())) {
      return depth;
    }
  }
  return std::nullopt;
}

Fit fit_in_list(int last, int number) {
  if (number == last + 1) return Fit::continues;
  return number <= last ? Fit::repeats : Fit::skips;
}

}  // namespace

MarkerPlace place_of(const Marker& marker, std::span<const OpenNumber> open, int last_article) {
  const int number = marker.numbers.back();
  if (marker.shape == MarkerShape::decimal) {
    if (const auto parent = parent_of_decimal(marker, open)) {
      const bool has_list = *parent < open.size() && open[*parent].shape == MarkerShape::decimal &&
                            open[*parent].numbers.size() == marker.numbers.size();
      if (!has_list) return {number == 1 ? Fit::continues : Fit::skips, *parent};
      return {fit_in_list(open[*parent].numbers.back(), number), *parent};
    }
  }
  for (std::size_t depth = open.size(); depth > 0; --depth) {
    const OpenNumber& unit = open[depth - 1];
    if (unit.shape == MarkerShape::step && nests(marker, unit)) break;
    if (unit.shape != marker.shape || unit.numbers.size() != marker.numbers.size()) continue;
    if (marker.shape == MarkerShape::decimal) return {Fit::stray, depth - 1};
    return {fit_in_list(unit.numbers.back(), number), depth - 1};
  }
  const std::size_t depth = depth_for_new_list(marker, open);
  if (number == 1) return {Fit::opens, depth};
  if (marker.shape == MarkerShape::article && number == last_article + 1) {
    return {Fit::resumes, depth};
  }
  return {Fit::stray, depth};
}

}  // namespace parsers

// Print that a seal goes over runs on beyond it, what the seal says does not. A short line of print
// may lie all inside, but it is legible, and stands in the middle of the seal only by chance.
#include "ocr/layout/seal_words.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "base/text.h"

namespace ocr::layout {
namespace {

using cleanup::Seal;

constexpr double kLegible = 0.7;    // mean confidence of a line
constexpr double kScrap = 0.6;      // confidence of a word
constexpr double kRim = 1.06;       // of the radius: crumbs of the ring lie outside
constexpr double kCentred = 0.15;   // of the radius, off the middle
constexpr double kInnerPart = 0.7;  // of the radius, where the words in the middle stand

const Seal* seal_of(const Box& box, const std::vector<Seal>& seals) {
  const auto seal = std::find_if(seals.begin(), seals.end(), [&](const Seal& one) {
    return Seal{one.x, one.y, kRim * one.radius}.holds(box);
  });
  return seal == seals.end() ? nullptr : &*seal;
}

std::size_t letters_of(const Word& word) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.text.size();)
    letters += base::is_letter(base::next_char(word.text, at)) ? 1 : 0;
  return letters;
}

double confidence_of(const Line& line) {
  double sum = 0, length = 0;
  for (const Word& word : line.words) {
    sum += word.confidence * static_cast<double>(word.text.size());
    length += static_cast<double>(word.text.size());
  }
  return length > 0 ? sum / length : 1;
}

bool is_in_the_middle(const Box& box, const Seal& seal) {
  const Seal inner{seal.x, seal.y, kInnerPart * seal.radius};
  return inner.holds(box) && std::abs((box.x0 + box.x1) / 2.0 - seal.x) <= kCentred * seal.radius;
}

bool is_of_a_seal(const Line& line, const std::vector<Seal>& seals) {
  const Seal* seal = seal_of(around(line.words), seals);
  return seal != nullptr &&
         (confidence_of(line) < kLegible || is_in_the_middle(around(line.words), *seal));
}

bool is_scrap(const Word& word, const std::vector<Seal>& seals) {
  return word.confidence < kScrap && letters_of(word) < 2 && seal_of(word.box, seals) != nullptr &&
         std::none_of(
             word.text.begin(), word.text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Moves the scraps at both ends of `line` to `scraps`.
void take_scraps(Line& line, const std::vector<Seal>& seals, Line& scraps) {
  const auto is_print = [&](const Word& word) { return !is_scrap(word, seals); };
  const auto first = std::find_if(line.words.begin(), line.words.end(), is_print);
  const auto last = std::find_if(line.words.rbegin(), std::make_reverse_iterator(first), is_print);
  scraps.words.assign(std::make_move_iterator(last.base()),
                      std::make_move_iterator(line.words.end()));
  scraps.words.insert(scraps.words.begin(),
                      std::make_move_iterator(line.words.begin()),
                      std::make_move_iterator(first));
  if (scraps.words.empty()) return;
  scraps.box = around(scraps.words);
  line.words.erase(last.base(), line.words.end());
  line.words.erase(line.words.begin(), first);
  if (!line.words.empty()) line.box = around(line.words);
}

// Takes the lines and scraps of seals out of `region`.
Region seal_in(Region& region, const std::vector<Seal>& seals) {
  Region seal{RegionKind::seal, {}, {}, {}};
  std::vector<Line> kept;
  for (Line& line : region.lines) {
    if (!line.words.empty() && is_of_a_seal(line, seals)) {
      seal.lines.push_back(std::move(line));
      continue;
    }
    Line scraps;
    take_scraps(line, seals, scraps);
    if (!scraps.words.empty()) seal.lines.push_back(std::move(scraps));
    if (!line.words.empty()) kept.push_back(std::move(line));
  }
  region.lines = std::move(kept);
  if (seal.lines.empty()) return seal;
  seal.box = around(seal.lines);
  if (!region.lines.empty()) region.box = around(region.lines);
  return seal;
}

}  // namespace

void set_aside_seal_words(std::vector<Region>& regions, const std::vector<Seal>& seals) {
  if (seals.empty()) return;
  std::vector<Region> result;
  for (Region& region : regions) {
    const bool may_hold = region.kind != RegionKind::table && region.kind != RegionKind::seal;
    Region seal = may_hold ? seal_in(region, seals) : Region{};
    if (!region.lines.empty()) result.push_back(std::move(region));
    if (!seal.lines.empty()) result.push_back(std::move(seal));
  }
  regions = std::move(result);
}

}  // namespace ocr::layout

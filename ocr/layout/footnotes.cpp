// Word processors draw a rule of about five centimetres above the notes. Rules below titles and
// underlined words look the same, but what follows them is not smaller than what stands above.
#include "ocr/layout/footnotes.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace ocr::layout {
namespace {

constexpr double kShortest = 0.1, kLongest = 0.45;  // of the page's width
constexpr double kThickest = 0.4;                   // heights of small letters
constexpr double kIndent = 4;              // heights of small letters, from the text's left
constexpr double kSmaller = 0.9;           // of the height of the text's letters
constexpr std::size_t kLeastLetters = 15;  // to tell their height

bool is_body(const Region& region) {
  return region.kind == RegionKind::body && !region.lines.empty();
}

bool is_below(const Box& box, int y) {
  return (box.y0 + box.y1) / 2 > y;
}

// The height of the small letters in the lines, taken as what a third of the letters do not reach,
// since notes are full of capitals and digits; 0 when they are too few. Marks of accents, being
// lower than half a small letter, are not counted.
int letter_height(const std::vector<const Line*>& lines,
                  const std::vector<Box>& marks,
                  double x_height_px) {
  std::vector<int> heights;
  for (const Box& mark : marks) {
    const bool is_letter = mark.height() > 0.5 * x_height_px && mark.height() < 2.5 * x_height_px &&
                           mark.width() < 4 * x_height_px;
    if (!is_letter) continue;
    const int x = (mark.x0 + mark.x1) / 2, y = (mark.y0 + mark.y1) / 2;
    if (std::any_of(lines.begin(), lines.end(), [&](const Line* line) {
          const Box& box = line->box;
          return x >= box.x0 && x < box.x1 && y >= box.y0 && y < box.y1;
        }))
      heights.push_back(mark.height());
  }
  if (heights.size() < kLeastLetters) return 0;
  const auto small = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 3);
  std::nth_element(heights.begin(), small, heights.end());
  return *small;
}

class Notes {
 public:
  Notes(const std::vector<Region>& regions, const std::vector<Box>& marks, double x_height_px)
      : regions_(regions), marks_(marks), x_height_px_(x_height_px) {
    for (const Region& region : regions) {
      if (!is_body(region)) continue;
      for (const Line& line : region.lines) {
        left_ = left_ ? std::min(*left_, line.box.x0) : line.box.x0;
        lines_.push_back(&line);
      }
    }
  }

  // Whether `mark` looks like the rule above footnotes.
  bool may_be_rule(const Box& mark, int width) const {
    return left_ && mark.width() >= kShortest * width && mark.width() <= kLongest * width &&
           mark.height() <= kThickest * x_height_px_ &&
           std::abs(mark.x0 - *left_) <= kIndent * x_height_px_;
  }

  bool stand_below(const Box& rule) const {
    // Nothing but body and page number stands below or beside it.
    for (const Region& region : regions_) {
      if (!is_body(region) && region.kind != RegionKind::page_number && region.box.y1 > rule.y0)
        return false;
    }
    std::vector<const Line*> above, below;
    for (const Line* line : lines_)
      (is_below(line->box, rule.y1) ? below : above).push_back(line);
    const int text = letter_height(above, marks_, x_height_px_);
    const int notes = letter_height(below, marks_, x_height_px_);
    return text > 0 && notes > 0 && notes <= kSmaller * text;
  }

 private:
  const std::vector<Region>& regions_;
  const std::vector<Box>& marks_;
  double x_height_px_;
  std::optional<int> left_;  // of the text
  std::vector<const Line*> lines_;
};

// Moves the body lines below `y` to a region of their own, behind the last that has some.
void set_apart(std::vector<Region>& regions, int y) {
  Region notes{RegionKind::note, {}, {}, {}};
  std::size_t place = 0;
  for (std::size_t i = 0; i < regions.size(); ++i) {
    if (!is_body(regions[i])) continue;
    std::vector<Line>& lines = regions[i].lines;
    const auto first = std::stable_partition(
        lines.begin(), lines.end(), [&](const Line& line) { return !is_below(line.box, y); });
    if (first == lines.end()) continue;
    notes.lines.insert(notes.lines.end(), first, lines.end());
    lines.erase(first, lines.end());
    if (!lines.empty()) regions[i].box = around(lines);
    place = i + 1;
  }
  if (notes.lines.empty()) return;
  notes.box = around(notes.lines);
  regions.insert(regions.begin() + static_cast<std::ptrdiff_t>(place), std::move(notes));
  std::erase_if(regions, [](const Region& region) { return region.lines.empty(); });
}

}  // namespace

void mark_footnotes(std::vector<Region>& regions,
                    const std::vector<Box>& marks,
                    int width,
                    double x_height_px) {
  if (x_height_px <= 0) return;
  const Notes notes(regions, marks, x_height_px);
  std::optional<Box> lowest;
  for (const Box& mark : marks) {
    if (notes.may_be_rule(mark, width) && (!lowest || mark.y1 > lowest->y1)) lowest = mark;
  }
  if (lowest && notes.stand_below(*lowest)) set_apart(regions, lowest->y1);
}

}  // namespace ocr::layout

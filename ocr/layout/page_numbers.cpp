#include "ocr/layout/page_numbers.h"

#include <algorithm>

#include "base/regex.h"
#include "ocr/layout/columns.h"
#include "ocr/page_text.h"

namespace ocr::layout {
namespace {

constexpr double kMargin = 0.12;  // of the page's height
constexpr double kWidest = 8;     // heights of small letters: "- 123 -"

bool overlaps(const Box& row, const Box& line) {
  return row.y0 < line.y1 && line.y0 < row.y1;
}

}  // namespace

bool in_margin(const Box& box, int height) {
  return box.y1 < kMargin * height || box.y0 > (1 - kMargin) * height;
}

bool is_page_number(const Line& line) {
  static const base::Regex kNumber(R"(^\W{0,3}\d{1,3}(\s*/\s*\d{1,3})?\W{0,3}$)");
  return line.words.size() <= 3 && kNumber.matches(text_of(line));
}

std::vector<Box> lone_rows(const std::vector<Box>& marks,
                           const std::vector<Region>& regions,
                           int height,
                           double x_height_px) {
  std::vector<Box> candidates;
  for (const Box& mark : marks) {
    if (in_margin(mark, height)) candidates.push_back(mark);
  }
  std::vector<Box> rows = rows_of(std::move(candidates));
  std::erase_if(rows, [&](const Box& row) {
    return row.width() > kWidest * x_height_px ||
           std::any_of(regions.begin(), regions.end(), [&row](const Region& region) {
             return std::any_of(region.lines.begin(), region.lines.end(), [&row](const Line& line) {
               return overlaps(row, line.box);
             });
           });
  });
  return rows;
}

}  // namespace ocr::layout

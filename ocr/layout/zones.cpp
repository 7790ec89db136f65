#include "ocr/layout/zones.h"

#include "ocr/layout/columns.h"

namespace ocr::layout {

std::vector<Zone> find_zones(const cleanup::Ink& ink, int width, int height) {
  std::vector<Box> letters;
  for (const Box& mark : ink.marks) {
    if (cleanup::is_letter_size(mark, ink.x_height_px)) letters.push_back(mark);
  }
  std::vector<Zone> zones;
  int body_begin = 0, body_end = height;
  if (const auto head = find_letterhead(letters, width, height, ink.x_height_px)) {
    zones.push_back({Zone::Kind::letterhead_left, {0, head->y0, head->cut_x, head->y1}});
    zones.push_back({Zone::Kind::letterhead_right, {head->cut_x, head->y0, width, head->y1}});
    body_begin = head->y1;
  }
  std::erase_if(letters, [&](const Box& mark) { return mark.y0 < body_begin; });
  const auto foot = find_foot(letters, width, height, ink.x_height_px);
  if (foot) body_end = foot->y0;
  if (body_end > body_begin) zones.push_back({Zone::Kind::body, {0, body_begin, width, body_end}});
  if (foot) {
    zones.push_back({Zone::Kind::foot_left, {0, foot->y0, foot->cut_x, foot->y1}});
    zones.push_back({Zone::Kind::foot_right, {foot->cut_x, foot->y0, width, foot->y1}});
  }
  return zones;
}

}  // namespace ocr::layout

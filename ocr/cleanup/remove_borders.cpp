// A black edge is a dark mark that touches the edge of the picture and is far longer than any
// letter. It is whitened as a whole, but only within the outer strip of the page: a rule or a table
// that happens to touch the edge keeps what lies inside.
#include <algorithm>

#include <leptonica/allheaders.h>

#include "ocr/cleanup/passes.h"

namespace ocr::cleanup {
namespace {

constexpr double kStrip = 0.04;       // of the page's side
constexpr double kLongEnough = 0.15;  // of the page's side
constexpr int kThickEnough_px = 6;    // a table's rule is thinner

}  // namespace

bool remove_borders(Sheet& sheet, const Ink& ink) {
  const int width = sheet.grey.width(), height = sheet.grey.height();
  const int strip_x = static_cast<int>(kStrip * width), strip_y = static_cast<int>(kStrip * height);
  std::vector<Box> edges;
  for (const Box& mark : ink.marks) {
    const bool tall = mark.height() > kLongEnough * height,
               wide = mark.width() > kLongEnough * width;
    if (std::min(mark.width(), mark.height()) < kThickEnough_px) continue;
    if (mark.x0 <= 1 && tall) edges.push_back({0, mark.y0, std::min(mark.x1, strip_x), mark.y1});
    if (mark.x1 >= width - 1 && tall)
      edges.push_back({std::max(mark.x0, width - strip_x), mark.y0, width, mark.y1});
    if (mark.y0 <= 1 && wide) edges.push_back({mark.x0, 0, mark.x1, std::min(mark.y1, strip_y)});
    if (mark.y1 >= height - 1 && wide)
      edges.push_back({mark.x0, std::max(mark.y0, height - strip_y), mark.x1, height});
  }
  if (edges.empty()) return false;
  Image clean = sheet.grey.clone();
  for (const Box& edge : edges) {
    ::Box* box = boxCreate(edge.x0, edge.y0, edge.width(), edge.height());
    pixSetInRect(clean.pix(), box);
    boxDestroy(&box);
  }
  sheet.apply(std::move(clean), "borders " + std::to_string(edges.size()));
  return true;
}

}  // namespace ocr::cleanup

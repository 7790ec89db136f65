#pragma once

#include <optional>
#include <vector>

#include "ocr/page.h"

namespace ocr::layout {

// A band across the whole page whose text stands in two columns.
struct ColumnBand {
  int y0 = 0, y1 = 0;
  int cut_x = 0;
};

// The letterhead of a document's first page: issuer and number on the left, national or Party
// motto, place and date on the right (Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW).
// `marks` are those of letter size; the band starts at 0.
std::optional<ColumnBand> find_letterhead(const std::vector<Box>& marks,
                                          int width,
                                          int height,
                                          double x_height_px,
                                          std::size_t least_marks = 6);

// The foot of a document's last page: recipients on the left, signature on the right. The band ends
// at `height`.
std::optional<ColumnBand> find_foot(const std::vector<Box>& marks,
                                    int width,
                                    int height,
                                    double x_height_px,
                                    std::size_t least_marks = 6);

// The rows that the boxes form, top to bottom: boxes whose middles lie within each other's height.
std::vector<Box> rows_of(std::vector<Box> marks);

}  // namespace ocr::layout

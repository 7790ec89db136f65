#pragma once

#include <vector>

#include "ocr/cleanup/ink.h"
#include "ocr/page.h"

namespace ocr::layout {

// A rectangle of the page that is read on its own.
struct Zone {
  enum class Kind { letterhead_left, letterhead_right, body, foot_left, foot_right };
  Kind kind = Kind::body;
  Box box;
};

// The zones of a page in reading order; together they cover it.
std::vector<Zone> find_zones(const cleanup::Ink& ink, int width, int height);

}  // namespace ocr::layout

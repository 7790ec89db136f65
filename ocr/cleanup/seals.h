#pragma once

#include <vector>

#include "ocr/cleanup/ink.h"
#include "ocr/cleanup/sheet.h"

namespace ocr::cleanup {

// The round seal of an authority: an outer ring of 28 to 50 mm, mostly with others inside, letters
// along it and an emblem or words in the middle (Nghị định 99/2016/NĐ-CP).
struct Seal {
  double x = 0, y = 0;  // of the centre, in pixels
  double radius = 0;    // of the outermost ring

  // Whether all of `box` lies inside the outermost ring.
  bool holds(const Box& box) const;
};

// The seals on a page, by their shape alone, so that it may be black and white. Rings of which a
// quarter is missing are none. `ink` is that of the page; sizes go by the height of small letters.
std::vector<Seal> find_seals(const Ink& ink);

}  // namespace ocr::cleanup

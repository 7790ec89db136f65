#pragma once

#include "ocr/page.h"

namespace ocr::cleanup {

struct Position {
  double x = 0, y = 0;
};

// Where a point of a cleaned picture lies in the original: (a x + c y + e, b x + d y + f), divided
// by g x + h y + 1 where the sheet was seen at an angle.
struct Projection {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0, g = 0, h = 0;

  // First `inner`, then this.
  Projection after(const Projection& inner) const;

  Position map(const Position& point) const;

  // The box around the same centre with the sides scaled as around there. Turns by quarters swap
  // the sides; the few degrees of a skew do not widen the box, so that a straightened word keeps
  // its height.
  Box map(const Box& box) const;
};

// The inverse of turning a picture by `angle_rad` clockwise about its centre.
Projection undo_rotation(double angle_rad, double width, double height);

}  // namespace ocr::cleanup

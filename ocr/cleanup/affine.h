#pragma once

#include <cmath>

#include "ocr/page.h"

namespace ocr::cleanup {

// Where a point of a cleaned picture lies in the original: (a x + c y + e, b x + d y + f).
struct Affine {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

  // First `inner`, then this.
  Affine after(const Affine& inner) const;

  // The box around the same centre with the sides scaled. Turns by quarters swap the sides; the few
  // degrees of a skew do not widen the box, so that a straightened word keeps its height.
  Box map(const Box& box) const;
};

// The inverse of turning a picture by `angle_rad` clockwise about its centre.
Affine undo_rotation(double angle_rad, double width, double height);

}  // namespace ocr::cleanup

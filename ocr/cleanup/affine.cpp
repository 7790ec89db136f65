#include "ocr/cleanup/affine.h"

#include <utility>

namespace ocr::cleanup {

Affine Affine::after(const Affine& inner) const {
  return {a * inner.a + c * inner.b,
          b * inner.a + d * inner.b,
          a * inner.c + c * inner.d,
          b * inner.c + d * inner.d,
          a * inner.e + c * inner.f + e,
          b * inner.e + d * inner.f + f};
}

Box Affine::map(const Box& box) const {
  const double x = (box.x0 + box.x1) / 2.0, y = (box.y0 + box.y1) / 2.0;
  const double centre_x = a * x + c * y + e, centre_y = b * x + d * y + f;
  double half_width = box.width() / 2.0 * std::hypot(a, b);
  double half_height = box.height() / 2.0 * std::hypot(c, d);
  if (std::abs(b) > std::abs(a)) std::swap(half_width, half_height);
  return {static_cast<int>(std::lround(centre_x - half_width)),
          static_cast<int>(std::lround(centre_y - half_height)),
          static_cast<int>(std::lround(centre_x + half_width)),
          static_cast<int>(std::lround(centre_y + half_height))};
}

Affine undo_rotation(double angle_rad, double width, double height) {
  const double cosine = std::cos(angle_rad), sine = std::sin(angle_rad);
  const double x = width / 2, y = height / 2;
  // With y downwards a clockwise turn takes (x, y) to (x cos - y sin, x sin + y cos); this is its
  // transpose, around the centre.
  return {cosine, -sine, sine, cosine, x - cosine * x - sine * y, y + sine * x - cosine * y};
}

}  // namespace ocr::cleanup

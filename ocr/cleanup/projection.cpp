#include "ocr/cleanup/projection.h"

#include <cmath>
#include <utility>

namespace ocr::cleanup {

Projection Projection::after(const Projection& inner) const {
  const double scale = g * inner.e + h * inner.f + 1;
  return {(a * inner.a + c * inner.b + e * inner.g) / scale,
          (b * inner.a + d * inner.b + f * inner.g) / scale,
          (a * inner.c + c * inner.d + e * inner.h) / scale,
          (b * inner.c + d * inner.d + f * inner.h) / scale,
          (a * inner.e + c * inner.f + e) / scale,
          (b * inner.e + d * inner.f + f) / scale,
          (g * inner.a + h * inner.b + inner.g) / scale,
          (g * inner.c + h * inner.d + inner.h) / scale};
}

Position Projection::map(const Position& point) const {
  const double depth = g * point.x + h * point.y + 1;
  return {(a * point.x + c * point.y + e) / depth, (b * point.x + d * point.y + f) / depth};
}

Box Projection::map(const Box& box) const {
  const Position middle{(box.x0 + box.x1) / 2.0, (box.y0 + box.y1) / 2.0};
  const Position centre = map(middle);
  const double depth = g * middle.x + h * middle.y + 1;
  // The derivatives at the middle: where a step to the right, and one down, lead.
  const Position right{(a - g * centre.x) / depth, (b - g * centre.y) / depth};
  const Position down{(c - h * centre.x) / depth, (d - h * centre.y) / depth};
  double half_width = box.width() / 2.0 * std::hypot(right.x, right.y);
  double half_height = box.height() / 2.0 * std::hypot(down.x, down.y);
  if (std::abs(right.y) > std::abs(right.x)) std::swap(half_width, half_height);
  return {static_cast<int>(std::lround(centre.x - half_width)),
          static_cast<int>(std::lround(centre.y - half_height)),
          static_cast<int>(std::lround(centre.x + half_width)),
          static_cast<int>(std::lround(centre.y + half_height))};
}

Projection undo_rotation(double angle_rad, double width, double height) {
  const double cosine = std::cos(angle_rad), sine = std::sin(angle_rad);
  const double x = width / 2, y = height / 2;
  // With y downwards a clockwise turn takes (x, y) to (x cos - y sin, x sin + y cos); this is its
  // transpose, around the centre.
  return {cosine, -sine, sine, cosine, x - cosine * x - sine * y, y + sine * x - cosine * y};
}

}  // namespace ocr::cleanup

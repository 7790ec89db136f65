#pragma once

#include "ocr/image.h"
#include "ocr/page.h"

namespace ocr {

// What is measured of a page for its grade.
struct PageMeasures {
  double confidence = 1;  // mean of the words', by their length
  double skew_deg = 0;    // that was straightened
  int dpi = 0;            // 0 when unknown or absurd
  bool tiny_letters = false;
  double specks = 0;   // for each letter
  double edge_px = 0;  // from the paper's grey to the ink's, at 200 dpi; 0 when there is no ink
  double unread = 0;   // part of the letter-sized marks that lie in no word
  bool is_texture = false;   // the picture is no page of print
  bool out_of_time = false;  // reading was broken off
};

// `image` is the picture that `page` was read from; its words have calibrated confidences.
PageMeasures measure(const Image& image, const Page& page);

// Good, fair or poor, and why. A blank page is good.
PageQuality grade_of(const PageMeasures& measures);

}  // namespace ocr

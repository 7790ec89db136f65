#pragma once

#include <vector>

#include "ocr/image.h"
#include "ocr/page.h"

namespace ocr::cleanup {

// The dark marks of a picture: its black-and-white form and the boxes of the connected marks in it.
// Passes and layout decide from these.
struct Ink {
  Image black_and_white;   // 1 bit, 1 is ink
  std::vector<Box> marks;  // 8-connected, in raster order of their first pixel
  double x_height_px = 0;  // of small letters, estimated from the marks; 0 when there is no text
};

// `grey` has 8 bits. The threshold is Otsu's over the whole picture.
Ink find_ink(const Image& grey);

// `grey` in black and white: what is darker than `value` is ink.
Image threshold(const Image& grey, int value);

// The boxes of the connected marks of a black-and-white picture.
std::vector<Box> marks_of(const Image& black_and_white);

// Marks that can be letters or parts of them, given the height of small letters.
bool is_letter_size(const Box& mark, double x_height_px);

// Whether all rows of a picture are alike and of one value: nothing stands on it. Rows whose unused
// bits differ count as different.
bool is_one_colour(const Image& image);

// The part of the marks that are no larger than two pixels.
double share_of_grains(const Ink& ink);

// Whether these are the marks of a photograph, a pattern or noise rather than of a page of print:
// letters of no height that could be read, among ink that covers a fifth of the page or falls into
// thousands of grains.
bool is_texture(const Ink& ink);

}  // namespace ocr::cleanup

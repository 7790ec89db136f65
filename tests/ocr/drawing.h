#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ocr/image.h"
#include "ocr/page.h"

namespace ocr::test {

// Whether the font that the pictures are set in (DejaVu Serif) is installed.
bool can_draw();

// Black text on white paper, as a scanner would see it.
class Sheet {
 public:
  Sheet(int width, int height) : image_(blank(width, height)) {}

  // Sets `text` with its baseline at `y`, letters of `size_px` an em. Gives its box.
  Box text(int x, int y, double size_px, std::string_view text);
  void fill(const Box& box, int grey);
  void specks(int count, int side, unsigned seed);  // black squares at random places
  void shade(int darkest);                          // the paper from white at left to grey at right

  const Image& image() const { return image_; }
  Image& image() { return image_; }

  static Image blank(int width, int height);

 private:
  Image image_;
};

int grey_at(const Image& image, int x, int y);

// A page of 200 dpi as offices write them, with letterhead, title, body and foot.
struct Letter {
  Image image;
  std::vector<std::string> lines;  // in reading order
};
Letter draw_letter();

}  // namespace ocr::test

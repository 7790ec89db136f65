#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "ocr/cleanup/projection.h"
#include "ocr/image.h"

namespace ocr::cleanup {

// A page on its way through the passes: every pass works on `grey` and leaves the original alone.
struct Sheet {
  Image grey;                        // 8 bits
  Projection to_original;            // from pixels of `grey`
  bool bilevel = false;              // the original knows only black and white
  std::vector<std::string> passes;   // what was done, with the measure that decided: "deskew 0.82"
  std::filesystem::path debug_stem;  // where its pictures go, "steps/0003", or empty

  // Puts `image` in place, notes the pass and writes the debug picture, "steps/0003-1-deskew.png".
  void apply(Image image, std::string pass);
};

// `image` in grey, before any pass. Throws base::Error (limit) when memory does not suffice.
Sheet sheet_of(const Image& image);

// "0.82": two decimals, whatever the locale.
std::string two_decimals(double value);

}  // namespace ocr::cleanup

#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace pipeline {

// Something that needs a person's eye: a line of review.csv.
struct Doubt {
  std::string kind;                       // "word", "field", "obligation", "page"
  std::string text;                       // as it stands in the result
  std::vector<std::string> alternatives;  // best first
  double confidence = 1;                  // 0 to 1
  std::string reason;                     // one short Vietnamese phrase
  int page = 0;                           // 1 is the first; 0 for text
  std::size_t line = 0;                   // of the input text, 1 is the first; 0 when on a page
  std::array<int, 4> box{};               // x0 y0 x1 y1 in pixels of the page image; zeros for text
  std::string section;                    // path of the section it stands in

  friend bool operator==(const Doubt&, const Doubt&) = default;
};

}  // namespace pipeline

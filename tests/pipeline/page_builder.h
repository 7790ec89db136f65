#pragma once

#include <string>
#include <vector>

#include "base/text.h"
#include "ocr/page.h"

// A page with one region; each line's words stand side by side, 10 pixels for each byte, lines 30
// pixels apart.
inline ocr::Page page_of(int number,
                         const std::vector<std::string>& lines,
                         double confidence = 0.9) {
  ocr::Page page;
  page.number = number;
  page.width = 1000;
  page.height = 1400;
  ocr::Region region;
  int y = 100;
  for (const std::string& text : lines) {
    ocr::Line line;
    int x = 50;
    for (const std::string_view word : base::split_words(text)) {
      const int width = 10 * static_cast<int>(word.size());
      line.words.push_back({std::string(word), {x, y, x + width, y + 20}, confidence, {}});
      x += width + 10;
    }
    line.box = {50, y, x, y + 20};
    region.lines.push_back(line);
    y += 30;
  }
  region.box = {50, 100, 950, y};
  page.regions.push_back(region);
  return page;
}

#include "ocr/layout/text_layer.h"

namespace ocr::layout {
std::vector<Region> arrange_words(std::vector<Word> words, int, int) {
  Region r;
  for (auto& w : words)
    r.lines.push_back({w.box, {w}});
  return {r};
}
}  // namespace ocr::layout

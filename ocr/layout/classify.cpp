#include "ocr/layout/classify.h"

namespace ocr::layout {

void classify(std::vector<Region>&, int, int) {}

}  // namespace ocr::layout

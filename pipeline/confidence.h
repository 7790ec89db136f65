#pragma once

#include <vector>

#include "ocr/page.h"
#include "pipeline/change_log.h"

namespace pipeline {

// How probable it is that a word is right which the engine read with `confidence`. Grows with it;
// from 0 to 1. docs/ocr.md tells how it was measured.
double calibrated(double confidence);

// The same for all words of a page that was read from its picture, once only. `changes` are those
// that the language model made among its words.
void calibrate(ocr::Page& page, const std::vector<RecordedChange>& changes);

}  // namespace pipeline

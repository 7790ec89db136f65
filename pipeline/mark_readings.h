#pragma once

#include <string_view>
#include <vector>

#include "ocr/page.h"

namespace pipeline {

// Readings of a printed word that differ from it by marks that engines take for each other or do
// not see: the accent above a roof or breve (tô for tổ, thấm for thẩm), the roof under an accent
// (PHÓ for PHỐ) and the accent of a bare letter (Phu for Phú). A dot below is never touched, as it
// stands apart. One letter of the word differs. Confidences are parts of `confidence`, the word's
// own. A word in which no letter can carry such marks has none.
std::vector<ocr::Alternative> mark_readings(std::string_view word, double confidence);

}  // namespace pipeline

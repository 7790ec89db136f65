#pragma once

#include <vector>

#include "ocr/page.h"

namespace ocr::layout {

// A zone read twice: as it is, and as `print` without the ink of seals and pens.
struct TwoReadings {
  std::vector<Line> text;   // the better of both, line by line, top to bottom
  std::vector<Line> other;  // the words of `plain` that stand where nothing is printed
};

// Where lines of both readings stand in the same place, those with more letters read with
// confidence are taken, `plain` when there is little between them. A line of `plain` alone is text
// when it is legible, as what it shows may be faint print; its other words go to `other`, so that
// no word that was read is lost but those of which another reading was taken.
TwoReadings join_readings(std::vector<Line> plain, std::vector<Line> print);

}  // namespace ocr::layout

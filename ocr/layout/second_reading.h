#pragma once

#include <functional>
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

// The rows that lines of body regions for which `in_doubt` holds take up, top to bottom, with all
// other lines of the body that reach into them: boxes that do not overlap. Between two of them is
// at least a line.
std::vector<Box> rows_in_doubt(const std::vector<Region>& regions,
                               const std::function<bool(const Line&)>& in_doubt);

// Joins the lines of body regions in the rows of `band` with `print`, what was read there without
// seals and pens; what is text of both becomes one body region, the rest one of kind seal behind
// the others. Regions that reach beyond the band are parted there.
void read_band_again(std::vector<Region>& regions, const Box& band, std::vector<Line> print);

}  // namespace ocr::layout

#include "ocr/cleanup/skew.h"

#include <leptonica/allheaders.h>

namespace ocr::cleanup {

Skew find_skew(const Image& black_and_white, const SkewSearch& search) {
  constexpr float kStep_deg = 1;
  Skew skew;
  const bool failed = pixFindSkewSweepAndSearch(black_and_white.pix(),
                                                &skew.angle_deg,
                                                &skew.confidence,
                                                search.sweep_reduction,
                                                search.search_reduction,
                                                search.sweep_deg,
                                                kStep_deg,
                                                search.finest_deg) != 0;
  return failed ? Skew{} : skew;
}

}  // namespace ocr::cleanup

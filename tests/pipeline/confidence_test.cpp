#include "pipeline/confidence.h"

#include <gtest/gtest.h>

#include "tests/pipeline/page_builder.h"

namespace pipeline {
namespace {

TEST(Confidence, GrowsFromZeroToOne) {
  EXPECT_GE(calibrated(-1), 0);
  EXPECT_LE(calibrated(2), 1);
  EXPECT_EQ(calibrated(2), calibrated(1));
  for (int i = 0; i < 1000; ++i)
    EXPECT_LE(calibrated(i / 1000.0), calibrated((i + 1) / 1000.0)) << i;
  EXPECT_LT(calibrated(0.3), 0.5);
  EXPECT_GT(calibrated(0.97), 0.97);  // what the engine is surest of is right nearly always
}

TEST(Confidence, IsPutIntoAPageOnce) {
  ocr::Page page = page_of(1, {"Kế hoạch"}, 0.6);
  ocr::Word& chosen = page.regions[0].lines[0].words[1];
  chosen.confidence = 0.99;
  RecordedChange change;
  change.page = 1;
  change.box = chosen.box;
  change.after = chosen.text;
  calibrate(page, {change});
  EXPECT_EQ(page.regions[0].lines[0].words[0].confidence, calibrated(0.6));
  EXPECT_LT(chosen.confidence, 0.99);
  EXPECT_TRUE(page.calibrated);
  const ocr::Page once = page;
  calibrate(page, {});
  EXPECT_EQ(page, once);
}

}  // namespace
}  // namespace pipeline

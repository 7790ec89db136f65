#include "pipeline/mark_readings.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "base/text.h"

namespace pipeline {
namespace {

double confidence_of(const std::vector<ocr::Alternative>& readings, std::string_view text) {
  const auto found = std::find_if(
      readings.begin(), readings.end(), [&](const auto& reading) { return reading.text == text; });
  return found == readings.end() ? 0 : found->confidence;
}

TEST(MarkReadings, GiveWhatABlotMayStandFor) {
  const struct {
    const char *word, *other;
  } kCases[] = {{"tô", "tổ"},
                {"tỗ", "tổ"},
                {"thấm", "thẩm"},
                {"PHÓ", "PHỐ"},
                {"CHÁP", "CHẤP"},
                {"QUYET", "QUYẾT"},
                {"Phu,", "Phú,"},
                {"úy", "ủy"}};
  for (const auto& [word, other] : kCases)
    EXPECT_GT(confidence_of(mark_readings(word, 0.9), other), 0) << word;
}

TEST(MarkReadings, AreLikelierTheLessTheyDiffer) {
  const std::vector<ocr::Alternative> readings = mark_readings("QUYÈN", 0.8);
  EXPECT_GT(confidence_of(readings, "QUYỀN"), confidence_of(readings, "QUYẾN"));
  EXPECT_LT(confidence_of(readings, "QUYỀN"), 0.8);
}

TEST(MarkReadings, KeepLettersDotsBelowAndSigns) {
  for (const char* word : {"(phân,", "động", "Hà", "ĐUQS:"}) {
    for (const ocr::Alternative& reading : mark_readings(word, 1)) {
      EXPECT_NE(reading.text, word);
      EXPECT_EQ(base::strip_marks(reading.text), base::strip_marks(word));
    }
  }
  EXPECT_TRUE(mark_readings("mạ", 1).empty());
  EXPECT_TRUE(mark_readings("12/QĐ", 1).empty());
  EXPECT_TRUE(mark_readings("\xff\xf0", 1).empty());
  EXPECT_TRUE(mark_readings("", 1).empty());
}

}  // namespace
}  // namespace pipeline

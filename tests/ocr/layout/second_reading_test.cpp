#include "ocr/layout/second_reading.h"

#include <random>
#include <string>

#include <gtest/gtest.h>

#include "base/text.h"
#include "ocr/page_text.h"

namespace ocr::layout {
namespace {

// A line at row `y`, words of 10 pixels a byte from `x` on, all read with `confidence`.
Line line(int x, int y, const std::string& text, double confidence) {
  Line line{{x, y, x, y + 20}, {}};
  for (const std::string_view word : base::split_words(text)) {
    const Box box = {x, y, x + 10 * static_cast<int>(word.size()), y + 20};
    line.words.push_back({std::string(word), box, confidence, {}});
    line.box.x1 = box.x1;
    x = box.x1 + 10;
  }
  return line;
}

std::string joined(const std::vector<Line>& plain, const std::vector<Line>& print) {
  const TwoReadings both = join_readings(plain, print);
  std::string result;
  for (const Line& text : both.text)
    result += text_of(text) + "/";
  for (const Line& other : both.other)
    result += "(" + text_of(other) + ")";
  return result;
}

TEST(SecondReading, TakesTheBetterLine) {
  // a name under a seal
  EXPECT_EQ(joined({line(0, 0, "CHỦ TỊCH", 0.95), line(0, 60, "q@n Van", 0.5)},
                   {line(0, 0, "CHU TICH", 0.9), line(0, 60, "Lan Van", 0.9)}),
            "CHỦ TỊCH/Lan Van/");
  // letters that the seal hid count, even where the rest was read with a little more confidence
  EXPECT_EQ(joined({line(0, 0, "P THU", 0.94)}, {line(0, 0, "PHO BI THU", 0.92)}), "PHO BI THU/");
  EXPECT_EQ(joined({line(0, 0, "BI THU", 0.9)}, {line(0, 0, "BI THU", 0.9)}), "BI THU/");
}

TEST(SecondReading, KeepsWhatOnlyOneReadingHas) {
  // faint print is legible, a pen's stroke is not
  EXPECT_EQ(joined({line(0, 0, "Lan Van", 0.9), line(0, 60, "W~ k", 0.2)}, {}), "Lan Van/(W~ k)");
  EXPECT_EQ(joined({}, {line(0, 0, "Lan Van", 0.9)}), "Lan Van/");
  // the seal's letters left of the name
  EXPECT_EQ(joined({line(0, 0, "uv( Lan", 0.3)}, {line(40, 0, "Lan", 0.9)}), "Lan/(uv()");
  EXPECT_EQ(joined({}, {}), "");
}

// Every word of `plain` is kept or has a word of `print` over it; lines stay in order.
TEST(SecondReading, LosesNoWordThatIsNotReadTwice) {
  std::mt19937 random(5);
  for (int round = 0; round < 300; ++round) {
    std::vector<Line> plain, print;
    for (std::vector<Line>* lines : {&plain, &print}) {
      for (int i = static_cast<int>(random() % 5); i > 0; --i) {
        const double confidence = static_cast<double>(random() % 100) / 100;
        lines->push_back(line(static_cast<int>(random() % 200),
                              static_cast<int>(random() % 120),
                              random() % 2 == 0 ? "mot hai ba" : "bon",
                              confidence));
      }
    }
    const TwoReadings both = join_readings(plain, print);
    std::vector<Line> found = both.text;
    found.insert(found.end(), both.other.begin(), both.other.end());
    for (const Line& given : plain) {
      for (const Word& word : given.words) {
        bool seen = false;
        for (const Line& kept : found) {
          for (const Word& other : kept.words) {
            seen = seen || (other.box.x0 < word.box.x1 && word.box.x0 < other.box.x1 &&
                            other.box.y0 < word.box.y1 && word.box.y0 < other.box.y1);
          }
        }
        EXPECT_TRUE(seen) << word.text << " in round " << round;
      }
    }
    for (std::size_t i = 1; i < both.text.size(); ++i) {
      EXPECT_LE(both.text[i - 1].box.y0 + both.text[i - 1].box.y1,
                both.text[i].box.y0 + both.text[i].box.y1);
    }
  }
}

std::string text_of(const std::vector<Region>& regions) {
  std::string text;
  for (const Region& region : regions) {
    text += region.kind == RegionKind::body ? "[" : region.kind == RegionKind::seal ? "(" : "{";
    for (const Line& one : region.lines)
      text += ocr::text_of(one) + "/";
  }
  return text;
}

Region region(RegionKind kind, const std::vector<Line>& lines) {
  return {kind, around(lines), lines, {}};
}

// A seal broke the second line in two, which became blocks of their own.
std::vector<Region> broken_body() {
  return {region(RegionKind::body, {line(0, 0, "mot", 0.9), line(0, 40, "hai b", 0.5)}),
          region(RegionKind::body, {line(400, 40, "bon", 0.9), line(0, 80, "nam", 0.9)}),
          region(RegionKind::table, {line(0, 120, "sau", 0.1)})};
}

TEST(SecondReading, FindsTheRowsInDoubt) {
  const auto in_doubt = [](const Line& one) { return one.words.front().confidence < 0.8; };
  EXPECT_EQ(rows_in_doubt(broken_body(), in_doubt), (std::vector<Box>{{0, 40, 430, 60}}));
  EXPECT_TRUE(rows_in_doubt({}, in_doubt).empty());
}

TEST(SecondReading, MakesOneBodyOfABrokenOne) {
  Line whole = line(0, 40, "hai ba va", 0.9);
  whole.words.push_back(line(400, 40, "bon", 0.9).words[0]);
  whole.box = around(whole.words);
  std::vector<Region> regions = broken_body();
  read_band_again(regions, {0, 40, 500, 60}, {whole});
  EXPECT_EQ(text_of(regions), "[mot/[hai ba va bon/[nam/{sau/");
  regions = broken_body();
  read_band_again(regions, {0, 40, 500, 60}, {});
  EXPECT_EQ(text_of(regions), "[mot/[bon/[nam/{sau/(hai b/");
}

}  // namespace
}  // namespace ocr::layout

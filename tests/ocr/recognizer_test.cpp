#include "ocr/recognizer.h"

#include <algorithm>
#include <map>

#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include "base/error.h"
#include "base/text.h"
#include "ocr/page_text.h"
#include "tests/ocr/drawing.h"

namespace ocr {
namespace {

// The share of the words of `truth` that `page` has, wherever.
double words_found(const std::vector<std::string>& truth, const Page& page) {
  const std::string text = plain_text({&page, 1});
  std::map<std::string, int> read;
  for (const std::string_view word : base::split_words(text))
    ++read[std::string(word)];
  double found = 0, all = 0;
  for (const std::string& line : truth) {
    for (const std::string_view word : base::split_words(line)) {
      ++all;
      found += read[std::string(word)]-- > 0;
    }
  }
  return found / all;
}

class RecognizerTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!test::can_draw()) GTEST_SKIP() << "DejaVu Serif is not installed";
  }
};

TEST_F(RecognizerTest, ReadsALetter) {
  const test::Letter letter = test::draw_letter();
  Recognizer recognizer;
  const Page page = recognizer.read(letter.image, 4);
  // Engines differ a little between processors: a bound, not the text.
  EXPECT_GE(words_found(letter.lines, page), 0.95) << plain_text({&page, 1});
  EXPECT_EQ(page.number, 4);
  EXPECT_EQ(page.width, 1654);
  EXPECT_EQ(page.dpi, 200);
  EXPECT_EQ(page.origin, PageOrigin::recognised);
  std::vector<RegionKind> kinds;
  for (const Region& region : page.regions) {
    if (kinds.empty() || kinds.back() != region.kind) kinds.push_back(region.kind);
    for (const Line& line : region.lines) {
      for (const Word& word : line.words) {
        EXPECT_TRUE(base::is_nfc(word.text));
        EXPECT_TRUE(0 <= word.box.x0 && word.box.x0 <= word.box.x1 && word.box.x1 <= page.width);
        EXPECT_TRUE(0 <= word.box.y0 && word.box.y0 <= word.box.y1 && word.box.y1 <= page.height);
        EXPECT_TRUE(0 <= word.confidence && word.confidence <= 1);
        for (const Alternative& alternative : word.alternatives)
          EXPECT_NE(alternative.text, word.text);
      }
    }
  }
  EXPECT_EQ(kinds,
            (std::vector<RegionKind>{RegionKind::letterhead_left,
                                     RegionKind::letterhead_right,
                                     RegionKind::title,
                                     RegionKind::body,
                                     RegionKind::recipients,
                                     RegionKind::signature}));
  // The same picture gives the same page, whatever was read in between.
  recognizer.read(test::Sheet::blank(300, 300));
  EXPECT_EQ(recognizer.read(letter.image, 4), page);
}

TEST_F(RecognizerTest, ReadsASkewedAndSpeckledLetter) {
  test::Letter letter = test::draw_letter();
  test::Sheet noise(letter.image.width(), letter.image.height());
  noise.specks(1500, 2, 3);
  pixRasterop(letter.image.pix(),
              0,
              0,
              letter.image.width(),
              letter.image.height(),
              PIX_SRC & PIX_DST,
              noise.image().pix(),
              0,
              0);
  const Image skewed(pixRotateAMGray(letter.image.pix(), 0.02F, 255));
  const Page page = Recognizer().read(skewed);
  EXPECT_GE(words_found(letter.lines, page), 0.9) << plain_text({&page, 1});
  EXPECT_EQ(page.passes.size(), 3u);
  // Boxes are those of the skewed picture: the first word lies where it was turned to.
  const auto first = std::min_element(
      page.regions.begin(), page.regions.end(), [](const Region& a, const Region& b) {
        return a.box.y0 < b.box.y0;
      });
  EXPECT_LT(first->box.y0, 190);
}

TEST_F(RecognizerTest, TurnsPagesThatLieWrong) {
  const test::Letter letter = test::draw_letter();
  Recognizer recognizer;
  const Box upright = recognizer.read(letter.image).regions.front().box;
  for (const int turns : {1, 2, 3}) {
    const Image image(pixRotateOrth(letter.image.pix(), turns));
    const Page page = recognizer.read(image);
    EXPECT_GE(words_found(letter.lines, page), 0.95) << turns << plain_text({&page, 1});
    ASSERT_FALSE(page.regions.empty());
    EXPECT_EQ(page.width, image.width());
    const Box box = page.regions.front().box;  // the letterhead, which was at the top left
    if (turns == 2) {
      EXPECT_NEAR(box.x1, image.width() - upright.x0, 3);
      EXPECT_NEAR(box.y1, image.height() - upright.y0, 3);
    }
    if (turns == 1) {
      EXPECT_NEAR(box.x1, image.width() - upright.y0, 3);
    }
    if (turns == 3) {
      EXPECT_NEAR(box.x0, upright.y0, 3);
    }
  }
}

TEST_F(RecognizerTest, FindsNothingOnEmptyPages) {
  Recognizer recognizer;
  for (const auto& [width, height] : {std::pair{1, 1}, {1, 2000}, {2000, 2}, {1240, 1754}}) {
    EXPECT_TRUE(recognizer.read(test::Sheet::blank(width, height)).regions.empty())
        << width << " " << height;
  }
}

TEST_F(RecognizerTest, EndsWhenTheTimeIsOver) {
  const test::Letter letter = test::draw_letter();
  Recognizer recognizer({.page_seconds = 0});
  const Page page = recognizer.read(letter.image);
  EXPECT_TRUE(page.regions.empty());
  ASSERT_FALSE(page.passes.empty());
  EXPECT_EQ(page.passes.back(), "time-limit");
}

TEST(Recognizer, SaysWhatIsMissing) {
  try {
    Recognizer recognizer({.language = "khong-co"});
    ADD_FAILURE();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), base::ErrorCode::missing);
    EXPECT_NE(std::string_view(error.what()).find("tesseract-ocr-khong-co"),
              std::string_view::npos);
  }
}

TEST(Recognizer, NamesItsEngine) {
  EXPECT_EQ(Recognizer().engine().substr(0, 10), "tesseract ");
}

}  // namespace
}  // namespace ocr

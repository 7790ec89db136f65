#include "ocr/cleanup/clean_up.h"

#include <gtest/gtest.h>

#include "tests/ocr/drawing.h"
#include "tests/ocr/files.h"

namespace ocr::cleanup {
namespace {

TEST(CleanUp, TakesPicturesOfAnySize) {
  for (const auto& [width, height] : {std::pair{1, 1}, {1, 3000}, {3000, 1}, {7, 7}, {640, 480}}) {
    const Image image = test::Sheet::blank(width, height);
    const Cleaned cleaned = clean_up(image);
    EXPECT_EQ(cleaned.sheet.grey.width(), width);
    EXPECT_EQ(cleaned.sheet.grey.depth(), 8);
    EXPECT_TRUE(cleaned.sheet.passes.empty());
  }
}

TEST(CleanUp, LeavesTexturesAsTheyAre) {
  test::Sheet drawn(1000, 800);
  drawn.specks(300'000, 1, 5);
  const Cleaned cleaned = clean_up(drawn.image());
  EXPECT_TRUE(cleaned.is_texture);
  EXPECT_EQ(cleaned.sheet.passes.size(), 1u);
  for (int x = 0; x < 1000; x += 7)
    ASSERT_EQ(test::grey_at(cleaned.sheet.grey, x, 300), test::grey_at(drawn.image(), x, 300));
}

TEST(CleanUp, LeavesTheOriginalAloneAndShowsItsSteps) {
  if (!test::can_draw()) GTEST_SKIP() << "DejaVu Serif is not installed";
  const test::TemporaryDirectory directory;
  test::Sheet drawn(1654, 800);
  for (int row = 1; row < 8; ++row)
    drawn.text(100, 90 * row, 33, "tổ chức thực hiện nghiêm túc kế hoạch này");
  drawn.specks(500, 2, 1);
  const Image before = drawn.image().clone();
  const Cleaned cleaned = clean_up(drawn.image(), directory.path() / "steps" / "0001");
  ASSERT_FALSE(cleaned.sheet.passes.empty());
  EXPECT_EQ(cleaned.sheet.passes.front().substr(0, 6), "specks");
  EXPECT_TRUE(std::filesystem::exists(directory.path() / "steps" / "0001-1-specks.png"));
  for (int x = 0; x < 1654; x += 3)
    ASSERT_EQ(test::grey_at(before, x, 300), test::grey_at(drawn.image(), x, 300));
}

TEST(CleanUp, LeavesOutThePassesThatItIsTold) {
  test::Sheet drawn(1000, 800);
  drawn.specks(300'000, 1, 5);
  const Cleaned cleaned = clean_up(drawn.image(), {}, {Step::texture, Step::grain});
  EXPECT_FALSE(cleaned.is_texture);
  for (const std::string& pass : cleaned.sheet.passes)
    EXPECT_TRUE(pass.rfind("texture", 0) != 0 && pass.rfind("grain", 0) != 0) << pass;
}

}  // namespace
}  // namespace ocr::cleanup

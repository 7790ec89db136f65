#include "ocr/layout/text_layer.h"

#include <algorithm>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "ocr/page_text.h"

namespace ocr::layout {
namespace {

void set(std::vector<Word>& words, int x, int y, const std::string& text) {
  for (const std::string_view word : base::split_words(text)) {
    const int width = 20 * static_cast<int>(base::strip_marks(word).size());
    words.push_back({std::string(word), {x, y, x + width, y + 40}, 1, {}});
    x += width + 12;
  }
}

std::vector<Word> letter() {
  std::vector<Word> words;
  set(words, 190, 200, "ỦY BAN XÃ TÂN THƯỢNG");
  set(words, 800, 200, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  set(words, 230, 260, "Số: 58/KH-UBND");
  set(words, 1000, 250, "Độc lập - Tự do - Hạnh phúc");
  set(words, 740, 420, "KẾ HOẠCH");
  for (int y = 560; y < 900; y += 48)
    set(words,
        190,
        y,
        "Thực hiện chương trình công tác của xã, Ủy ban nhân dân xây dựng kế hoạch này");
  set(words, 190, 1000, "Nơi nhận:");
  set(words, 1000, 1000, "CHỦ TỊCH");
  set(words, 190, 1050, "- Lưu: VT.");
  set(words, 1000, 1200, "Lê Văn An");
  return words;
}

TEST(TextLayer, PutsWordsIntoReadingOrder) {
  Page page;
  page.regions = arrange_words(letter(), 1654, 2339);
  const std::string text = plain_text({&page, 1});
  EXPECT_EQ(text.substr(0, text.find("Thực")),
            "ỦY BAN XÃ TÂN THƯỢNG\nSố: 58/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - "
            "Tự do - Hạnh phúc\nKẾ HOẠCH\n");
  EXPECT_THAT(text, testing::EndsWith("Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nLê Văn An\n"));
  EXPECT_EQ(page.regions.front().kind, RegionKind::letterhead_left);
  EXPECT_EQ(page.regions.back().kind, RegionKind::signature);
}

TEST(TextLayer, DoesNotDependOnTheOrderOfTheWords) {
  const std::vector<Region> expected = arrange_words(letter(), 1654, 2339);
  for (unsigned seed = 0; seed < 50; ++seed) {
    std::vector<Word> words = letter();
    std::shuffle(words.begin(), words.end(), std::mt19937(seed));
    EXPECT_EQ(arrange_words(words, 1654, 2339), expected) << seed;
  }
}

TEST(TextLayer, KeepsEveryWord) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    std::mt19937 random(seed);
    std::vector<Word> words;
    for (unsigned i = 0; i < random() % 60; ++i) {
      const int x = static_cast<int>(random() % 1600), y = static_cast<int>(random() % 2300);
      words.push_back({"w" + std::to_string(i),
                       {x, y, x + 50, y + 1 + static_cast<int>(random() % 60)},
                       1,
                       {}});
    }
    std::size_t count = 0;
    for (const Region& region : arrange_words(words, 1654, 2339)) {
      for (const Line& line : region.lines)
        count += line.words.size();
    }
    EXPECT_EQ(count, words.size()) << seed;
  }
}

}  // namespace
}  // namespace ocr::layout

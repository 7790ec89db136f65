#include "corpus/passages.h"

#include <gtest/gtest.h>

#include "tests/parsers/random_document.h"

namespace corpus {
namespace {

TEST(Passages, AreThoseOfTheSample) {
  const std::vector<Passage> found = passages(sample_document());
  ASSERT_EQ(found.size(), 11u);
  EXPECT_EQ(found[0], (Passage{"", "", 0, "giữ gìn vệ sinh đường làng, ngõ xóm"}));
  EXPECT_EQ(found[2], (Passage{"II", "", 0, "II. TỔ CHỨC THỰC HIỆN"}));
  EXPECT_EQ(found[4].section, "II/1");
  EXPECT_EQ(found[4].block, "p3");
  EXPECT_EQ(found[5], (Passage{"II", "t1", 0, "Việc | Thời gian"}));
  EXPECT_EQ(found[7].text, "Ban Thường vụ Tỉnh uỷ (báo cáo)");
  EXPECT_EQ(found[10], (Passage{"PL", "p9", 0, "Đường Hoa Gạo"}));
}

TEST(Passages, TellTheirPage) {
  parsers::Document document;
  parsers::Block block;
  block.text = {"a", {}, parsers::Place{3, 0, 0, 0, 0, 1.0}};
  document.closing = {block};
  EXPECT_EQ(passages(document).at(0).page, 3);
}

TEST(Passages, AreNeverEmpty) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    for (const Passage& passage : passages(random_document(seed))) {
      EXPECT_FALSE(passage.text.empty());
    }
  }
}

}  // namespace
}  // namespace corpus

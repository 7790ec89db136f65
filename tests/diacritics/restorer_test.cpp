#include "diacritics/restorer.h"

#include <thread>

#include "base/text.h"
#include "tests/diacritics/tiny_model.h"

namespace diacritics {
namespace {

const Restorer& restorer() {
  static const NgramModel model = tiny_model(tiny_text());
  static const Restorer restorer(model);
  return restorer;
}

TEST(Restorer, AppliesChangesInOrder) {
  const std::vector<Change> changes{{0, {0, 4}, "dang", "đảng", 1, {}, ""},
                                    {0, {5, 7}, "uy", "uỷ", 1, {}, ""}};
  EXPECT_EQ(apply_changes("dang uy xa", changes), "đảng uỷ xa");
  EXPECT_EQ(apply_changes("dang uy", {}), "dang uy");
}

TEST(Restorer, KeepsLinesInEveryMode) {
  constexpr const char* kTexts[] = {"",
                                    "\n",
                                    "dang uy xa\r\nSuoi Hoa\n\n",
                                    "Ban Thường vụ Đảng uỷ xã Suối Hoa",
                                    "Dang tIy xa Su6i Hoa\n~~ | ''\nket qu8",
                                    "a\xFF\xFE z\n"};
  for (const char* text : kTexts) {
    for (const Mode mode : {Mode::automatic, Mode::clean, Mode::plain, Mode::mangled}) {
      const Restored restored = restorer().restore(text, mode);
      EXPECT_TRUE(base::is_nfc(restored.text));
      EXPECT_EQ(base::split_lines(restored.text).size(), base::split_lines(text).size());
      EXPECT_EQ(apply_changes(base::to_nfc(text), restored.changes), restored.text) << text;
      for (const Paragraph& paragraph : restored.paragraphs)
        EXPECT_NE(paragraph.mode, Mode::automatic);
    }
  }
}

TEST(Restorer, LeavesCleanTextAlone) {
  const Restored restored = restorer().restore("Đảng ủy xã Suối Hoa\n", Mode::clean);
  EXPECT_EQ(restored.text, "Đảng ủy xã Suối Hoa\n");
  EXPECT_TRUE(restored.changes.empty());
}

TEST(Restorer, PutsMarksBack) {
  EXPECT_EQ(restorer().restore("dang uy xa", Mode::plain).text, "đảng uỷ xã");
}

TEST(Restorer, ReportsBytesThatAreNoText) {
  const Restored restored = restorer().restore("dang\xFFuy", Mode::plain);
  EXPECT_EQ(base::strip_marks(restored.text), "dang\xEF\xBF\xBDuy");
  ASSERT_FALSE(restored.findings.empty());
  EXPECT_EQ(restored.findings[0].kind, "invalid-bytes");
}

TEST(Restorer, MayBeSharedByThreads) {
  const std::string text = "dang uy xa Suoi Hoa\nUy ban nhan dan xa bao cao ket qua";
  const std::string expected = restorer().restore(text, Mode::plain).text;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int round = 0; round < 5; ++round)
        EXPECT_EQ(restorer().restore(text, Mode::plain).text, expected);
    });
  }
  for (std::thread& thread : threads)
    thread.join();
}

}  // namespace
}  // namespace diacritics

#include "diacritics/restorer.h"

#include <iterator>
#include <string>
#include <thread>
#include <vector>

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

// The threads find a restorer that has loaded nothing yet, and each reads its own texts.
TEST(Restorer, MayBeSharedByThreads) {
  const NgramModel model = tiny_model(tiny_text());
  constexpr Mode kModes[] = {Mode::plain, Mode::mangled, Mode::automatic};
  constexpr std::size_t kThreads = 8, kTexts = 12;
  const auto text = [](std::size_t thread, std::size_t number) {
    const std::vector<std::string> sentences{"dang uy xa Suoi Hoa bao cao ket qua",
                                             "Dang tIy xa Su6i Hoa thvc hi~n chi thj",
                                             "Uy ban nhan dan xa xay dung k6 ho?ch",
                                             "Chi bộ thôn Đồng Tâm họp thường kỳ"};
    std::string lines;
    for (std::size_t i = 0; i <= (thread + number) % 5; ++i)
      lines += sentences[(thread * 7 + number + i) % sentences.size()] + "\n";
    return lines;
  };
  const auto read = [&](const Restorer& shared, std::size_t thread) {
    std::vector<std::string> results;
    for (std::size_t number = 0; number < kTexts; ++number) {
      const Mode mode = kModes[(thread + number) % std::size(kModes)];
      results.push_back(shared.restore(text(thread, number), mode).text);
    }
    return results;
  };
  std::vector<std::vector<std::string>> results(kThreads);
  {
    const Restorer shared(model);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < kThreads; ++i)
      threads.emplace_back([&, i] { results[i] = read(shared, i); });
    for (std::thread& thread : threads)
      thread.join();
  }
  const Restorer alone(model);
  for (std::size_t i = 0; i < kThreads; ++i)
    EXPECT_EQ(results[i], read(alone, i));
}

TEST(Restorer, GivesParagraphsAsTheyCome) {
  const std::string text = "dang uy xa.\n\nket qua\nbao cao\n";
  for (const Mode mode : {Mode::automatic, Mode::clean, Mode::plain, Mode::mangled}) {
    const Restored whole = restorer().restore(text, mode);
    std::string joined;
    std::size_t end = 0, lines = 0, changes = 0;
    restorer().restore(text, mode, [&](const RestoredParagraph& paragraph) {
      EXPECT_EQ(paragraph.span.begin, end);
      EXPECT_EQ(paragraph.paragraph.first_line, lines);
      for (const Change& change : paragraph.changes) {
        EXPECT_GE(change.span.begin, paragraph.span.begin);
        EXPECT_LE(change.span.end, paragraph.span.end);
        EXPECT_EQ(change.after, whole.changes[changes++].after);
      }
      joined += paragraph.text;
      end = paragraph.span.end;
      lines = paragraph.paragraph.last_line;
    });
    EXPECT_EQ(joined, whole.text);
    EXPECT_EQ(end, text.size());
    EXPECT_EQ(changes, whole.changes.size());
  }
}

}  // namespace
}  // namespace diacritics

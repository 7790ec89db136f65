#include "diacritics/plain_restorer.h"

#include <random>

#include "base/text.h"
#include "tests/diacritics/tiny_model.h"

namespace diacritics {
namespace {

const NgramModel& model() {
  static const NgramModel model = tiny_model(tiny_text());
  return model;
}

std::vector<Change> changes_of(std::string_view text) {
  return PlainRestorer(model()).restore(text, join_lines(base::split_lines(text)));
}

std::string restored(std::string_view text) {
  return apply_changes(text, changes_of(text));
}

TEST(PlainRestorer, PutsMarksBack) {
  struct Case {
    const char* text;
    const char* restored;
  };
  static constexpr Case kCases[] = {
      {"", ""},
      {"dang uy xa", "đảng uỷ xã"},
      {"DANG UY XA SUOI HOA", "ĐẢNG UỶ XÃ SUỐI HOA"},
      {"Ho dang chan dung", "Họ dạng chân đứng"},
      {"nguoi dan dang cho ket qua", "người dân đang chờ kết quả"},
      {"so 12/QD-UBND ngay 18/8/2025", "số 12/QĐ-UBND ngày 18/8/2025"},
      {"so 7/CV-DU", "số 7/CV-ĐU"},
      {"12.500.000d, 4d", "12.500.000đ, 4d"},
      {"Uy ban\nnhan dan xa", "Uỷ ban\nnhân dân xã"},
      {"Đảng ủy, dang uy", "Đảng ủy, đảng ủy"},  // the style of the document
      {"chi tiet lien he abc@suoihoa.vn", "chi tiet lien he abc@suoihoa.vn"},
      {"download file", "download file"},
      {"a) bao cao\nd) ke hoach\nd) ket qua\n", "a) báo cáo\nd) kế hoạch\nđ) kết quả\n"},
      {"kế hoach", "kế hoạch"},
      {"kê hoach", "kê hoạch"},  // what carries a mark is kept
  };
  for (const Case& c : kCases)
    EXPECT_EQ(restored(c.text), c.restored) << c.text;
}

TEST(PlainRestorer, SaysHowSureItIs) {
  const std::vector<Change> changes = changes_of("ban Dang uy\nket qua");
  ASSERT_EQ(changes.size(), 4U);
  EXPECT_EQ(changes[0].before, "Dang");
  EXPECT_EQ(changes[0].after, "Đảng");
  EXPECT_EQ(changes[0].line, 0U);
  EXPECT_EQ(changes[0].span, (base::TextSpan{4, 8}));
  EXPECT_EQ(changes[0].reason, "plain-model");
  EXPECT_EQ(changes[3].line, 1U);
  for (const Change& change : changes) {
    double sum = change.probability;
    for (const Candidate& candidate : change.alternatives) {
      EXPECT_GE(candidate.probability, 0.01);
      EXPECT_NE(candidate.text, change.after);
      sum += candidate.probability;
    }
    EXPECT_LE(sum, 1.001);
    EXPECT_GT(sum, 0.9);
  }
}

TEST(PlainRestorer, TouchesOnlyTheParagraphsItIsGiven) {
  const std::string text = "dang uy\nket qua\ndang uy";
  const std::vector<LineRange> second{{1, 2}};
  EXPECT_EQ(apply_changes(text, PlainRestorer(model()).restore(text, second)),
            "dang uy\nkết quả\ndang uy");
}

// Only marks are added; what has marks is kept; changes can be undone.
TEST(PlainRestorer, KeepsEveryLetter) {
  constexpr const char* kPieces[] = {
      "dang",     "UY", "Ket", "qua", "đảng",      "uỷ",       "12/QD-UBND", "VI",     " ",  " ",
      "\n",       ".",  ", ",  "d)",  "18/8/2025", "é",        "Ð",          "K",      "a",  "i",
      "\xCC\x80", "ı",  "\t",  "-",   "ﬁ",         "DONG TAM", "\r\n",       "x@y.vn", "II."};
  std::mt19937 random(2);
  for (int round = 0; round < 1500; ++round) {
    std::string raw;
    for (std::size_t i = random() % 20; i > 0; --i)
      raw += kPieces[random() % std::size(kPieces)];
    const std::string text = base::to_nfc(raw);
    const std::vector<Change> changes = changes_of(text);
    const std::string after = apply_changes(text, changes);
    ASSERT_EQ(base::strip_marks(after), base::strip_marks(text));
    ASSERT_TRUE(base::is_nfc(after));
    for (const Change& change : changes) {
      ASSERT_EQ(base::slice(text, change.span), change.before);
      ASSERT_EQ(base::strip_marks(change.before), change.before);
    }
    ASSERT_EQ(restored(after), after) << text;  // nothing is left to restore
  }
}

TEST(PlainRestorer, ReadsLongSentences) {
  std::string text;
  for (int i = 0; i < 3000; ++i)
    text += "dang uy xa ";
  const std::string after = restored(text);
  EXPECT_EQ(after.find("dang"), std::string::npos);
  EXPECT_EQ(base::strip_marks(after), text);
}

}  // namespace
}  // namespace diacritics

#include "diacritics/mangled_restorer.h"

#include <random>

#include "base/error.h"
#include "base/text.h"
#include "tests/diacritics/tiny_model.h"

namespace diacritics {
namespace {

const MangledRestorer::Profiles kProfiles{"diacritics/data/confusions-foreign.tsv",
                                          "diacritics/data/confusions-vietnamese.tsv"};

class MangledRestorerTest : public testing::Test {
 protected:
  static MangledRestorer::Options options() {
    MangledRestorer::Options options;
    options.least_count = 1;
    return options;
  }

  std::vector<Change> changes_of(std::string_view text) const {
    return restorer_.restore(text, join_lines(base::split_lines(text)));
  }

  std::string restored(std::string_view text) const {
    return apply_changes(text, changes_of(text));
  }

  NgramModel model_ = tiny_model(tiny_text());
  Syllables syllables_{"diacritics/data/rimes.tsv"};
  MangledRestorer restorer_{model_, syllables_, kProfiles, options()};
};

TEST_F(MangledRestorerTest, MendsWhatTheEngineBroke) {
  struct Case {
    const char* text;
    const char* restored;
  };
  static constexpr Case kCases[] = {
      {"", ""},
      {"Pang uy xa Suéi Hoa", "Đảng ủy xã Suối Hoa"},
      {"thuc hi~n k€ hoach", "thực hiện kế hoạch"},
      {"Uy ban nhdn dan x4 b4o cao", "Uỷ ban nhân dân xã báo cáo"},
      {"can b9, dangvien nam tinh hinh", "cán bộ, đảng viên nắm tình hình"},
      {"ngày 27/1112018 cua Ban", "ngày 27/11/2018 của Ban"},
      {"s6 7/CV-PU ngay 3/9/2025", "số 7/CV-ĐU ngày 3/9/2025"},
      {"du ludn xa hQi;", "dư luận xã hội;"},
      {"Chi bo thon D6ng Tam", "Chi bộ thôn Đồng Tâm"},
      {"abc@suoihoa.vn 1.500.000 47-CT/TW", "abc@suoihoa.vn 1.500.000 47-CT/TW"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(base::comparison_key(restored(c.text)), base::comparison_key(c.restored)) << c.text;
}

TEST_F(MangledRestorerTest, LeavesRightTextAlone) {
  const std::string text =
      "Đảng uỷ xã Suối Hoa chỉ đạo các chi bộ thực hiện nghiêm túc kế hoạch này\n"
      "Cán bộ, đảng viên nắm tình hình dư luận xã hội; báo cáo kịp thời.\r\n";
  EXPECT_EQ(restored(text), text);
}

TEST_F(MangledRestorerTest, MendsLostBlanksBehindMarkers) {
  EXPECT_EQ(restored("1.Can bo"), "1. Cán bộ");
}

TEST_F(MangledRestorerTest, SetsDashesApart) {
  EXPECT_EQ(restored("Can bo -dang vien"), "Cán bộ - đảng viên");
  EXPECT_EQ(restored("-Can bo, dang vien").find("- "), std::string::npos);
}

TEST_F(MangledRestorerTest, DropsStraySigns) {
  const std::string text = "Can bo | 'dang vien~ xa Suoi'Hoa";
  EXPECT_EQ(restored(text), "Cán bộ đảng viên xã Suối Hoa");
  for (const Change& change : changes_of(text))
    EXPECT_EQ(base::slice(text, change.span), change.before);
}

TEST_F(MangledRestorerTest, KeepsLinesOfNoise) {
  const std::string noise = "- b1 o~ d - ‘ id r A e A x\n";
  EXPECT_EQ(restored(noise), noise);
}

TEST_F(MangledRestorerTest, SaysHowSureItIs) {
  for (const Change& change : changes_of("Pang uy x4 Suoi Hoa\nba0 cao k€t qua")) {
    EXPECT_GT(change.probability, 0);
    EXPECT_LE(change.probability, 1);
    double sum = change.probability;
    for (const Candidate& candidate : change.alternatives) {
      EXPECT_GT(candidate.probability, .01);
      sum += candidate.probability;
    }
    EXPECT_LT(sum, 1.01);
    EXPECT_FALSE(change.reason.empty());
  }
}

// Changes name their place exactly, in order, within one line; undoing them gives the input.
TEST_F(MangledRestorerTest, ChangesCanBeUndone) {
  std::mt19937 random(17);
  const std::vector<std::string> parts = {"Pang",
                                          "uy",
                                          " ",
                                          "\n",
                                          "x4",
                                          ".",
                                          ",",
                                          "dan-",
                                          "I1.",
                                          "1.Can",
                                          "s6",
                                          "47-CT/TW",
                                          "10-QD/TW",
                                          "\r\n",
                                          "~",
                                          "(",
                                          "hQi",
                                          "b9",
                                          "‘",
                                          "thuc",
                                          "hi~n",
                                          "  ",
                                          "\xEF\xBF\xBD",
                                          "ng\nuoi",
                                          "27/1112018",
                                          std::string(90, 'x')};
  for (int round = 0; round < 30; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) {
      text += parts[random() % parts.size()];
      if (random() % 2 == 0) text += ' ';
    }
    text = base::to_nfc(text);
    const std::vector<Change> changes = changes_of(text);
    const std::vector<std::string_view> lines = base::split_lines(text);
    std::size_t end = 0;
    for (const Change& change : changes) {
      ASSERT_GE(change.span.begin, end);
      end = change.span.end;
      EXPECT_EQ(base::slice(text, change.span), change.before);
      EXPECT_NE(change.before, change.after);
      EXPECT_EQ(change.after.find('\n'), std::string::npos);
      const base::TextSpan line = base::span_of(lines.at(change.line), text);
      EXPECT_GE(change.span.begin, line.begin);
      EXPECT_LE(change.span.end, line.end);
    }
    const std::string result = apply_changes(text, changes);
    EXPECT_EQ(base::split_lines(result).size(), lines.size());
    std::string undone;
    std::size_t at = 0, from = 0;
    for (const Change& change : changes) {
      const std::size_t kept = change.span.begin - from;
      undone += result.substr(at, kept) + change.before;
      at += kept + change.after.size();
      from = change.span.end;
    }
    EXPECT_EQ(undone + result.substr(at), text);
  }
}

TEST_F(MangledRestorerTest, NeedsItsTable) {
  EXPECT_THROW(MangledRestorer(model_, syllables_, {"diacritics/data/no-such-table.tsv", ""}),
               base::Error);
}

}  // namespace
}  // namespace diacritics

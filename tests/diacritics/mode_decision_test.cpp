#include "diacritics/mode_decision.h"

#include "tests/diacritics/tiny_model.h"

namespace diacritics {
namespace {

class ModeDecisionTest : public testing::Test {
 protected:
  std::string modes(const std::string& text) {
    const std::vector<LineRange> ranges = join_lines(base::split_lines(text));
    std::string modes;
    std::size_t next = 0;
    for (const Paragraph& p : decide_modes(text, ranges, model_, syllables_)) {
      EXPECT_EQ(p.first_line, next);
      next = p.last_line;
      modes += "acpm"[static_cast<int>(p.mode)];
    }
    EXPECT_EQ(next, base::split_lines(text).size());
    return modes;
  }

  NgramModel model_ = tiny_model(tiny_text());
  Syllables syllables_{"diacritics/data/rimes.tsv"};
};

TEST_F(ModeDecisionTest, CountsWordsByWhatTheyLookLike) {
  const TextSymptoms s = symptoms_of(
      "Đảng uỷ xa Suoi h0a, ngh~ xyz 12 47-CT/TW UBND 5/2025 (chi)", model_, syllables_);
  EXPECT_EQ(s.words, 8U);
  EXPECT_EQ(s.marked, 2U);
  EXPECT_EQ(s.bare, 3U);
  EXPECT_EQ(s.odd, 2U);
  EXPECT_EQ(s.foreign, 1U);
  EXPECT_LT(s.log10_prob, 0);
}

// Letters that Vietnamese has not, and words cut before a vowel, are another language's and not
// broken; an apostrophe behind a vowel is the horn that a machine did not know.
TEST_F(ModeDecisionTest, KnowsWordsOfOtherLanguages) {
  const TextSymptoms s =
      symptoms_of("Grüßen naïve l’honneur d'été français hu'ong c'ong", model_, syllables_);
  EXPECT_EQ(s.words, 7U);
  EXPECT_EQ(s.foreign, 6U);
  EXPECT_EQ(s.odd, 1U);
}

TEST_F(ModeDecisionTest, DecidesByTheDocument) {
  EXPECT_EQ(modes("Uỷ ban nhân dân xã báo cáo kết quả thực hiện kế hoạch."), "c");
  EXPECT_EQ(modes("Uy ban nhan dan xa bao cao ket qua thuc hien ke hoach."), "p");
  EXPECT_EQ(modes("Uy b4n nhan d~n xa bao cao kSt qua th\\rc hi~n kS ho;tch."), "m");
  EXPECT_EQ(modes("The committee shall report the results of its work every month."), "c");
  EXPECT_EQ(modes(""), "c");
  EXPECT_EQ(modes("47-CT/TW\n\n12\n\n***"), "ccccc");
}

TEST_F(ModeDecisionTest, ShortParagraphsFollowTheirDocument) {
  const std::string clean = "Uỷ ban nhân dân xã báo cáo kết quả thực hiện kế hoạch của xã.\n";
  const std::string plain = "Uy ban nhan dan xa bao cao ket qua thuc hien ke hoach cua xa.\n";
  EXPECT_EQ(modes(clean + "- Bao cao\n" + clean), "cccc");
  EXPECT_EQ(modes(plain + "- Bao cao\n" + plain), "pppp");
  EXPECT_EQ(modes(plain + "- Báo cáo kết quả\n" + plain), "pcpp");
}

TEST_F(ModeDecisionTest, LongParagraphsMayDiffer) {
  const std::string clean =
      "Uỷ ban nhân dân xã báo cáo kết quả thực hiện kế hoạch của xã về Ban Tuyên giáo.\n";
  const std::string plain =
      "Can bo dang vien nam tinh hinh du luan xa hoi bao cao kip thoi ve chi bo thon.\n";
  EXPECT_EQ(modes(clean + plain + clean), "cpcc");
  const std::string misread =
      "Can b0 d4ng vi~n nSm tinh hinh du lu4n x4 h6i b4o cao k!p thoi vS chi b0 thon.\n";
  EXPECT_EQ(modes(clean + misread + clean), "cmcc");
}

// Also when many of its words could be Vietnamese ones without their marks.
TEST_F(ModeDecisionTest, LeavesOtherLanguagesInCleanTextAlone) {
  const std::string clean =
      "Uỷ ban nhân dân xã báo cáo kết quả thực hiện kế hoạch của xã về Ban Tuyên giáo.\n";
  for (const std::string foreign :
       {"He said the can, the tin and the bao are to be sent on to our own man in the hat shop.\n",
        "On nous a dit que la ban de la thon et le chi de la can sont en bas, au son du dan.\n"}) {
    EXPECT_EQ(modes(clean + foreign + clean).find_first_not_of('c'), std::string::npos) << foreign;
  }
}

}  // namespace
}  // namespace diacritics

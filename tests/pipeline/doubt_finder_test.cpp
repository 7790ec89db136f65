#include "pipeline/doubt_finder.h"

#include <gtest/gtest.h>

#include "parsers/document_parser.h"

namespace pipeline {
namespace {

constexpr std::string_view kText =
    "I. MỤC ĐÍCH\n"
    "- Nâng cao nhận thức của cán bộ.\n"
    "II. NHIỆM VỤ\n"
    "- Văn phòng tổng hợp báo cáo.\n";

class DoubtFinder : public testing::Test {
 protected:
  parsers::Document document_ = parsers::parse_document({std::string(kText), {}});
  BlockIndex blocks_{document_, kText};
};

TEST_F(DoubtFinder, FindsTheSectionOfAChange) {
  // The text before restoring: "nhan thuc" and "tong hop" without marks.
  std::string before(kText);
  std::vector<diacritics::Change> changes;
  for (const auto& [bare, marked] :
       {std::pair<std::string, std::string>{"nhan", "nhận"}, {"tong", "tổng"}}) {
    before.replace(before.find(marked), marked.size(), bare);
  }
  for (const auto& [bare, marked] :
       {std::pair<std::string, std::string>{"nhan", "nhận"}, {"tong", "tổng"}}) {
    diacritics::Change change;
    change.span = {before.find(bare), before.find(bare) + bare.size()};
    change.before = bare;
    change.after = marked;
    change.probability = 0.5;
    change.alternatives = {{"khác", 0.2}, {bare, 0.1}};
    changes.push_back(change);
  }
  changes[1].line = 3;
  std::vector<Doubt> doubts = doubtful_changes(changes, blocks_);
  ASSERT_EQ(doubts.size(), 2u);
  EXPECT_EQ(doubts[0].section, "I");
  EXPECT_EQ(doubts[1].section, "II");
  EXPECT_EQ(doubts[1].line, 4u);
  EXPECT_EQ(doubts[1].text, "tổng");
  EXPECT_EQ(doubts[1].alternatives, (std::vector<std::string>{"tong", "khác"}));

  changes[0].probability = kDoubtfulChange;
  doubts = doubtful_changes(changes, blocks_);
  ASSERT_EQ(doubts.size(), 1u);
  EXPECT_EQ(doubts[0].section, "II");
}

TEST_F(DoubtFinder, TakesUnsureWordsThatStandInTheDocument) {
  const std::size_t at = kText.find("nhận");
  const base::TextSpan span{at, at + std::string_view("nhận").size()};
  const std::size_t end = kText.size();
  const WordMap words({{{at - 5, at - 2}, 1, {0, 0, 9, 9}, 0.9F, {}},
                       {span, 1, {10, 20, 30, 40}, 0.3F, {"nhân"}},
                       {{end, end}, 2, {1, 1, 2, 2}, 0.1F, {}}});  // in no block: furniture
  const std::vector<Doubt> doubts = doubtful_words(words, kText, blocks_);
  ASSERT_EQ(doubts.size(), 1u);
  EXPECT_EQ(doubts[0].text, "nhận");
  EXPECT_EQ(doubts[0].page, 1);
  EXPECT_EQ(doubts[0].box, (std::array<int, 4>{10, 20, 30, 40}));
  EXPECT_EQ(doubts[0].alternatives, std::vector<std::string>{"nhân"});
  EXPECT_EQ(doubts[0].section, "I");
}

// Digits of the document's number and date have to be surer than other words.
TEST_F(DoubtFinder, IsStricterWithNumberAndDate) {
  const std::string text = "Số: 445 /KH\n";
  const parsers::Document document = parsers::parse_document({"- " + text, {}});
  const BlockIndex blocks(document, "- " + text);
  const auto doubts_at = [&](float confidence, std::vector<base::TextSpan> fields) {
    const WordMap words(
        {{{2, 6}, 1, {0, 0, 9, 9}, confidence, {}}, {{7, 10}, 1, {10, 0, 19, 9}, confidence, {}}});
    return doubtful_words(words, "- " + text, blocks, fields).size();
  };
  const base::TextSpan line{0, text.size()};
  EXPECT_EQ(doubts_at(0.81F, {line}), 1u);
  EXPECT_EQ(doubts_at(0.81F, {}), 0u);
  EXPECT_EQ(doubts_at(0.97F, {line}), 0u);
}

TEST_F(DoubtFinder, TakesFindingsAndUnsureObligations) {
  document_.findings = {{"numbering-gap", "", "Thiếu mục 2."}};
  parsers::Obligation sure;
  parsers::Obligation unsure;
  unsure.confidence = 0.4;
  unsure.text.text = "Văn phòng tổng hợp báo cáo.";
  unsure.text.place = parsers::Place{2, 1, 2, 3, 4, 0.9};
  unsure.section = "II";
  document_.obligations = {sure, unsure};
  const std::vector<Doubt> doubts = doubtful_fields(document_, blocks_);
  ASSERT_EQ(doubts.size(), 2u);
  EXPECT_EQ(doubts[0].kind, "field");
  EXPECT_EQ(doubts[0].reason, "numbering-gap");
  EXPECT_EQ(doubts[1].kind, "obligation");
  EXPECT_EQ(doubts[1].page, 2);
  EXPECT_EQ(doubts[1].section, "II");
}

}  // namespace
}  // namespace pipeline

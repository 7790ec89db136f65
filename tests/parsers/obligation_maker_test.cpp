#include "parsers/obligation_maker.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

constexpr Date kIssued{2025, 10, 20};

std::optional<Obligation> made_of(const std::string& text, const Governor& governor) {
  Block block;
  block.id = "b1";
  block.text.text = text;
  Surroundings around;
  around.section = "II/1";
  around.kind = SectionKind::tasks;
  const Sentence sentence = read_sentences(block.text.text).front();
  const Direction direction = read_direction(sentence.text, sentence.words);
  return make_obligation(block, sentence, direction, governor, around, kIssued);
}

TEST(ObligationMaker, TakesWhoTheSentenceNames) {
  const std::optional<Obligation> made = made_of("Sở Y tế rà soát danh mục trước ngày 15/12/2025.",
                                                 {{"Sở Nội vụ"}, {}, ActorSource::parent});
  ASSERT_TRUE(made);
  EXPECT_EQ(made->section, "II/1");
  EXPECT_EQ(made->block, "b1");
  ASSERT_EQ(made->actors.size(), 1U);
  EXPECT_EQ(made->actors[0].name, "Sở Y tế");
  EXPECT_EQ(made->actors[0].source, ActorSource::sentence);
  ASSERT_EQ(made->deadlines.size(), 1U);
  EXPECT_EQ(made->deadlines[0].value, "2025-12-15");
}

TEST(ObligationMaker, InheritsWhereNobodyIsNamed) {
  const std::optional<Obligation> made =
      made_of("Rà soát danh mục.", {{"Sở Nội vụ"}, {"Phòng A"}, ActorSource::heading});
  ASSERT_TRUE(made);
  ASSERT_EQ(made->actors.size(), 1U);
  EXPECT_EQ(made->actors[0].name, "Sở Nội vụ");
  EXPECT_EQ(made->actors[0].source, ActorSource::heading);
  EXPECT_EQ(made->delegates, std::vector<std::string>{"Phòng A"});
}

TEST(ObligationMaker, TakesPartnersOfALeadInWithItsBodies) {
  Governor governor{{"Sở Nội vụ"}, {}, ActorSource::parent};
  governor.coordinators = {"Sở Y tế", "Công an tỉnh"};
  const auto made = made_of("Phối hợp với Công an tỉnh rà soát danh mục.", governor);
  ASSERT_TRUE(made);
  EXPECT_EQ(made->coordinators, (std::vector<std::string>{"Công an tỉnh", "Sở Y tế"}));
  EXPECT_TRUE(made_of("Sở Tài chính rà soát danh mục.", governor)->coordinators.empty());
}

TEST(ObligationMaker, WhenAnAimIsReachedIsNoDeadline) {
  EXPECT_TRUE(
      made_of("Để tăng thu 8% trong năm 2026, Sở Y tế rà soát danh mục.", {})->deadlines.empty());
  EXPECT_EQ(
      made_of("Để kịp tiến độ, Sở Y tế rà soát danh mục trong năm 2026.", {})->deadlines.size(),
      1U);
}

TEST(ObligationMaker, WhatWasAskedForIsNoPartOfTheAnswer) {
  const auto made = made_of("Về đề nghị sửa đập; mở đường: Sở Xây dựng rà soát quy hoạch.", {});
  ASSERT_TRUE(made);
  EXPECT_EQ(made->text.text, "Sở Xây dựng rà soát quy hoạch.");
}

TEST(ObligationMaker, DescriptionsDirectNobody) {
  EXPECT_FALSE(made_of("Tình hình chung.", {}));
}

TEST(ObligationMaker, ReadsARow) {
  TaskRow row;
  row.task.text = "Xây dựng bản tin";
  row.lead = "Sở Y tế";
  row.coordinators = "Sở Nội vụ; Sở Tài chính";
  row.due = "12/2025";
  row.product = "Bản tin";
  const Obligation made = make_obligation(Block{}, row, Surroundings{}, kIssued);
  ASSERT_EQ(made.actors.size(), 1U);
  EXPECT_EQ(made.actors[0].source, ActorSource::table);
  EXPECT_EQ(made.coordinators.size(), 2U);
  ASSERT_EQ(made.deadlines.size(), 1U);
  EXPECT_EQ(made.deadlines[0].value, "2025-12-01/2025-12-31");
  EXPECT_EQ(made.products, std::vector<std::string>{"Bản tin"});
}

}  // namespace
}  // namespace parsers

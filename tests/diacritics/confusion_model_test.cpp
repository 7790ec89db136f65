#include "diacritics/confusion_model.h"

#include <cmath>
#include <random>

#include <gtest/gtest.h>

namespace diacritics {
namespace {

Printed letter(char32_t c) {
  return {symbol_of(c), 0};
}

TEST(ConfusionModel, SortsReadingsIntoKinds) {
  struct Case {
    char32_t printed;
    const char32_t* observed;
    ReadingKind kind;
  };
  static constexpr Case kCases[] = {
      {U'ộ', U"ộ", ReadingKind::same},
      {U'ộ', U"o", ReadingKind::bare},
      {U'ế', U"é", ReadingKind::kin},
      {U'ạ', U"ä", ReadingKind::kin},
      {U'v', U"V", ReadingKind::twin_case},
      {U'ộ', U"O", ReadingKind::twin_case},
      {U'h', U"H", ReadingKind::other_case},
      {U'đ', U"a", ReadingKind::lower_letter},
      {U'ộ', U"Q", ReadingKind::capital_letter},
      {U'ộ', U"é", ReadingKind::accented_letter},
      {U'ố', U"6", ReadingKind::digit},
      {U'ấ', U"§", ReadingKind::symbol},
      {U'ấ', U"", ReadingKind::nothing},
      {U'ơ', U"o'", ReadingKind::two_from_bare},
      {U'ư', U"ir", ReadingKind::two_alphanumeric},
      {U'ạ', U"<,", ReadingKind::two_with_symbol},
      {U'ạ', U"iio", ReadingKind::three_alphanumeric},
      {U'ạ', U"<,1", ReadingKind::three_with_symbol},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(reading_kind(symbol_of(c.printed), c.observed), c.kind) << static_cast<int>(c.kind);
}

TEST(ConfusionModel, ExpectsMarksToBeLostBeforeItHasLearned) {
  const ConfusionModel model{ConfusionCounts()};
  EXPECT_LT(model.cost(letter(U'ộ'), U"o"), model.cost(letter(U'ộ'), U"6"));
  EXPECT_LT(model.cost(letter(U'ộ'), U"6"), model.cost(letter(U'ộ'), U"k"));
  EXPECT_LT(model.cost(letter(U't'), U"t"), 0.1F);
  EXPECT_TRUE(std::isinf(model.cost({symbol_of(U'ư'), symbol_of(U'ơ')}, U"u")));
}

TEST(ConfusionModel, FollowsTheCounts) {
  ConfusionCounts counts;
  counts.add(letter(U'ộ'), U"Q", 80);
  counts.add(letter(U'ộ'), U"o", 20);
  const Printed pair{symbol_of(U'ư'), symbol_of(U'ơ')};
  counts.add_occurrence(pair, 10);
  counts.add(pair, U"iro", 5);
  const ConfusionModel model(counts, {.kind_weight = 0.05});
  EXPECT_NEAR(model.cost(letter(U'ộ'), U"Q"), -std::log10(0.8), 0.05);
  EXPECT_NEAR(model.cost(pair, U"iro"), -std::log10(0.5), 1e-5);
}

TEST(ConfusionModel, AdaptsToADocument) {
  const ConfusionModel before{ConfusionCounts()};
  ConfusionCounts document;
  document.add(letter(U'ộ'), U"Q", 30);
  const ConfusionModel after = before.adapted_to(document, 4);
  EXPECT_LT(after.cost(letter(U'ộ'), U"Q"), 0.2F);
  // Letters of the same class are now expected to turn into capitals more often, others are not.
  EXPECT_LT(after.cost(letter(U'ậ'), U"K"), before.cost(letter(U'ậ'), U"K"));
  EXPECT_EQ(after.cost(letter(U't'), U"t"), before.cost(letter(U't'), U"t"));
}

TEST(SegmentCosts, AreThoseOfTheModel) {
  ConfusionCounts counts;
  counts.add(letter(U'ộ'), U"Q", 80);
  counts.add(letter(U'ơ'), U"o'", 7);
  const Printed pair{symbol_of(U'ư'), symbol_of(U'ơ')};
  counts.add_occurrence(pair, 10);
  counts.add(pair, U"iro", 5);
  const ConfusionModel model(counts, {.kind_weight = 0.05});
  const std::u32string alphabet = U"aoiroQ'1§é";
  std::mt19937 random(7);
  SegmentCosts costs;
  for (int round = 0; round < 30; ++round) {
    std::u32string observed;
    for (std::size_t i = random() % 8; i > 0; --i)
      observed += alphabet[random() % alphabet.size()];
    costs.fill(model, observed);
    ASSERT_EQ(costs.length(), observed.size());
    for (std::size_t begin = 0; begin <= observed.size(); ++begin) {
      for (std::size_t count = 0; count <= 3 && begin + count <= observed.size(); ++count) {
        const std::u32string part = observed.substr(begin, count);
        const std::size_t cell = costs.cell(begin + count, count);
        for (const char32_t c : {U'ộ', U'ơ', U'a', U'Đ'}) {
          const float cost = costs.single(symbol_of(c))[cell];
          const float exact = model.cost(letter(c), part);
          // A twin in the other case may be cheaper, and is never dearer.
          EXPECT_LE(cost, exact);
          if (count != 1) {
            EXPECT_EQ(cost, exact);
          }
        }
        const float* row = costs.pair(pair.first, pair.second);
        const float exact = model.cost(pair, part);
        EXPECT_EQ(row == nullptr ? exact : row[cell], exact);
      }
    }
  }
}

}  // namespace
}  // namespace diacritics

#include "diacritics/document_forms.h"

#include "tests/diacritics/tiny_model.h"

namespace diacritics {
namespace {

class DocumentFormsTest : public testing::Test {
 protected:
  NgramModel model_ = tiny_model(tiny_text());
  DocumentForms forms_{model_};
};

TEST_F(DocumentFormsTest, KnowsTheSpellings) {
  UnmarkedForm& form = forms_.form("dang");
  EXPECT_EQ(form.words, model_.spellings("dang"));
  EXPECT_EQ(form.spellings.size(), form.words.size());
  float shares = 0;
  for (const FormSpelling& spelling : form.spellings) {
    shares += spelling.share;
    EXPECT_GT(spelling.lower_cost, 0);
    EXPECT_GT(spelling.capital_cost, 0);
  }
  EXPECT_NEAR(shares, 1, 1e-5);
  EXPECT_FALSE(form.has_bare_word);
}

TEST_F(DocumentFormsTest, FindsAFormAgainInAnyCase) {
  UnmarkedForm& form = forms_.form("dang");
  const std::string long_word(40, 'x');
  UnmarkedForm& unknown = forms_.form(long_word);
  for (char c = 'a'; c <= 'z'; ++c)
    forms_.form(std::string(3, c));
  EXPECT_EQ(&forms_.form("DaNG"), &form);
  EXPECT_EQ(&forms_.form(std::string(40, 'X')), &unknown);
  EXPECT_EQ(unknown.words.size(), 0);
  EXPECT_NE(&forms_.form("dan"), &form);
}

TEST_F(DocumentFormsTest, PrefersWhatTheDocumentSaid) {
  const auto bonus = [&](std::size_t i) { return forms_.form("dang").spellings[i].bonus; };
  DocumentForms::add(forms_.form("dang"), 2, 0.05F);  // too doubtful to learn from
  for (std::size_t i = 0; i < 3; ++i)
    EXPECT_EQ(bonus(i), 0);

  float last = 0;
  for (int round = 0; round < 3; ++round) {
    DocumentForms::add(forms_.form("dang"), 2, 1);
    EXPECT_LT(bonus(0), 0);
    EXPECT_GT(bonus(2), last);
    last = bonus(2);
  }
  for (const FormSpelling& spelling : forms_.form("qua").spellings)
    EXPECT_EQ(spelling.bonus, 0);
}

}  // namespace
}  // namespace diacritics

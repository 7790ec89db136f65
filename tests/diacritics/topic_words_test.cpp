#include "diacritics/topic_words.h"

#include "tests/diacritics/tiny_model.h"

namespace diacritics {
namespace {

TEST(TopicWords, PrefersWhatTheDocumentSaid) {
  const NgramModel model = tiny_model(tiny_text());
  const WordRange range = model.spellings("dang");
  TopicWords topic;
  std::vector<float> bonuses;
  topic.bonuses(model, range, bonuses);
  EXPECT_EQ(bonuses, std::vector<float>(3, 0));

  topic.add(range, range.first + 2, 0.05F);  // too doubtful to learn from
  topic.bonuses(model, range, bonuses);
  EXPECT_EQ(bonuses, std::vector<float>(3, 0));

  float last = 0;
  for (int round = 0; round < 3; ++round) {
    topic.add(range, range.first + 2, 1);
    topic.bonuses(model, range, bonuses);
    EXPECT_LT(bonuses[0], 0);
    EXPECT_GT(bonuses[2], last);
    last = bonuses[2];
  }
  const WordRange other = model.spellings("qua");
  topic.bonuses(model, other, bonuses);
  EXPECT_EQ(bonuses, std::vector<float>(other.size(), 0));
}

}  // namespace
}  // namespace diacritics

#include "diacritics/ngram_model.h"

#include <numeric>
#include <random>

#include "base/error.h"
#include "base/text.h"
#include "diacritics/model_format.h"
#include "tests/diacritics/tiny_model.h"

namespace diacritics {
namespace {

TEST(NgramModel, FindsWordsAndSpellings) {
  const NgramModel model = tiny_model(tiny_text());
  for (const char* word : {"đảng", "ủy", "của", "hoa", "qđ"}) {
    const WordId id = model.id(word);
    ASSERT_GE(id, word_class_count) << word;
    EXPECT_EQ(model.word(id), word);
    EXPECT_TRUE(model.spellings(base::strip_marks(word)).contains(id));
  }
  EXPECT_EQ(model.id("xyz"), no_word);
  EXPECT_EQ(model.id(""), no_word);
  EXPECT_EQ(model.word(number), "<number>");
  EXPECT_EQ(model.word(1U << 20), "");
  EXPECT_EQ(model.spellings("xyz").size(), 0U);

  const WordRange range = model.spellings("dang");
  ASSERT_EQ(range.size(), 3U);
  EXPECT_EQ(model.word(range.first), "đảng");  // the most frequent
  EXPECT_GT(model.facts(range.first).log10_count, model.facts(range.first + 1).log10_count - 1e-6F);
}

TEST(NgramModel, ScoresAListAsItScoresEachWord) {
  const NgramModel model = tiny_model(tiny_text());
  const auto size = static_cast<WordId>(model.vocabulary_size());
  std::mt19937 random(5);
  for (WordId before = 1; before < size; before += 5) {
    const ModelState state = model.score(model.begin(), before).state;
    std::vector<WordId> words;
    for (WordId word = 2; word < size; word += 1 + random() % (before % 4 + 1))
      words.push_back(word);
    std::vector<Scored> scored(words.size());
    model.score({&state, 1}, words, scored);
    for (std::size_t i = 0; i < words.size(); ++i) {
      const Scored alone = model.score(state, words[i]);
      EXPECT_EQ(scored[i].log10_prob, alone.log10_prob);
      EXPECT_EQ(scored[i].state, alone.state);
    }
  }
}

TEST(NgramModel, ScoresAfterManyStatesAsAfterEach) {
  const NgramModel model = tiny_model(tiny_text());
  const auto size = static_cast<WordId>(model.vocabulary_size());
  std::vector<ModelState> states{model.begin(), ModelState(), model.begin()};
  for (WordId first = 1; first < size; first += 11) {
    const ModelState after_one = model.score(model.begin(), first).state;
    states.push_back(after_one);
    for (WordId second = 1; second < size; second += 17)
      states.push_back(model.score(after_one, second).state);
  }
  std::vector<WordId> words(size);
  std::iota(words.begin(), words.end(), 0U);
  std::vector<Scored> scored(states.size() * size), row(size);
  model.score(states, words, scored);
  for (std::size_t i = 0; i < states.size(); ++i) {
    model.score({&states[i], 1}, words, row);
    for (WordId word = 0; word < size; ++word) {
      EXPECT_EQ(scored[i * size + word].log10_prob, row[word].log10_prob);
      EXPECT_EQ(scored[i * size + word].state, row[word].state);
    }
  }
}

TEST(NgramModel, ForgetsAtABoundary) {
  const NgramModel model = tiny_model(tiny_text());
  const ModelState state = model.score(model.begin(), model.id("đảng")).state;
  EXPECT_EQ(model.score(state, boundary).state, model.begin());
}

TEST(NgramModel, NoticesAlteredBytes) {
  std::string bytes = tiny_model_bytes(tiny_text());
  const NgramModel model = NgramModel::from_bytes(bytes);
  EXPECT_TRUE(model.is_intact());
  bytes.back() = static_cast<char>(bytes.back() ^ 1);
  EXPECT_FALSE(NgramModel::from_bytes(bytes).is_intact());
  const NgramModel other = tiny_model(tiny_text() + "thêm một câu\n");
  EXPECT_NE(other.version(), model.version());
}

TEST(NgramModel, RefusesWhatIsNoModel) {
  const std::string bytes = tiny_model_bytes(tiny_text());
  EXPECT_THROW(NgramModel("/khong/co/mo-hinh.vnlm"), base::Error);
  EXPECT_THROW(NgramModel::from_bytes(""), base::Error);
  EXPECT_THROW(NgramModel::from_bytes("VNLM"), base::Error);
  EXPECT_THROW(NgramModel::from_bytes(std::string(5000, 'x')), base::Error);
  for (std::size_t size = 0; size < bytes.size(); size += 97)
    EXPECT_THROW(NgramModel::from_bytes(bytes.substr(0, size)), base::Error) << size;
  EXPECT_THROW(NgramModel::from_bytes(bytes + "x"), base::Error);
  std::string other_version = bytes;
  other_version[sizeof model_format::kMagic] = 99;
  EXPECT_THROW(NgramModel::from_bytes(other_version), base::Error);
}

// Whatever the bytes, a model that loads can be asked anything.
TEST(NgramModel, SurvivesDamage) {
  const std::string bytes = tiny_model_bytes(tiny_text());
  std::mt19937 random(11);
  int loaded = 0;
  for (int round = 0; round < 2000; ++round) {
    std::string damaged = bytes;
    const std::size_t limit = round % 2 == 0 ? damaged.size() : sizeof(model_format::Header);
    for (int i = 0; i < 3; ++i)
      damaged[random() % limit] = static_cast<char>(random());
    try {
      const NgramModel model = NgramModel::from_bytes(damaged);
      ++loaded;
      ModelState state = model.begin();
      for (const char* stripped : {"dang", "uy", "xa", "qd", "zz"}) {
        const WordRange range = model.spellings(stripped);
        std::vector<WordId> words(range.size());
        std::iota(words.begin(), words.end(), range.first);
        std::vector<Scored> scored(words.size());
        model.score({&state, 1}, words, scored);
        for (WordId word = range.first; word < range.last; ++word) {
          model.word(word);
          model.facts(word);
          state = model.score(state, word).state;
        }
      }
      state.node = {7, 1U << 30, 3};  // of no model at all
      model.score(state, 5);
    } catch (const base::Error&) {
    }
  }
  EXPECT_GT(loaded, 500);
}

}  // namespace
}  // namespace diacritics

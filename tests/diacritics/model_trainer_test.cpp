#include "diacritics/model_trainer.h"

#include <cmath>
#include <random>

#include "base/error.h"
#include "diacritics/ngram_model.h"
#include "tests/diacritics/tiny_model.h"

namespace diacritics {
namespace {

// Every state that some run of two words leads to.
std::vector<ModelState> states_of(const NgramModel& model) {
  std::vector<ModelState> states{model.begin(), model.begin_code(), ModelState{}};
  const auto size = static_cast<WordId>(model.vocabulary_size());
  for (WordId first = 1; first < size; first += 3) {
    const ModelState state = model.score(model.begin(), first).state;
    states.push_back(state);
    for (WordId second = 1; second < size; second += 7)
      states.push_back(model.score(state, second).state);
  }
  return states;
}

// Rounding to 256 values moves the sum a little.
TEST(ModelTrainer, ProbabilitiesSumToOneInEveryState) {
  for (const int order : {2, 3, 4}) {
    const NgramModel model = tiny_model(tiny_text(), order);
    EXPECT_EQ(model.order(), order);
    for (const ModelState& state : states_of(model)) {
      double sum = 0;
      for (WordId word = 0; word < model.vocabulary_size(); ++word)
        sum += std::pow(10.0, model.score(state, word).log10_prob);
      EXPECT_NEAR(sum, 1, 0.02);
    }
  }
}

TEST(ModelTrainer, PrefersWhatItHasSeen) {
  const NgramModel model = tiny_model(tiny_text());
  const auto log_prob = [&](std::initializer_list<const char*> words) {
    Scored scored{0, model.begin()};
    float sum = 0;
    for (const char* word : words) {
      scored = model.score(scored.state, model.id(word));
      sum += scored.log10_prob;
    }
    return sum;
  };
  EXPECT_GT(log_prob({"đảng", "ủy", "xã"}), log_prob({"đang", "ủy", "xã"}));
  EXPECT_GT(log_prob({"kết", "quả"}), log_prob({"kết", "hoa"}));
  EXPECT_GT(log_prob({"dạng", "chân"}), log_prob({"đảng", "chân"}));
}

TEST(ModelTrainer, GivesTheSameBytesWhateverTheMemoryAndTheThreads) {
  std::string text;
  for (int i = 0; i < 9000; ++i)
    text += "Câu " + std::string(1, static_cast<char>('a' + i % 26)) + " thứ " +
            std::string(1, static_cast<char>('a' + i / 26 % 26)) +
            (i % 3 == 0 ? " quá xa\n" : " của xã\n");
  const TemporaryText file(text);
  std::string first;
  struct Case {
    std::uint64_t memory;
    std::size_t threads;
  };
  for (const Case& c : {Case{1 << 22, 1}, {1 << 22, 3}, {1 << 27, 1}, {1 << 27, 8}}) {
    TrainingOptions options;
    options.sources.push_back({file.path(), 0});
    options.max_bytes = 1 << 20;
    options.memory_bytes = c.memory;
    options.threads = c.threads;
    const TrainingReport report = train_model(options);
    EXPECT_LT(report.held_out_log10_prob, 0);
    EXPECT_EQ(report.weights, std::vector<double>{1});
    if (first.empty()) first = report.model;
    EXPECT_EQ(report.model, first);
  }
}

TEST(ModelTrainer, KeepsToTheSize) {
  const std::string all = tiny_model_bytes(tiny_text());
  const TemporaryText file(tiny_text());
  TrainingOptions options;
  options.sources.push_back({file.path(), 1});
  options.min_word_count = 1;
  options.max_words = 1000;
  for (const std::uint64_t size : {all.size() - 100, all.size() - 300}) {
    options.max_bytes = size;
    const TrainingReport report = train_model(options);
    EXPECT_LE(report.model.size(), size);
    EXPECT_GT(report.model.size(), size - 1500);
    EXPECT_TRUE(NgramModel::from_bytes(report.model).is_intact());
  }
}

TEST(ModelTrainer, WeighsSourcesByTheTextKeptAside) {
  // Two kinds of text; the small one says "quả", the large one "quá" after the same word.
  std::string large, small;
  for (int i = 0; i < 18000; ++i)
    large += i % 3 == 0 ? "Trời nóng quá\n" : "Kết quá trời\n";
  for (int i = 0; i < 9000; ++i)
    small += "Kết quả tốt\n";
  const TemporaryText first(large), second(small);
  TrainingOptions options;
  options.sources = {{first.path(), 0}, {second.path(), 0}};
  options.max_bytes = 1 << 20;
  options.memory_bytes = 1 << 24;
  const TrainingReport report = train_model(options);
  EXPECT_EQ(report.weights[0], 1);
  EXPECT_GT(report.weights[1], 1);
  EXPECT_LT(report.held_out_log10_prob, 0);
  options.sources[1].weight = 0.5;
  EXPECT_EQ(train_model(options).weights[1], 0.5);
  options.sources[1] = {second.path(), 0, 0};  // nothing like the second is needed
  EXPECT_LE(train_model(options).weights[1], 1);
}

TEST(ModelTrainer, LeavesOutRareNgramsRatherThanTakeMoreMemory) {
  std::string text;
  std::mt19937 random(7);
  for (int i = 0; i < 20000; ++i) {
    for (int k = 0; k < 6; ++k)
      text += std::string("b") + "aeiou"[random() % 5] + "cmnpt"[random() % 5] + " ";
    text += "\n";
  }
  const TemporaryText file(text);
  std::vector<std::uint64_t> before;
  for (const std::uint64_t memory : {std::uint64_t{1} << 27, std::uint64_t{1} << 21}) {
    TrainingOptions options;
    options.sources.push_back({file.path(), 1});
    options.memory_bytes = memory;
    const TrainingReport report = train_model(options);
    EXPECT_TRUE(NgramModel::from_bytes(report.model).is_intact());
    if (!before.empty()) {
      EXPECT_LT(report.ngrams[3], before[3]);
    }
    before = report.ngrams;
  }
}

TEST(ModelTrainer, RefusesOptionsThatCannotBeMet) {
  const TemporaryText file("một hai ba\n");
  const auto train = [](const TrainingOptions& options) { return train_model(options); };
  TrainingOptions options;
  EXPECT_THROW(train(options), base::Error);  // no text
  options.sources = {{file.path(), 1}};
  for (const int order : {-1, 0, 1, 5}) {
    options.order = order;
    EXPECT_THROW(train(options), base::Error);
  }
  options.order = 3;
  options.sources[0].weight = -1;
  EXPECT_THROW(train(options), base::Error);
  options.sources[0] = {file.path(), 1, -1};
  EXPECT_THROW(train(options), base::Error);
  options.sources[0] = {file.path(), 1};
  options.max_bytes = 100;
  EXPECT_THROW(train(options), base::Error);
  options.max_bytes = 1 << 20;
  options.sources.push_back({"/khong/co", 1});
  EXPECT_THROW(train(options), base::Error);
}

TEST(ModelTrainer, TakesTextWithNothingInIt) {
  for (const char* text : {"", "\n\n", "...\n", "\xFF\xFE\n", "123 456\n"}) {
    const NgramModel model = tiny_model(text);
    EXPECT_LT(model.score(model.begin(), number).log10_prob, 0) << text;
  }
}

}  // namespace
}  // namespace diacritics

#include "diacritics/model_trainer.h"

#include <algorithm>
#include <cmath>

#include "base/error.h"
#include "base/language.h"
#include "diacritics/kneser_ney.h"
#include "diacritics/model_pruning.h"
#include "diacritics/model_writer.h"
#include "diacritics/training_text.h"
#include "diacritics/vocabulary.h"

namespace diacritics {
namespace {

constexpr double kWeightUnit = 64;

class Trainer {
 public:
  Trainer(const TrainingOptions& options,
          const std::function<void(const TrainingProgress&)>& on_progress)
      : options_(options), on_progress_(on_progress) {}

  TrainingReport train() {
    const Vocabulary vocabulary = count_words();
    NgramSorter counts(options_.memory_bytes / 4);
    for (const TrainingSource& source : options_.sources)
      count_ngrams(source, vocabulary, counts);
    KneserNeyOptions estimation;
    estimation.order = static_cast<std::size_t>(options_.order);
    estimation.vocabulary_size = vocabulary.size();
    estimation.memory_bytes = options_.memory_bytes / 8;
    progress("kn", 0);
    NgramTable table = estimate_kneser_ney(counts, estimation);
    counts.clear();
    progress("prune", 0);
    prune(table, vocabulary, options_.max_bytes - vocabulary_bytes(vocabulary) - 8192);
    for (const auto& level : table.levels)
      report_.ngrams.push_back(level.size());
    report_.model = model_bytes(table, vocabulary);
    return report_;
  }

 private:
  void progress(std::string stage, double done) const {
    if (on_progress_) on_progress_({std::move(stage), done});
  }

  Vocabulary count_words() {
    VocabularyCounter counter;
    for (const TrainingSource& source : options_.sources) {
      progress("words " + source.path.string(), 0);
      TrainingText text(source.path);
      for (std::string line; text.next(line);)
        counter.add_line(line);
    }
    return counter.vocabulary(options_.min_word_count, options_.max_words);
  }

  void count_ngrams(const TrainingSource& source,
                    const Vocabulary& vocabulary,
                    NgramSorter& counts) {
    progress("ngrams " + source.path.string(), 0);
    const double weight = source.weight == 0 ? 1 : source.weight;
    const NgramCount one{0, 1, static_cast<std::uint32_t>(std::lround(weight * kWeightUnit))};
    TrainingText text(source.path);
    for (std::string line; text.next(line);) {
      ++report_.lines;
      NgramKey window = boundary;
      for (const Token& token : tokenize(line)) {
        const WordId word = vocabulary.id(line, token);
        if (word == boundary && window == boundary) continue;
        ++report_.words;
        add(window, word, one, counts);
        window = word == boundary ? NgramKey{boundary} : window << 16 | word;
        if (word == code) count_code(base::slice(line, token.span), vocabulary, one, counts);
      }
      if (window != boundary) add(window, boundary, one, counts);
    }
  }

  // The words inside a code, as a sentence of their own.
  void count_code(std::string_view printed,
                  const Vocabulary& vocabulary,
                  const NgramCount& one,
                  NgramSorter& counts) {
    NgramKey window = code_begin;
    for (const base::TextSpan run : letter_runs(printed)) {
      const WordId word = vocabulary.word_id(base::slice(printed, run));
      add(window, word, one, counts);
      window = window << 16 | word;
    }
    add(window, boundary, one, counts);
  }

  void add(NgramKey window, WordId word, NgramCount one, NgramSorter& counts) const {
    one.key = suffix_of(window << 16 | word, static_cast<std::size_t>(options_.order));
    counts.add(one);
  }

  const TrainingOptions& options_;
  const std::function<void(const TrainingProgress&)>& on_progress_;
  TrainingReport report_;
};

}  // namespace

TrainingReport train_model(const TrainingOptions& options,
                           const std::function<void(const TrainingProgress&)>& on_progress) {
  return Trainer(options, on_progress).train();
}

}  // namespace diacritics

#include "diacritics/model_trainer.h"

#include <algorithm>
#include <cmath>

#include "base/error.h"
#include "base/language.h"
#include "diacritics/kneser_ney.h"
#include "diacritics/mixing_weights.h"
#include "diacritics/model_pruning.h"
#include "diacritics/model_writer.h"
#include "diacritics/ngram_model.h"
#include "diacritics/training_ngrams.h"
#include "diacritics/training_text.h"
#include "diacritics/vocabulary.h"

namespace diacritics {
namespace {

constexpr double kWeightUnit = 64;
constexpr std::uint64_t kMostWords = 60000;
constexpr std::uint64_t kBytesPerWord = 200;  // of the file: a word is worth little without n-grams
constexpr std::uint64_t kHeldOutEvery = 100;  // lines
constexpr std::uint64_t kProgressEvery = 4096;

bool is_held_out(std::uint64_t line) {
  return line % kHeldOutEvery == kHeldOutEvery / 2;
}

class Trainer {
 public:
  Trainer(const TrainingOptions& options,
          const std::function<void(const TrainingProgress&)>& on_progress)
      : options_(options), on_progress_(on_progress) {}

  TrainingReport train() {
    check_options();
    const Vocabulary vocabulary = count_words();
    find_weights(vocabulary);
    NgramSorter counts(options_.memory_bytes / 4);
    for (std::size_t i = 0; i < options_.sources.size(); ++i)
      count_ngrams(i, vocabulary, counts);
    NgramTable table = estimate(vocabulary, counts);
    progress(base::tr("rút gọn mô hình", "pruning the model"), 0);
    const std::uint64_t fixed_bytes = vocabulary_bytes(vocabulary) + kCodebookBytes;
    if (fixed_bytes > options_.max_bytes) throw too_small();
    prune(table, vocabulary, options_.max_bytes - fixed_bytes);
    for (const auto& level : table.levels)
      report_.ngrams.push_back(level.size());
    report_.model = model_bytes(table, vocabulary);
    measure();
    return report_;
  }

 private:
  // 256 values of four bytes for each order, twice, and the padding of sections.
  static constexpr std::uint64_t kCodebookBytes = 8192;

  static base::Error too_small() {
    return base::Error("--size",
                       base::tr("quá nhỏ cho từ vựng", "too small for the vocabulary"),
                       base::ErrorCode::usage);
  }

  void check_options() {
    const auto usage = [](std::string_view where, std::string_view vi, std::string_view en) {
      return base::Error(std::string(where), base::tr(vi, en), base::ErrorCode::usage);
    };
    if (options_.sources.empty())
      throw usage("train", "chưa cho văn bản nào để học", "no training text was given");
    if (options_.order < 2 || options_.order > 4)
      throw usage("--order", "phải từ 2 đến 4", "must be 2 to 4");
    for (const TrainingSource& source : options_.sources) {
      const bool possible =
          source.weight == 0 || (source.weight >= 1 / kWeightUnit && source.weight <= kWeightUnit);
      if (!possible)
        throw usage(
            source.path.string(), "trọng số phải từ 1/64 đến 64", "its weight must be 1/64 to 64");
      report_.weights.push_back(source.weight);
    }
  }

  void progress(std::string_view stage, double done) const {
    if (on_progress_) on_progress_({std::string(stage), done});
  }

  // Calls visit(line, its number) for every line of a source.
  template <typename Visit>
  void read(std::size_t source, std::string_view stage, Visit visit) {
    const std::filesystem::path& path = options_.sources[source].path;
    const std::string what = std::string(stage) + " " + path.filename().string();
    TrainingText text(path);
    std::uint64_t number = 0;
    for (std::string line; text.next(line); ++number) {
      if (number % kProgressEvery == 0)
        progress(what, static_cast<double>(text.bytes_read()) / static_cast<double>(text.size()));
      visit(std::string_view(line), number);
    }
  }

  Vocabulary count_words() {
    VocabularyCounter counter;
    for (std::size_t i = 0; i < options_.sources.size(); ++i) {
      read(i,
           base::tr("đếm từ trong", "counting words of"),
           [&](std::string_view line, std::uint64_t) { counter.add_line(line); });
    }
    const std::uint64_t suited = std::min(kMostWords, options_.max_bytes / kBytesPerWord);
    const std::uint64_t most = options_.max_words == 0 ? suited : options_.max_words;
    return counter.vocabulary(options_.min_word_count, std::min(most, kMostWords));
  }

  bool keeps_aside(std::size_t source) const { return options_.sources[source].weight == 0; }

  void find_weights(const Vocabulary& vocabulary) {
    MixingWeights mixing(options_.sources.size(), vocabulary.size());
    bool any = false;
    for (std::size_t i = 0; i < options_.sources.size(); ++i) {
      if (!keeps_aside(i)) continue;
      any = true;
      read(i,
           base::tr("để riêng một phần", "keeping aside some of"),
           [&](std::string_view line, std::uint64_t number) {
             if (!is_held_out(number)) return;
             for_each_window(line, vocabulary, [&](NgramKey window) {
               mixing.keep_aside(i, window);
               held_out_.push_back(window);
             });
           });
    }
    if (!any) return;
    for (std::size_t i = 0; i < options_.sources.size(); ++i) {
      NgramSorter trigrams(options_.memory_bytes / 8);
      read_training_lines(i, vocabulary, base::tr("so sánh", "comparing"), [&](NgramKey window) {
        trigrams.add({suffix_of(window, 3), 1, 1});
      });
      mixing.count(i, trigrams, options_.memory_bytes / 8);
    }
    const std::vector<double> found = mixing.find();
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (keeps_aside(i)) report_.weights[i] = found[i];
    }
  }

  template <typename Visit>
  void read_training_lines(std::size_t source,
                           const Vocabulary& vocabulary,
                           std::string_view stage,
                           Visit visit) {
    read(source, stage, [&](std::string_view line, std::uint64_t number) {
      if (keeps_aside(source) && is_held_out(number)) return;
      for_each_window(line, vocabulary, visit);
    });
  }

  void count_ngrams(std::size_t source, const Vocabulary& vocabulary, NgramSorter& counts) {
    const auto order = static_cast<std::size_t>(options_.order);
    const auto weight =
        static_cast<std::uint32_t>(std::lround(report_.weights[source] * kWeightUnit));
    read_training_lines(source,
                        vocabulary,
                        base::tr("đếm chuỗi từ trong", "counting n-grams of"),
                        [&](NgramKey window) {
                          counts.add({suffix_of(window, order), 1, weight});
                          ++report_.words;
                        });
  }

  NgramTable estimate(const Vocabulary& vocabulary, NgramSorter& counts) {
    progress(base::tr("ước lượng xác suất", "estimating probabilities"), 0);
    KneserNeyOptions estimation;
    estimation.order = static_cast<std::size_t>(options_.order);
    estimation.vocabulary_size = vocabulary.size();
    estimation.memory_bytes = options_.memory_bytes / 8;
    NgramTable table = estimate_kneser_ney(counts, estimation);
    counts.clear();
    return table;
  }

  // How probable the finished model makes the text kept aside.
  void measure() {
    const NgramModel model = NgramModel::from_bytes(report_.model);
    double sum = 0;
    for (const NgramKey window : held_out_) {
      Scored scored;
      for (std::size_t n = 4; n > 0; --n) {
        const WordId word = first_word(window, n);
        if (word == boundary && n > 1) {
          scored.state = model.begin();
        } else if (word != no_word) {
          scored = model.score(scored.state, word);
        }
      }
      sum += static_cast<double>(scored.log10_prob);
    }
    if (!held_out_.empty())
      report_.held_out_log10_prob = sum / static_cast<double>(held_out_.size());
  }

  const TrainingOptions& options_;
  const std::function<void(const TrainingProgress&)>& on_progress_;
  std::vector<NgramKey> held_out_;  // windows of four words
  TrainingReport report_;
};

}  // namespace

TrainingReport train_model(const TrainingOptions& options,
                           const std::function<void(const TrainingProgress&)>& on_progress) {
  return Trainer(options, on_progress).train();
}

}  // namespace diacritics

#include "diacritics/model_trainer.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "base/error.h"
#include "base/language.h"
#include "diacritics/kneser_ney.h"
#include "diacritics/mixing_weights.h"
#include "diacritics/model_pruning.h"
#include "diacritics/model_writer.h"
#include "diacritics/parallel.h"
#include "diacritics/training_ngrams.h"
#include "diacritics/training_text.h"
#include "diacritics/vocabulary.h"

namespace diacritics {
namespace {

constexpr double kWeightUnit = 64;
constexpr std::uint64_t kMostWords = 60000;
constexpr std::uint64_t kBytesPerForm = 128;  // of memory, for a word while words are counted
constexpr std::uint64_t kBytesPerWord = 200;  // of the file: a word is worth little without n-grams
constexpr std::size_t kBatch = 256;           // paragraphs
constexpr std::size_t kHeldOutEvery = 32;     // batches
constexpr std::size_t kGuard = 4;             // batches
constexpr std::size_t kProgressEvery = 16;    // batches

// Neighbouring paragraphs of one source, the work of one thread at a time.
struct Batch {
  std::vector<std::string> paragraphs;
  std::size_t number = 0;

  bool is_held_out() const { return number % kHeldOutEvery == kHeldOutEvery / 2; }
  bool is_guard() const {
    const std::size_t place = number % kHeldOutEvery;
    return std::max(place, kHeldOutEvery / 2) - std::min(place, kHeldOutEvery / 2) <= kGuard;
  }
};

// Windows of the text kept aside: all of them, or of a long text evenly spaced ones.
class KeptAside {
 public:
  void add(const std::vector<NgramKey>& windows) {
    for (const NgramKey window : windows) {
      if (seen_++ % step_ != 0) continue;
      if (windows_.size() == kMost) thin_out();
      windows_.push_back(window);
    }
  }
  std::vector<NgramKey> take() { return std::move(windows_); }

 private:
  static constexpr std::size_t kMost = std::size_t{1} << 22;

  // Keeps every second one. Their number is even, so the next one is due as well.
  void thin_out() {
    for (std::size_t i = 0; 2 * i < windows_.size(); ++i)
      windows_[i] = windows_[2 * i];
    windows_.resize(windows_.size() / 2);
    step_ *= 2;
  }

  std::vector<NgramKey> windows_;
  std::size_t seen_ = 0, step_ = 1;
};

std::vector<NgramKey> windows_of(const Batch& batch, const Vocabulary& vocabulary) {
  std::vector<NgramKey> windows;
  for (const std::string& paragraph : batch.paragraphs)
    for_each_window(paragraph, vocabulary, [&](NgramKey window) { windows.push_back(window); });
  return windows;
}

class Trainer {
 public:
  Trainer(const TrainingOptions& options,
          const std::function<void(const TrainingProgress&)>& on_progress)
      : options_(options), on_progress_(on_progress) {}

  TrainingReport train() {
    check_options();
    const Vocabulary vocabulary = count_words();
    for (std::size_t i = 0; i < options_.sources.size(); ++i)
      count_ngrams(i, vocabulary);
    find_weights(vocabulary);
    NgramTable table = estimate(vocabulary);
    progress(base::tr("rút gọn mô hình", "pruning the model"), 0);
    const std::uint64_t fixed_bytes = vocabulary_bytes(vocabulary) + kCodebookBytes;
    if (fixed_bytes > options_.max_bytes) throw too_small();
    prune(table, vocabulary, options_.max_bytes - fixed_bytes, options_.threads);
    for (const auto& level : table.levels)
      report_.ngrams.push_back(level.size());
    report_.model = model_bytes(table, vocabulary);
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
      if (!(source.share >= 0 && source.share <= 1e6))
        throw usage(source.path.string(), "tỷ lệ không được âm", "its share must not be negative");
      report_.weights.push_back(source.weight);
    }
  }

  void progress(std::string_view stage, double done) const {
    if (on_progress_) on_progress_({std::string(stage), done});
  }

  // Lets `work` make a result of every batch of a source and `take` have them in order.
  template <typename Work, typename Take>
  void read(std::size_t source, std::string_view stage, Work work, Take take) {
    const std::filesystem::path& path = options_.sources[source].path;
    const std::string what = std::string(stage) + " " + path.filename().string();
    TrainingText text(path);
    std::size_t number = 0;
    const auto next = [&](Batch& batch) {
      if (number % kProgressEvery == 0)
        progress(what, static_cast<double>(text.bytes_read()) / static_cast<double>(text.size()));
      batch.number = number++;
      for (std::string line; batch.paragraphs.size() < kBatch && text.next(line);)
        batch.paragraphs.push_back(std::move(line));
      return !batch.paragraphs.empty();
    };
    in_order<Batch>(options_.threads, next, work, take);
  }

  Vocabulary count_words() {
    VocabularyCounter counter(options_.memory_bytes / 4 / kBytesPerForm);
    for (std::size_t i = 0; i < options_.sources.size(); ++i) {
      const auto count = [](const Batch& batch) {
        VocabularyCounter words;
        for (const std::string& paragraph : batch.paragraphs)
          words.add_line(paragraph);
        return words;
      };
      read(i,
           base::tr("đếm từ trong", "counting words of"),
           count,
           [&](const VocabularyCounter& words) { counter.add(words); });
    }
    const std::uint64_t suited = std::min(kMostWords, options_.max_bytes / kBytesPerWord);
    const std::uint64_t most = options_.max_words == 0 ? suited : options_.max_words;
    return counter.vocabulary(options_.min_word_count, std::min(most, kMostWords));
  }

  bool keeps_aside(std::size_t source) const { return options_.sources[source].weight == 0; }

  void count_ngrams(std::size_t source, const Vocabulary& vocabulary) {
    struct Windows {
      std::vector<NgramKey> keys;
      bool aside = false, guard = false;
    };
    auto counts = std::make_unique<NgramSorter>(source_memory(), options_.threads);
    KeptAside aside;
    const bool keeps = keeps_aside(source);
    read(
        source,
        base::tr("đếm chuỗi từ trong", "counting n-grams of"),
        [&](const Batch& batch) {
          return Windows{windows_of(batch, vocabulary),
                         keeps && batch.is_held_out(),
                         keeps && batch.is_guard()};
        },
        [&](const Windows& windows) {
          report_.words += windows.keys.size();
          if (windows.aside) aside.add(windows.keys);
          for (const NgramKey window : windows.keys)
            counts->add({window, 1, windows.guard ? 0U : 1U});
        });
    counts_.push_back(std::move(counts));
    held_out_.push_back(aside.take());
  }

  void find_weights(const Vocabulary& vocabulary) {
    const std::size_t sources = options_.sources.size();
    MixingWeights mixing(vocabulary, sources, options_.threads);
    std::vector<double> shares;
    bool any = false;
    for (std::size_t i = 0; i < sources; ++i) {
      mixing.keep_aside(i, held_out_[i]);
      shares.push_back(options_.sources[i].share);
      any = any || keeps_aside(i);
    }
    if (!any) return;
    progress(base::tr("tìm trọng số", "finding weights"), 0);
    for (std::size_t i = 0; i < sources; ++i) {
      NgramSorter trigrams(options_.memory_bytes / 8, options_.threads);
      counts_[i]->for_each([&](const NgramCount& ngram) {
        if (ngram.weight > 0) trigrams.add({suffix_of(ngram.key, 3), ngram.weight, 0});
      });
      mixing.count(i, trigrams, options_.memory_bytes / 8);
    }
    report_.weights = mixing.find(shares, report_.weights);
    report_.held_out_log10_prob = mixing.average_log_prob(shares, report_.weights);
  }

  // All that was counted, the text kept aside included, with the weights of its sources.
  NgramSorter weighted_counts() {
    NgramSorter all(options_.memory_bytes / 4, options_.threads);
    const auto order = static_cast<std::size_t>(options_.order);
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      const auto weight = static_cast<std::uint32_t>(std::lround(report_.weights[i] * kWeightUnit));
      counts_[i]->for_each([&](const NgramCount& ngram) {
        all.add({suffix_of(ngram.key, order), ngram.count, saturating(ngram.count, weight)});
      });
      counts_[i].reset();
    }
    return all;
  }

  static std::uint32_t saturating(std::uint32_t count, std::uint32_t weight) {
    return static_cast<std::uint32_t>(
        std::min<std::uint64_t>(std::uint64_t{count} * weight, UINT32_MAX));
  }

  NgramTable estimate(const Vocabulary& vocabulary) {
    progress(base::tr("ước lượng xác suất", "estimating probabilities"), 0);
    NgramSorter counts = weighted_counts();
    KneserNeyOptions estimation;
    estimation.order = static_cast<std::size_t>(options_.order);
    estimation.vocabulary_size = vocabulary.size();
    estimation.memory_bytes = options_.memory_bytes / 16;
    estimation.table_bytes = options_.memory_bytes / 4;
    estimation.threads = options_.threads;
    return estimate_kneser_ney(counts, estimation);
  }

  std::size_t source_memory() const { return options_.memory_bytes / 4 / options_.sources.size(); }

  const TrainingOptions& options_;
  const std::function<void(const TrainingProgress&)>& on_progress_;
  // Windows of four words, per source; `weight` counts those outside the text kept aside and its
  // neighbourhood.
  std::vector<std::unique_ptr<NgramSorter>> counts_;
  std::vector<std::vector<NgramKey>> held_out_;  // windows of the text kept aside, per source
  TrainingReport report_;
};

}  // namespace

TrainingReport train_model(const TrainingOptions& options,
                           const std::function<void(const TrainingProgress&)>& on_progress) {
  return Trainer(options, on_progress).train();
}

}  // namespace diacritics

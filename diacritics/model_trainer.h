#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace diacritics {

// One file of training text, plain or .xz, as TrainingText reads it.
struct TrainingSource {
  std::filesystem::path path;
  // What one occurrence in this file counts, 1/64 to 64. 0: found by training (mixing_weights.h),
  // with one of every 32 stretches of 256 paragraphs kept aside for it. The four stretches before
  // and behind do not count then, so that it stands for documents that were never seen.
  double weight = 0;
  // How much text like this matters among what the model is for: its part of the text kept aside.
  double share = 1;
};

struct TrainingOptions {
  std::vector<TrainingSource> sources;
  int order = 4;                       // 2 to 4
  std::uint64_t max_bytes = 24 << 20;  // of the model file
  std::uint64_t memory_bytes = std::uint64_t{4} << 30;
  std::size_t threads = 1;
  std::uint64_t min_word_count = 4;  // rarer words become unknown
  std::uint64_t max_words = 0;       // at most 60,000; 0: as many as suit the size
};

struct TrainingProgress {
  std::string stage;  // what is being done, in the language of the user
  double done = 0;    // 0 to 1 of this stage
};

struct TrainingReport {
  std::string model;                  // the bytes of the model file
  std::uint64_t words = 0;            // of training text, with the ends of sentences
  std::vector<std::uint64_t> ngrams;  // in the model, of 1 word, 2 words ...
  std::vector<double> weights;        // of the sources, as given or found
  // Of the right spelling of a word in the text kept aside, for the trigram that weights are found
  // with; 0 when they were given.
  double held_out_log10_prob = 0;
};

// Makes a language model of texts. The same texts in the same order and the same options give the
// same bytes, whatever the threads, and whatever the memory as long as it holds what is counted:
// with less, rare n-grams are left out. Throws base::Error (unreadable) for a text that cannot be
// read, (usage) for options that cannot be met.
TrainingReport train_model(const TrainingOptions& options,
                           const std::function<void(const TrainingProgress&)>& on_progress = {});

}  // namespace diacritics

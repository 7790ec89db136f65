#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace diacritics {

// One file of training text, plain or .xz, one paragraph per line.
struct TrainingSource {
  std::filesystem::path path;
  // What one occurrence in this file counts, 1/64 to 64. 0: found by training, from a hundredth of
  // the lines, which is kept aside for it.
  double weight = 0;
};

struct TrainingOptions {
  std::vector<TrainingSource> sources;
  int order = 4;                       // 2 to 4
  std::uint64_t max_bytes = 24 << 20;  // of the model file
  std::uint64_t memory_bytes = std::uint64_t{4} << 30;
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
  double held_out_log10_prob = 0;     // per word, of the text kept aside
};

// Makes a language model of texts. The same texts in the same order and the same options give the
// same bytes. Throws base::Error (unreadable) for a text that cannot be read, (usage) for options
// that cannot be met.
TrainingReport train_model(const TrainingOptions& options,
                           const std::function<void(const TrainingProgress&)>& on_progress = {});

}  // namespace diacritics

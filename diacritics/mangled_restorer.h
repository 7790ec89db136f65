#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "diacritics/mangled_lattice.h"
#include "diacritics/ngram_model.h"
#include "diacritics/paragraphs.h"
#include "diacritics/restorer.h"
#include "diacritics/syllables.h"

namespace diacritics {

// Restores text that was read by an engine that does not know Vietnamese: marks wrong or lost,
// letters confused, words split and joined, numbers and dates broken. A noisy channel says how
// likely a word is to be read so, the language model how likely it is to stand there; one search
// over both chooses. The channel is learned from pairs of true and misread pages and then from the
// document itself. What no candidate explains better than itself is kept. Time grows linearly with
// the text. Read-only: one MangledRestorer serves many threads.
class MangledRestorer {
 public:
  struct Options {
    MangledWeights weights;
    ConfusionModel::Options channel;
    double least_count = 300;  // of a candidate word in the training text
    int adaptation_rounds = 1;
    double prior_weight = 4;          // of the channel before, in occurrences per letter
    std::size_t lesson_size = 6'000;  // chunks of the document that teach
    LatticeOptions search{20, 4, 1, true};
  };

  // Keeps a reference to `model`, which must outlive the restorer. `confusions` is the table that
  // train_confusions wrote (diacritics/data/confusions.tsv); throws base::Error (missing).
  MangledRestorer(const NgramModel& model,
                  const Syllables& syllables,
                  const std::filesystem::path& confusions)
      : MangledRestorer(model, syllables, confusions, Options()) {}
  MangledRestorer(const NgramModel& model,
                  const Syllables& syllables,
                  const std::filesystem::path& confusions,
                  const Options& options);

  // The words of `text` (NFC) to change within `paragraphs` (ranges of its lines, in order), in
  // text order; no change reaches over a line end. Lines of noise (is_noise()) stay as they are.
  std::vector<Change> restore(std::string_view text, std::span<const LineRange> paragraphs) const;

 private:
  // What a first reading of the document taught.
  struct Lesson;
  Lesson read_once(std::string_view text,
                   const std::vector<std::string_view>& lines,
                   std::span<const LineRange> paragraphs,
                   const ConfusionModel& channel) const;

  const NgramModel& model_;
  Options options_;
  CandidateTrie trie_;
  ConfusionModel channel_;
};

}  // namespace diacritics

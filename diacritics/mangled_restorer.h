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
    // An engine with Vietnamese has no unknown habits to allow for, and what it reads as no word
    // is more often an abbreviation or a name than a broken word.
    MangledWeights vietnamese_weights{
        .letter = .5F, .known_letter = .2F, .name_letter = .35F, .language_model = 1};
    ConfusionModel::Options vietnamese_channel{
        .kind_weight = .005, .generic_share = .02, .twin_cost = 3, .look_alike_cost = 2.5F};
    double least_count = 300;  // of a candidate word in the training text
    int adaptation_rounds = 1;
    double prior_weight = 4;                // of the channel before, in occurrences per letter
    std::size_t lesson_size = 6'000;        // chunks of the document that teach
    LatticeOptions search{20, 4, 1, true};  // the weight of the model is that of the weights
  };

  // The tables that scripts/train-confusions.sh writes, for the two kinds of engines. The text
  // shows by its marks which kind has read it.
  struct Profiles {
    std::filesystem::path
        foreign;  // does not know Vietnamese: diacritics/data/confusions-foreign.tsv
    std::filesystem::path vietnamese;  // does: diacritics/data/confusions-vietnamese.tsv
  };

  // Keeps a reference to `model`, which must outlive the restorer. Throws base::Error (missing).
  MangledRestorer(const NgramModel& model, const Syllables& syllables, const Profiles& profiles)
      : MangledRestorer(model, syllables, profiles, Options()) {}
  MangledRestorer(const NgramModel& model,
                  const Syllables& syllables,
                  const Profiles& profiles,
                  const Options& options);

  // The words of `text` (NFC) to change within `paragraphs` (ranges of its lines, in order), in
  // text order; no change reaches over a line end. Lines of noise (is_noise()) stay as they are.
  std::vector<Change> restore(std::string_view text, std::span<const LineRange> paragraphs) const;

  // The same for one paragraph after the other.
  class Session {
   public:
    // Reads as much of `paragraphs` as it takes to learn from them. The restorer and the text must
    // outlive the session.
    Session(const MangledRestorer& restorer,
            std::string_view text,
            std::span<const LineRange> paragraphs);
    ~Session();

    // Takes the paragraphs that the session was made with, in the same order.
    std::vector<Change> restore(LineRange paragraph);

   private:
    struct State;
    std::unique_ptr<State> state_;
  };

 private:
  // What a first reading of the document taught.
  struct Lesson;
  LatticeOptions search_options(const MangledWeights& weights) const;
  Lesson read_once(std::string_view text,
                   const std::vector<std::string_view>& lines,
                   std::span<const LineRange> paragraphs,
                   const ConfusionModel& channel,
                   const MangledWeights& weights) const;

  const NgramModel& model_;
  Options options_;
  CandidateTrie trie_;
  ConfusionModel foreign_, vietnamese_;  // channels
};

}  // namespace diacritics

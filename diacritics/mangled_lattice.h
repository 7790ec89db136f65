#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "diacritics/candidate_search.h"
#include "diacritics/damaged_text.h"
#include "diacritics/document_memory.h"
#include "diacritics/lattice.h"
#include "diacritics/ngram_model.h"

namespace diacritics {

// Where a reading stands: a character of one chunk of a paragraph.
struct Place {
  std::uint32_t chunk = 0, character = 0;

  friend auto operator<=>(const Place&, const Place&) = default;
};

// What one edge of the lattice stands for.
struct Reading {
  enum class Kind : std::uint8_t {
    word,  // a word of the vocabulary, in `letter_case`
    kept,  // the characters as they are
    sign,  // the same, punctuation
    rule,  // what a token rule made of the chunk
  };

  Kind kind = Kind::kept;
  LetterCase letter_case = LetterCase::lower;
  WordId word = no_word;
  Place begin, end;  // [begin, end); in two neighbouring chunks when they were joined
};

// The ways to read one paragraph: edges for the language model's search, each with its reading
// (edge.tag is the index).
struct ParagraphLattice {
  std::vector<LatticeEdge> edges;
  std::vector<Reading> readings;
  std::size_t node_count = 0;
};

// The weights of everything that is not learned, as -log10 of probabilities.
struct MangledWeights {
  float missing_blank = 2.0F;       // two words printed apart and read as one
  float missing_blank_sign = 0.7F;  // the same, behind a sign
  float extra_blank = 2.2F;         // one word read as two
  float broken_line = 3.0F;         // a word that goes on in the next line
  float swallowed_stop = 1.5F;      // a stop or comma that was part of the word before it
  float letter = 1.4F;              // each letter of a word that no vocabulary holds
  float known_letter = 0.6F;        // the same, of a word that is no syllable but in the vocabulary
  float known_word = 0.5F;          // at most this and the cost of reading its letters right
  float name_letter = 0.9F;         // the same, with a capital
  float digit = 0.7F;               // each digit of a number
  float code_character = 0.15F;     // each character of a document code or date
  float inner_joint = 1.2F;         // a slash or dash between letters
  float odd_sign = 3.0F;            // a sign that is no punctuation, or stands inside a word
  float odd_character = 1.5F;       // more, for one that is no punctuation and among no letters
  float joined_word = 1.5F;         // a whole word that is but a part of one
  float slack = 4.5F;               // of candidates above the cheapest explanation
  float split_slack = 2.5F;
  float count_weight = 0.35F;   // of log10 counts when candidates are preselected
  float margin = 3.7F;          // of the same, of the worst above the best
  std::size_t candidates = 60;  // kept for one stretch
  std::size_t split_candidates = 10;
};

// Makes lattices under one channel model. Remembers what it found for each distinct chunk.
class MangledLatticeBuilder {
 public:
  MangledLatticeBuilder(const NgramModel& model,
                        const CandidateTrie& trie,
                        const ConfusionModel& channel,
                        const MangledWeights& weights);

  // The lattice of one piece of text, whose first chunk is number `first_chunk` of the document.
  // `memory` may be null.
  ParagraphLattice build(const std::vector<Chunk>& chunks,
                         const DocumentMemory* memory = nullptr,
                         std::size_t first_chunk = 0);

 private:
  using Candidates = std::vector<ChannelCandidate>;
  using WeighedCandidate = std::pair<float, const ChannelCandidate*>;
  struct Ranked {
    std::uint8_t end;
    std::uint32_t index;
    float score;
  };

  const Candidates& candidates_of(const Chunk& chunk);
  Candidates find_candidates(const Chunk& chunk);
  void find_splits(std::u32string_view core, Candidates& found);
  void keep_best(Candidates& candidates, std::size_t most);
  void add_words(const std::vector<Chunk>& chunks, std::size_t at);
  void add_kept(const std::vector<Chunk>& chunks, std::size_t at);
  void add_mended(const std::vector<Chunk>& chunks, std::size_t at);
  void add_signs(const std::vector<Chunk>& chunks, std::size_t at);
  void add_joined(const std::vector<Chunk>& chunks, std::size_t at);
  void add_edge(const Reading& reading, float cost);
  float case_cost(const Chunk& chunk, std::size_t begin, WordId word, LetterCase letter_case) const;
  float word_cost(std::size_t at, const Chunk& chunk, const ChannelCandidate& candidate) const;
  float same_cost(std::u32string_view characters) const;
  float kept_cost(std::u32string_view characters) const;
  std::uint32_t node(Place place) const;

  const NgramModel& model_;
  const ConfusionModel& channel_;
  const MangledWeights weights_;
  CandidateSearch search_;
  std::unordered_map<std::u32string, Candidates> known_;
  std::size_t known_candidates_ = 0;
  std::vector<std::size_t> first_nodes_;  // of each chunk
  std::vector<WeighedCandidate> words_;   // scratch
  std::vector<Ranked> ranked_;
  Candidates kept_;
  ParagraphLattice lattice_;
  const DocumentMemory* memory_of_words_ = nullptr;
  std::size_t first_chunk_ = 0;
};

}  // namespace diacritics

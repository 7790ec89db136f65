#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

#include "diacritics/chunk_candidates.h"
#include "diacritics/damaged_text.h"
#include "diacritics/document_memory.h"
#include "diacritics/lattice.h"
#include "diacritics/ngram_model.h"
#include "diacritics/reading_costs.h"

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
  Place begin,
      end;                // [begin, end); in two neighbouring chunks when they were joined
  float probability = 1;  // at most this, by an earlier search
};

// The ways to read one paragraph: edges for the language model's search, each
// with its reading (edge.tag is the index).
struct ParagraphLattice {
  std::vector<LatticeEdge> edges;
  std::vector<Reading> readings;
  std::vector<std::size_t> first_edges;  // that begin in each chunk; and the number of all
  std::size_t node_count = 0;
};

// What a first reading of a document taught for the second.
struct FirstReading {
  struct Sure {
    Reading reading;
    float cost = 0;
  };

  DocumentMemory words;
  std::unordered_map<std::size_t, Sure> sure;  // chunks that left no doubt, by their numbers
};

// Makes lattices under one channel model. Remembers what it found for each
// distinct chunk.
class MangledLatticeBuilder {
 public:
  MangledLatticeBuilder(const NgramModel& model,
                        const CandidateTrie& trie,
                        const ConfusionModel& channel,
                        const MangledWeights& weights);

  // The lattice of one piece of text, whose first chunk is number `first_chunk`
  // of the document. What was sure in the reading `before`, which may be null,
  // is not searched again.
  ParagraphLattice build(const std::vector<Chunk>& chunks,
                         const FirstReading* before = nullptr,
                         std::size_t first_chunk = 0);

 private:
  using WeighedCandidate = std::pair<float, const ChannelCandidate*>;

  void add_chunk(const std::vector<Chunk>& chunks, std::size_t at);
  void add_words(const std::vector<Chunk>& chunks, std::size_t at);
  void add_kept(const std::vector<Chunk>& chunks, std::size_t at);
  void add_mended(const std::vector<Chunk>& chunks, std::size_t at);
  void add_signs(const std::vector<Chunk>& chunks, std::size_t at);
  void add_joined(const std::vector<Chunk>& chunks, std::size_t at);
  void add_edge(const Reading& reading, float cost);
  bool may_be_joined(const std::vector<Chunk>& chunks, std::size_t at) const;
  bool is_word(const Chunk& chunk);
  float word_cost(std::size_t at, const Chunk& chunk, const ChannelCandidate& candidate) const;
  const FirstReading::Sure* sure_reading(std::size_t at) const;
  std::uint32_t node(Place place) const;

  const NgramModel& model_;
  ReadingCosts costs_;
  ChunkCandidates candidates_;
  std::vector<std::size_t> first_nodes_;  // of each chunk
  std::vector<WeighedCandidate> words_;   // scratch
  ParagraphLattice lattice_;
  const FirstReading* before_ = nullptr;
  std::size_t first_chunk_ = 0;
};

}  // namespace diacritics

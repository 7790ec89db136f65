#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "diacritics/ngram_model.h"

namespace diacritics {

// One way to read the stretch of text between two nodes.
struct LatticeEdge {
  std::uint32_t from = 0;  // node before
  std::uint32_t to = 0;    // node after, greater than `from`
  WordId word = no_word;   // what the language model scores; no_word: nothing (noise, a bracket)
  float cost = 0;          // -log10 of the channel's probability of this reading
  std::uint32_t tag = 0;   // the caller's own
};

struct LatticeOptions {
  std::size_t beam = 20;   // histories kept at each node
  float beam_width = 6;    // in log10: a history this much worse than the best is dropped
  float model_weight = 1;  // on log10 probabilities of the language model
  bool posteriors = true;  // costs about half as much again
};

struct LatticePath {
  std::vector<std::size_t> edges;  // the best path, as indices into the lattice's edges
  double log10_score = 0;          // of that path: model and channel
  // For every edge of the lattice the probability that it is right, by the forward-backward
  // algorithm over the histories in the beam; edges that leave a node together with those passing
  // over it sum to 1. Empty when not asked for.
  std::vector<float> posteriors;
};

// Finds the most probable way from node 0 to the last node: Viterbi over language model states
// with a beam. Nodes are numbered in text order; edges may be given in any order and may skip nodes
// (two words joined into one, one split with nodes of its own between). For speed, give the edges
// of one stretch together with ascending ids.
//
// `first` is the state before node 0. A lattice without a way through gives an empty path. Time and
// memory are linear in the number of edges, for a given beam.
LatticePath best_path(const NgramModel& model,
                      const std::vector<LatticeEdge>& edges,
                      std::size_t node_count,
                      const ModelState& first,
                      const LatticeOptions& options = {});

// The same for one lattice after the other: keeps its memory between them. One for each thread.
class LatticeSearch {
 public:
  // Keeps a reference to `model`, which must outlive the search.
  explicit LatticeSearch(const NgramModel& model);
  ~LatticeSearch();

  // The answer stays valid until the next call.
  const LatticePath& find(std::span<const LatticeEdge> edges,
                          std::size_t node_count,
                          const ModelState& first,
                          const LatticeOptions& options = {});

 private:
  class Search;
  std::unique_ptr<Search> search_;
};

}  // namespace diacritics

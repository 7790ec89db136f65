#include "diacritics/lattice.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>

// Nodes are visited in text order. All ways that arrive at a node with the same model state are one
// hypothesis from there on; the best `beam` hypotheses are extended along every edge that leaves
// the node. Forward probabilities are summed on the way, backward ones on the way back over the
// arrivals that were kept; both are linear and relative to a scale that each node has of its own,
// so that no lattice is too long for them and no logarithm is taken on the way back.

namespace diacritics {
namespace {

constexpr std::uint32_t kNowhere = std::numeric_limits<std::uint32_t>::max();
constexpr float kImpossible = -std::numeric_limits<float>::infinity();

float power_of_ten(float exponent) {
  constexpr float kLog2Of10 = 3.321928095F;
  return std::exp2(exponent * kLog2Of10);
}

// One hypothesis extended along one edge.
struct Arrival {
  ModelState state;
  float score = 0;  // log10, of the best way here
  float step = 0;   // what the edge adds
  std::uint32_t from = kNowhere;
  std::uint32_t edge = 0;
};

// All that has arrived at a node, but for what is too far behind the best.
struct Waiting {
  std::vector<Arrival> arrivals;
  float best = kImpossible;
};

// An arrival at a hypothesis that was kept.
struct Passage {
  std::uint32_t from = 0, to = 0;  // hypotheses
  std::uint32_t edge = 0;
  float weight = 0;  // the edge's probability, between the scales of its nodes
};

struct Hypothesis {
  ModelState state;
  float score = 0;      // log10, of the best way here
  float scale = 0;      // log10: what `forward` is relative to; one for all of a node
  double forward = 0;   // sum of all ways here
  double backward = 0;  // sum of all ways from here to the end, relative to the end's scale
  std::uint32_t best_from = kNowhere, best_edge = 0;
};

// Finds the hypothesis of a model state: a small hash table that is emptied by counting.
class StateTable {
 public:
  // Makes room for `count` states and forgets all.
  void clear(std::size_t count) {
    if (slots_.size() < 2 * count) slots_.assign(std::bit_ceil(4 * count), {});
    ++generation_;
  }

  // The number under which `state` was put in, or `next`, under which it is now.
  std::uint32_t find_or_add(const ModelState& state, std::uint32_t next) {
    std::uint64_t hash = (std::uint64_t{state.node[0]} << 32 | state.node[1]) * 0x9E3779B97F4A7C15;
    hash = (hash ^ (hash >> 29) ^ state.node[2]) * 0xBF58476D1CE4E5B9;
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = (hash >> 32) & mask;; at = (at + 1) & mask) {
      Slot& slot = slots_[at];
      if (slot.generation != generation_) {
        slot = {state, next, generation_};
        return next;
      }
      if (slot.state == state) return slot.number;
    }
  }

 private:
  struct Slot {
    ModelState state;
    std::uint32_t number = 0;
    std::uint64_t generation = 0;
  };
  std::vector<Slot> slots_;
  std::uint64_t generation_ = 0;
};

// Edges between two nodes, by word: scored together.
struct EdgeRun {
  std::uint32_t begin = 0, end = 0;  // in Search::order_
};

}  // namespace

class LatticeSearch::Search {
 public:
  explicit Search(const NgramModel& model) : model_(model) {}

  const LatticePath& run(std::span<const LatticeEdge> edges,
                         std::size_t node_count,
                         const ModelState& first,
                         const LatticeOptions& options) {
    edges_ = edges;
    options_ = options;
    prepare(node_count);
    if (node_count == 0) return path_;
    waiting_[0].arrivals.push_back({first, 0, 0, kNowhere, 0});
    waiting_[0].best = 0;
    std::uint32_t next_edge = 0;
    std::size_t begin = 0;
    for (std::size_t node = 0; node < node_count; ++node) {
      begin = hypotheses_.size();
      gather(waiting_[node]);
      const std::uint32_t first_edge = next_edge;
      while (next_edge < order_.size() && edges_[order_[next_edge]].from == node)
        ++next_edge;
      extend(begin, {first_edge, next_edge});
    }
    if (begin < hypotheses_.size()) finish(begin);
    return path_;
  }

 private:
  void prepare(std::size_t node_count) {
    path_ = {};
    hypotheses_.clear();
    passages_.clear();
    node_count_ = node_count;
    if (waiting_.size() < node_count) waiting_.resize(node_count);
    order_.resize(edges_.size());
    std::iota(order_.begin(), order_.end(), 0U);
    const auto place = [&](std::uint32_t i) {
      return std::tuple(edges_[i].from, edges_[i].to, edges_[i].word, i);
    };
    const auto before = [&](std::uint32_t a, std::uint32_t b) { return place(a) < place(b); };
    if (!std::is_sorted(order_.begin(), order_.end(), before))
      std::sort(order_.begin(), order_.end(), before);
  }

  // Makes hypotheses of what has arrived at a node.
  void gather(Waiting& waiting) {
    if (waiting.arrivals.empty()) return;
    std::vector<Arrival>& arrivals = waiting.arrivals;
    const float least = waiting.best - options_.beam_width;
    std::erase_if(arrivals, [least](const Arrival& a) { return a.score < least; });
    merge(arrivals);
    keep_best();
    if (options_.posteriors) sum_forward(arrivals);
    waiting.best = kImpossible;
    arrivals.clear();
    if (spare_.capacity() < arrivals.capacity()) std::swap(spare_, arrivals);
  }

  // Finds the hypotheses among `arrivals`, and to which of them each belongs.
  void merge(const std::vector<Arrival>& arrivals) {
    table_.clear(arrivals.size());
    found_.clear();
    targets_.clear();
    for (const Arrival& a : arrivals) {
      const std::uint32_t at =
          table_.find_or_add(a.state, static_cast<std::uint32_t>(found_.size()));
      if (at == found_.size()) found_.push_back({a.state, kImpossible, 0, 0, 0, 0, 0});
      Hypothesis& h = found_[at];
      if (a.score > h.score) {
        h.score = a.score;
        h.best_from = a.from;
        h.best_edge = a.edge;
      }
      targets_.push_back(at);
    }
  }

  // The best `beam` become hypotheses, the best first.
  void keep_best() {
    ranks_.resize(found_.size());
    std::iota(ranks_.begin(), ranks_.end(), 0U);
    const auto better = [&](std::uint32_t a, std::uint32_t b) {
      return found_[a].score != found_[b].score ? found_[a].score > found_[b].score : a < b;
    };
    std::sort(ranks_.begin(), ranks_.end(), better);
    const std::size_t kept = std::min(ranks_.size(), options_.beam);
    places_.assign(found_.size(), kNowhere);
    for (std::size_t i = 0; i < kept; ++i) {
      places_[ranks_[i]] = static_cast<std::uint32_t>(hypotheses_.size());
      hypotheses_.push_back(found_[ranks_[i]]);
    }
  }

  void sum_forward(const std::vector<Arrival>& arrivals) {
    float scale = kImpossible;
    for (const Arrival& a : arrivals)
      scale = std::max(scale, scale_of(a.from) + a.step);
    const std::size_t first = passages_.size();
    double sum = 0;
    for (std::size_t i = 0; i < arrivals.size(); ++i) {
      const Arrival& a = arrivals[i];
      const std::uint32_t to = places_[targets_[i]];
      if (to == kNowhere) continue;
      const float weight = power_of_ten(scale_of(a.from) + a.step - scale);
      const double forward = a.from == kNowhere ? 1 : hypotheses_[a.from].forward;
      hypotheses_[to].forward += forward * static_cast<double>(weight);
      sum += forward * static_cast<double>(weight);
      if (a.from != kNowhere) passages_.push_back({a.from, to, a.edge, weight});
    }
    rescale(first, sum, scale);
  }

  // Makes the sums of a node's hypotheses add up to 1, where they would leave their range.
  void rescale(std::size_t first_passage, double sum, float scale) {
    const bool near = sum > 1e-3 && sum < 1e3;
    const double factor = near || sum <= 0 ? 1 : 1 / sum;
    const float shift = near || sum <= 0 ? 0 : static_cast<float>(std::log10(sum));
    for (const std::uint32_t place : places_) {
      if (place == kNowhere) continue;
      hypotheses_[place].scale = scale + shift;
      hypotheses_[place].forward *= factor;
    }
    if (near) return;
    for (std::size_t i = first_passage; i < passages_.size(); ++i)
      passages_[i].weight *= static_cast<float>(factor);
  }

  float scale_of(std::uint32_t from) const {
    return from == kNowhere ? 0 : hypotheses_[from].scale;
  }

  void extend(std::size_t first_hypothesis, EdgeRun leaving) {
    const std::size_t last_hypothesis = hypotheses_.size();
    if (first_hypothesis == last_hypothesis) return;
    while (leaving.begin < leaving.end) {
      const EdgeRun run = next_run(leaving);
      leaving.begin = run.end;
      const LatticeEdge& first = edges_[order_[run.begin]];
      if (first.to >= node_count_ || first.to <= first.from) continue;
      score(first_hypothesis, run);
      for (std::size_t h = first_hypothesis; h < last_hypothesis; ++h)
        extend(static_cast<std::uint32_t>(h), h - first_hypothesis, run);
    }
  }

  // All edges to the first one's node, if they have words.
  EdgeRun next_run(EdgeRun leaving) const {
    const LatticeEdge& first = edges_[order_[leaving.begin]];
    std::uint32_t end = leaving.begin + 1;
    while (first.word != no_word && end < leaving.end && edges_[order_[end]].to == first.to)
      ++end;
    return {leaving.begin, end};
  }

  // Scores the words of `run` after every hypothesis of the node.
  void score(std::size_t first_hypothesis, EdgeRun run) {
    words_.clear();
    for (std::uint32_t i = run.begin; i < run.end; ++i) {
      const WordId word = edges_[order_[i]].word;
      if (words_.empty() || words_.back() != word) words_.push_back(word);
    }
    states_.clear();
    for (std::size_t h = first_hypothesis; h < hypotheses_.size(); ++h)
      states_.push_back(hypotheses_[h].state);
    scored_.resize(states_.size() * words_.size());
    if (words_[0] != no_word) {
      model_.score(states_, words_, scored_);
    } else {
      for (std::size_t h = 0; h < states_.size(); ++h)
        scored_[h] = {0, states_[h]};
    }
  }

  void extend(std::uint32_t h, std::size_t row, EdgeRun run) {
    const float from_score = hypotheses_[h].score;
    const Scored* scored = scored_.data() + row * words_.size();
    const WordId* word = words_.data();
    Waiting& waiting = waiting_[edges_[order_[run.begin]].to];
    if (waiting.arrivals.capacity() == 0) std::swap(waiting.arrivals, spare_);
    for (std::uint32_t i = run.begin; i < run.end; ++i) {
      const LatticeEdge& edge = edges_[order_[i]];
      if (edge.word != *word) {
        ++word;
        ++scored;
      }
      const float step = options_.model_weight * scored->log10_prob - edge.cost;
      const float score = from_score + step;
      if (score < waiting.best - options_.beam_width) continue;
      waiting.best = std::max(waiting.best, score);
      waiting.arrivals.push_back({scored->state, score, step, h, order_[i]});
    }
  }

  void finish(std::size_t last_begin) {
    path_.log10_score = static_cast<double>(hypotheses_[last_begin].score);
    for (auto at = static_cast<std::uint32_t>(last_begin);;) {
      const Hypothesis& h = hypotheses_[at];
      if (h.best_from == kNowhere) break;
      path_.edges.push_back(h.best_edge);
      at = h.best_from;
    }
    std::reverse(path_.edges.begin(), path_.edges.end());
    if (options_.posteriors) sum_backward(last_begin);
  }

  void sum_backward(std::size_t last_begin) {
    path_.posteriors.assign(edges_.size(), 0);
    double total = 0;
    for (std::size_t h = last_begin; h < hypotheses_.size(); ++h) {
      hypotheses_[h].backward = 1;
      total += hypotheses_[h].forward;
    }
    for (std::size_t i = passages_.size(); i-- > 0;) {
      const Passage& passage = passages_[i];
      const double behind = hypotheses_[passage.to].backward * static_cast<double>(passage.weight);
      if (behind == 0) continue;
      Hypothesis& from = hypotheses_[passage.from];
      from.backward += behind;
      path_.posteriors[passage.edge] += static_cast<float>(from.forward * behind / total);
    }
    for (float& p : path_.posteriors)
      p = std::min(p, 1.0F);
  }

  const NgramModel& model_;
  std::span<const LatticeEdge> edges_;
  LatticeOptions options_;
  std::size_t node_count_ = 0;
  LatticePath path_;
  std::vector<Waiting> waiting_;        // for each node
  std::vector<Arrival> spare_;          // memory of one that was visited
  std::vector<std::uint32_t> order_;    // edges by node
  std::vector<Hypothesis> hypotheses_;  // of one node together, the best first
  std::vector<Passage> passages_;       // in the order of the nodes that they reach
  StateTable table_;
  std::vector<Hypothesis> found_;       // of one node
  std::vector<std::uint32_t> targets_;  // in found_, of each arrival
  std::vector<std::uint32_t> ranks_;    // of found_, the best first
  std::vector<std::uint32_t> places_;   // in hypotheses_, of each found; kNowhere: dropped
  std::vector<ModelState> states_;
  std::vector<WordId> words_;   // of one run
  std::vector<Scored> scored_;  // a row of words for each state
};

LatticeSearch::LatticeSearch(const NgramModel& model) : search_(std::make_unique<Search>(model)) {}

LatticeSearch::~LatticeSearch() = default;

const LatticePath& LatticeSearch::find(std::span<const LatticeEdge> edges,
                                       std::size_t node_count,
                                       const ModelState& first,
                                       const LatticeOptions& options) {
  return search_->run(edges, node_count, first, options);
}

LatticePath best_path(const NgramModel& model,
                      const std::vector<LatticeEdge>& edges,
                      std::size_t node_count,
                      const ModelState& first,
                      const LatticeOptions& options) {
  return LatticeSearch(model).find(edges, node_count, first, options);
}

}  // namespace diacritics

#include "diacritics/lattice.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>

// Nodes are visited in text order. All ways that arrive at a node with the same model state are one
// hypothesis from there on; the best `beam` hypotheses are extended along every edge that leaves
// the node. Forward probabilities are summed on the way, backward ones on the way back over the
// hypotheses that were kept.

namespace diacritics {
namespace {

constexpr float kLn10 = 2.302585093F;
constexpr std::uint32_t kNowhere = std::numeric_limits<std::uint32_t>::max();

// log10(10^a + 10^b)
float log10_sum(float a, float b) {
  if (a < b) std::swap(a, b);
  return b - a < -7 ? a : a + std::log1p(std::exp((b - a) * kLn10)) / kLn10;
}

// One hypothesis extended along one edge.
struct Arrival {
  ModelState state;
  float score = 0;  // of the best way here
  float sum = 0;    // log10 of the sum of all ways here
  float step = 0;   // what the edge adds
  std::uint32_t from = kNowhere;
  std::uint32_t edge = 0;
};

// All that has arrived at a node, but for what is too far behind the best.
struct Waiting {
  std::vector<Arrival> arrivals;
  float best = -std::numeric_limits<float>::infinity();
};

struct Hypothesis {
  ModelState state;
  float score = 0, sum = 0;
  float backward = 0;  // log10 of the sum of all ways from here to the end
  std::uint32_t first_arrival = 0, last_arrival = 0;  // in Search::arrivals_, the best first
};

// Edges of one stretch whose words have consecutive ids: scored together.
struct EdgeRun {
  std::uint32_t begin = 0, end = 0;  // in Search::order_
};

class Search {
 public:
  Search(const NgramModel& model,
         const std::vector<LatticeEdge>& edges,
         std::size_t node_count,
         const LatticeOptions& options)
      : model_(model),
        edges_(edges),
        options_(options),
        waiting_(node_count),
        node_begin_(node_count + 1),
        order_(edges.size()) {
    std::iota(order_.begin(), order_.end(), 0U);
    const auto place = [&](std::uint32_t i) {
      return std::tuple(edges_[i].from, edges_[i].to, edges_[i].word, i);
    };
    const auto before = [&](std::uint32_t a, std::uint32_t b) { return place(a) < place(b); };
    if (!std::is_sorted(order_.begin(), order_.end(), before))
      std::sort(order_.begin(), order_.end(), before);
  }

  LatticePath run(const ModelState& first) {
    if (waiting_.empty()) return {};
    waiting_[0] = {{{first, 0, 0, 0, kNowhere, 0}}, 0};
    std::size_t next_edge = 0;
    for (std::size_t node = 0; node < waiting_.size(); ++node) {
      node_begin_[node] = hypotheses_.size();
      gather(node);
      const std::size_t begin = next_edge;
      while (next_edge < order_.size() && edges_[order_[next_edge]].from == node)
        ++next_edge;
      extend(node_begin_[node],
             {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(next_edge)});
    }
    node_begin_.back() = hypotheses_.size();
    return result();
  }

 private:
  // Makes hypotheses of what has arrived at `node`.
  void gather(std::size_t node) {
    std::vector<Arrival>& arrivals = waiting_[node].arrivals;
    const float least = waiting_[node].best - options_.beam_width;
    std::erase_if(arrivals, [least](const Arrival& a) { return a.score < least; });
    std::sort(arrivals.begin(), arrivals.end(), [](const Arrival& a, const Arrival& b) {
      return std::tie(a.state.node, b.score, a.edge) < std::tie(b.state.node, a.score, b.edge);
    });
    found_.clear();
    for (std::size_t i = 0; i < arrivals.size(); ++i) {
      const Arrival& a = arrivals[i];
      if (i == 0 || !(arrivals[i - 1].state == a.state)) {
        const auto at = static_cast<std::uint32_t>(i);
        found_.push_back({a.state, a.score, a.sum, 0, at, at});
      } else {
        found_.back().sum = log10_sum(found_.back().sum, a.sum);
      }
      found_.back().last_arrival = static_cast<std::uint32_t>(i + 1);
    }
    std::stable_sort(found_.begin(), found_.end(), [](const Hypothesis& a, const Hypothesis& b) {
      return a.score > b.score;
    });
    if (found_.size() > options_.beam) found_.resize(options_.beam);
    keep(arrivals);
  }

  void keep(std::vector<Arrival>& arrivals) {
    for (Hypothesis& h : found_) {
      const auto begin = static_cast<std::uint32_t>(arrivals_.size());
      const auto last = options_.posteriors ? h.last_arrival : h.first_arrival + 1;
      arrivals_.insert(
          arrivals_.end(), arrivals.begin() + h.first_arrival, arrivals.begin() + last);
      h.first_arrival = begin;
      h.last_arrival = static_cast<std::uint32_t>(arrivals_.size());
      hypotheses_.push_back(h);
    }
    arrivals.clear();
    spare_ = std::move(arrivals);
  }

  void extend(std::size_t first_hypothesis, EdgeRun leaving) {
    const std::size_t last_hypothesis = hypotheses_.size();
    while (leaving.begin < leaving.end) {
      const EdgeRun run = next_run(leaving);
      leaving.begin = run.end;
      const LatticeEdge& first = edges_[order_[run.begin]];
      if (first.to >= waiting_.size() || first.to <= first.from) continue;
      for (std::size_t h = first_hypothesis; h < last_hypothesis; ++h)
        extend(static_cast<std::uint32_t>(h), run);
    }
  }

  // The longest run of edges to one node whose words follow each other without a gap.
  EdgeRun next_run(EdgeRun leaving) const {
    const LatticeEdge& first = edges_[order_[leaving.begin]];
    std::uint32_t end = leaving.begin + 1;
    while (first.word != no_word && end < leaving.end) {
      const LatticeEdge& before = edges_[order_[end - 1]];
      const LatticeEdge& next = edges_[order_[end]];
      if (next.to != first.to || next.word > before.word + 1) break;
      ++end;
    }
    return {leaving.begin, end};
  }

  void extend(std::uint32_t h, EdgeRun run) {
    const Hypothesis from = hypotheses_[h];
    const LatticeEdge& first = edges_[order_[run.begin]];
    const WordRange words{first.word, edges_[order_[run.end - 1]].word + 1};
    scored_.assign(words.size(), {0, from.state});
    if (first.word != no_word) model_.score(from.state, words, scored_);
    Waiting& waiting = waiting_[first.to];
    if (waiting.arrivals.capacity() == 0) std::swap(waiting.arrivals, spare_);
    for (std::uint32_t i = run.begin; i < run.end; ++i) {
      const LatticeEdge& edge = edges_[order_[i]];
      const Scored& scored = scored_[edge.word - words.first];
      const float step = options_.model_weight * scored.log10_prob - edge.cost;
      const float score = from.score + step;
      if (score < waiting.best - options_.beam_width) continue;
      waiting.best = std::max(waiting.best, score);
      waiting.arrivals.push_back({scored.state, score, from.sum + step, step, h, order_[i]});
    }
  }

  LatticePath result() {
    LatticePath path;
    const std::size_t end = node_begin_[waiting_.size() - 1];
    if (end == hypotheses_.size()) return path;
    path.log10_score = static_cast<double>(hypotheses_[end].score);
    for (auto at = static_cast<std::uint32_t>(end);;) {
      const Arrival& arrival = arrivals_[hypotheses_[at].first_arrival];
      if (arrival.from == kNowhere) break;
      path.edges.push_back(arrival.edge);
      at = arrival.from;
    }
    std::reverse(path.edges.begin(), path.edges.end());
    if (options_.posteriors) sum_backwards(end, path.posteriors);
    return path;
  }

  void sum_backwards(std::size_t end, std::vector<float>& posteriors) {
    constexpr float kNever = -1e30F;
    posteriors.assign(edges_.size(), 0);
    float total = kNever;
    for (std::size_t h = 0; h < hypotheses_.size(); ++h)
      hypotheses_[h].backward = h < end ? kNever : 0;
    for (std::size_t h = end; h < hypotheses_.size(); ++h)
      total = log10_sum(total, hypotheses_[h].sum);
    for (std::size_t h = hypotheses_.size(); h-- > 0;) {
      const Hypothesis& to = hypotheses_[h];
      if (to.backward == kNever) continue;
      for (std::uint32_t i = to.first_arrival; i < to.last_arrival; ++i) {
        const Arrival& a = arrivals_[i];
        if (a.from == kNowhere) continue;
        Hypothesis& from = hypotheses_[a.from];
        from.backward = log10_sum(from.backward, a.step + to.backward);
        posteriors[a.edge] += std::exp((a.sum + to.backward - total) * kLn10);
      }
    }
    for (float& p : posteriors)
      p = std::min(p, 1.0F);
  }

  const NgramModel& model_;
  const std::vector<LatticeEdge>& edges_;
  const LatticeOptions& options_;
  std::vector<Waiting> waiting_;         // for each node that was not visited yet
  std::vector<Arrival> spare_;           // memory of one that was
  std::vector<std::size_t> node_begin_;  // each node's first hypothesis
  std::vector<std::uint32_t> order_;     // edges by node
  std::vector<Hypothesis> hypotheses_;   // of one node together, the best first
  std::vector<Arrival> arrivals_;        // of one hypothesis together, the best first
  std::vector<Hypothesis> found_;
  std::vector<Scored> scored_;
};

}  // namespace

LatticePath best_path(const NgramModel& model,
                      const std::vector<LatticeEdge>& edges,
                      std::size_t node_count,
                      const ModelState& first,
                      const LatticeOptions& options) {
  return Search(model, edges, node_count, options).run(first);
}

}  // namespace diacritics

#include "diacritics/lattice.h"

#include <cmath>
#include <map>
#include <random>

#include "tests/diacritics/tiny_model.h"

namespace diacritics {
namespace {

const NgramModel& model() {
  static const NgramModel model = tiny_model(tiny_text());
  return model;
}

std::string words_of(const std::vector<LatticeEdge>& edges, const LatticePath& path) {
  std::string words;
  for (const std::size_t edge : path.edges) {
    if (!words.empty()) words += ' ';
    words += edges[edge].word == no_word ? "-" : model().word(edges[edge].word);
  }
  return words;
}

TEST(Lattice, TakesTheMostProbableWay) {
  const WordId dang = model().id("đảng"), dang2 = model().id("đang"), uy = model().id("ủy");
  const WordId qua = model().id("quả"), ket = model().id("kết");
  struct Case {
    std::vector<LatticeEdge> edges;
    std::size_t nodes;
    const char* words;
  };
  const Case kCases[] = {
      {{{0, 1, dang2, 0, 0}, {0, 1, dang, 0, 0}, {1, 2, uy, 0, 0}}, 3, "đảng ủy"},
      {{{0, 1, dang2, 0, 0}, {0, 1, dang, 9, 0}, {1, 2, uy, 0, 0}}, 3, "đang ủy"},  // too dear
      {{{1, 2, qua, 0, 0}, {0, 1, ket, 0, 0}, {0, 2, dang, 9, 0}}, 3, "kết quả"},   // a way round
      {{{0, 1, ket, 0, 0}, {0, 2, qua, 0, 0}}, 3, "quả"},                           // a dead end
      {{{0, 1, no_word, 0, 0}, {1, 2, ket, 0, 0}}, 3, "- kết"},
      {{{0, 1, ket, 0, 0}}, 3, ""},  // no way through
      {{}, 1, ""},
      {{{0, 9, ket, 0, 0}, {1, 0, ket, 0, 0}}, 2, ""},  // edges that lead nowhere
      {{}, 0, ""},
  };
  for (const Case& c : kCases) {
    const LatticePath path = best_path(model(), c.edges, c.nodes, model().begin());
    EXPECT_EQ(words_of(c.edges, path), c.words);
  }
}

struct Exact {
  double best = -1e30;
  double total = 0;
  std::map<std::size_t, double> edges;
};

// Tries every way.
double walk(const std::vector<LatticeEdge>& edges,
            std::uint32_t node,
            std::uint32_t end,
            const ModelState& state,
            double score,
            Exact& exact) {
  if (node == end) {
    exact.best = std::max(exact.best, score);
    exact.total += std::pow(10.0, score);
    return std::pow(10.0, score);
  }
  double sum = 0;
  for (std::size_t i = 0; i < edges.size(); ++i) {
    if (edges[i].from != node) continue;
    Scored scored{0, state};
    if (edges[i].word != no_word) scored = model().score(state, edges[i].word);
    const double through = walk(edges,
                                edges[i].to,
                                end,
                                scored.state,
                                score + static_cast<double>(scored.log10_prob - edges[i].cost),
                                exact);
    exact.edges[i] += through;
    sum += through;
  }
  return sum;
}

TEST(Lattice, AgreesWithTryingEveryWay) {
  std::mt19937 random(5);
  for (int round = 0; round < 60; ++round) {
    std::vector<LatticeEdge> edges;
    const std::uint32_t end = 5;
    for (std::uint32_t node = 0; node < end; ++node) {
      for (unsigned i = 0; i < 3; ++i) {
        const std::uint32_t to =
            std::min(end, node + 1 + (i == 2 ? static_cast<std::uint32_t>(random() % 2) : 0));
        const auto word = static_cast<WordId>(random() % model().vocabulary_size());
        edges.push_back({node, to, word, static_cast<float>(random() % 100) / 100, 0});
      }
    }
    Exact exact;
    walk(edges, 0, end, model().begin(), 0, exact);
    const LatticePath path =
        best_path(model(), edges, end + 1, model().begin(), {1000, 100, 1, true});
    EXPECT_NEAR(path.log10_score, exact.best, 1e-3);
    for (std::size_t i = 0; i < edges.size(); ++i)
      EXPECT_NEAR(static_cast<double>(path.posteriors[i]), exact.edges[i] / exact.total, 1e-3);
  }
}

// What one search leaves behind does not reach the next.
TEST(Lattice, SearchesOneAfterTheOther) {
  std::mt19937 random(7);
  LatticeSearch search(model());
  for (int round = 0; round < 200; ++round) {
    std::vector<LatticeEdge> edges;
    const std::uint32_t end = 1 + static_cast<std::uint32_t>(random() % 9);
    for (std::uint32_t node = 0; node < end; ++node) {
      for (auto i = random() % 4; i > 0; --i) {
        const auto word = static_cast<WordId>(random() % model().vocabulary_size());
        const std::uint32_t to = node + 1 + static_cast<std::uint32_t>(random() % 2);
        edges.push_back({node, to, word, static_cast<float>(random() % 100) / 100, 0});
      }
    }
    const LatticePath& path = search.find(edges, end + 1, model().begin());
    const LatticePath alone = best_path(model(), edges, end + 1, model().begin());
    EXPECT_EQ(path.edges, alone.edges);
    EXPECT_EQ(path.posteriors, alone.posteriors);
    EXPECT_EQ(path.log10_score, alone.log10_score);
  }
}

// Sums over 30^2000 ways stay within their range.
TEST(Lattice, IsSureOrDoubtfulAtAnyLength) {
  constexpr std::uint32_t kNodes = 2'000, kReadings = 30;
  std::vector<LatticeEdge> edges;
  for (std::uint32_t node = 0; node < kNodes; ++node) {
    for (std::uint32_t i = 0; i < kReadings; ++i)
      edges.push_back({node, node + 1, no_word, node % 2 == 0 || i == 0 ? 0.1F : 4.0F, 0});
  }
  const LatticePath path = best_path(model(), edges, kNodes + 1, model().begin());
  ASSERT_EQ(path.edges.size(), kNodes);
  for (std::size_t i = 0; i < edges.size(); ++i) {
    const bool even = i / kReadings % 2 == 0, first = i % kReadings == 0;
    const double sure = 1 / (1 + (kReadings - 1) * std::pow(10, -3.9));
    const double expected = even ? 1.0 / kReadings : first ? sure : 0.0;
    EXPECT_NEAR(static_cast<double>(path.posteriors[i]), expected, 2e-3);
  }
}

}  // namespace
}  // namespace diacritics

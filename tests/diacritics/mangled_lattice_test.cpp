#include "diacritics/mangled_lattice.h"

#include <algorithm>
#include <random>

#include "tests/diacritics/tiny_model.h"

namespace diacritics {
namespace {

class MangledLatticeTest : public testing::Test {
 protected:
  ParagraphLattice lattice_of(const std::string& text) {
    const std::vector<std::string_view> lines = base::split_lines(text);
    ParagraphCutter cutter(text, lines, {0, lines.size()});
    chunks_ = cutter.next();
    return builder_.build(chunks_);
  }

  bool has_word(const ParagraphLattice& lattice, std::string_view word, Place begin, Place end) {
    return std::any_of(
        lattice.readings.begin(), lattice.readings.end(), [&](const Reading& reading) {
          return reading.kind == Reading::Kind::word && model_.word(reading.word) == word &&
                 reading.begin == begin && reading.end == end;
        });
  }

  NgramModel model_ = tiny_model(tiny_text());
  CandidateTrie trie_{model_, Syllables("diacritics/data/rimes.tsv"), 1};
  ConfusionModel channel_{ConfusionCounts()};
  MangledLatticeBuilder builder_{model_, trie_, channel_, MangledWeights()};
  std::vector<Chunk> chunks_;
};

TEST_F(MangledLatticeTest, OffersWordsSplitsAndJoins) {
  EXPECT_TRUE(has_word(lattice_of("d4ng"), "đảng", {0, 0}, {0, 4}));
  const ParagraphLattice split = lattice_of("d~ngvi~n");
  EXPECT_TRUE(has_word(split, "đảng", {0, 0}, {0, 4}));
  EXPECT_TRUE(has_word(split, "viên", {0, 4}, {0, 8}));
  EXPECT_TRUE(has_word(lattice_of("d~ ng"), "đảng", {0, 0}, {1, 2}));
}

TEST_F(MangledLatticeTest, RulesLeaveNoOtherWay) {
  const ParagraphLattice lattice = lattice_of("10-QD/TW");
  ASSERT_EQ(lattice.readings.size(), 1U);
  EXPECT_EQ(lattice.readings[0].kind, Reading::Kind::rule);
  EXPECT_EQ(lattice.readings[0].word, code);
}

TEST_F(MangledLatticeTest, NumbersThatCannotBeWordsAreOnlyKept) {
  for (const char* text : {"1.500.000", "12345", "3,5%"}) {
    for (const Reading& reading : lattice_of(text).readings)
      EXPECT_NE(reading.kind, Reading::Kind::word) << text;
  }
}

TEST_F(MangledLatticeTest, WhatWasSureIsNotSearchedAgain) {
  const std::string text = "d4ng d4ng.";
  const ParagraphLattice first = lattice_of(text);
  FirstReading before;
  before.sure[8] = {{Reading::Kind::word, LetterCase::capital, model_.id("đảng"), {3, 0}, {3, 4}},
                    0.5F};
  const ParagraphLattice second = builder_.build(chunks_, &before, 7);
  EXPECT_LT(second.edges.size(), first.edges.size());
  ASSERT_EQ(second.first_edges.size(), 3U);
  const Reading& reading = second.readings.back();
  EXPECT_EQ(reading.letter_case, LetterCase::capital);
  EXPECT_EQ(reading.begin, (Place{1, 0}));
  EXPECT_EQ(reading.end, (Place{1, 4}));
  EXPECT_EQ(second.edges.size() - second.first_edges[1], 2U);  // the word and the stop
}

// There is always a way through, and edges go forward.
TEST_F(MangledLatticeTest, AlwaysHasAWay) {
  std::mt19937 random(5);
  const std::string alphabet = "dang uy xa.,~\\<>1 4()|'\n-TW/";
  for (int round = 0; round < 30; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i)
      text += alphabet[random() % alphabet.size()];
    const ParagraphLattice lattice = lattice_of(text);
    for (const LatticeEdge& edge : lattice.edges) {
      EXPECT_LT(edge.from, edge.to);
      EXPECT_LT(edge.to, lattice.node_count);
      EXPECT_LT(edge.tag, lattice.readings.size());
    }
    if (chunks_.empty()) continue;
    const LatticePath path = best_path(model_, lattice.edges, lattice.node_count, model_.begin());
    EXPECT_FALSE(path.edges.empty()) << text;
  }
}

}  // namespace
}  // namespace diacritics

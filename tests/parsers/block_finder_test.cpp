#include "parsers/block_finder.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

Block block(const char* id, base::TextSpan span) {
  Block made;
  made.id = id;
  made.text.spans = {span};
  return made;
}

Document sample() {
  Document document;
  document.letterhead = {block("p1", {0, 10})};
  Section inner;
  inner.children = {block("p3", {21, 30})};
  Section outer;
  outer.children = {block("p2", {11, 20}), inner};
  document.body = {outer};
  document.signature = {block("p4", {31, 40})};
  Section annex;
  annex.children = {block("p5", {41, 50})};
  document.annexes = {annex};
  return document;
}

TEST(BlockFinder, WalksAllBlocks) {
  std::string ids;
  const auto visit = [&](const Block& visited) { ids += visited.id + " "; };
  each_block(sample(), visit);
  EXPECT_EQ(ids, "p1 p2 p3 p4 p5 ");
}

TEST(BlockFinder, FindsTheBlockOfAPlace) {
  const Document document = sample();
  const BlockFinder finder(document);
  EXPECT_EQ(finder.find({0, 0}), nullptr);  // the whole document
  EXPECT_EQ(finder.find({0, 3})->id, "p1");
  EXPECT_EQ(finder.find({20, 22})->id, "p3");  // between two: the one behind
  EXPECT_EQ(finder.find({45, 46})->id, "p5");
  EXPECT_EQ(finder.find({50, 60}), nullptr);
}

}  // namespace
}  // namespace parsers

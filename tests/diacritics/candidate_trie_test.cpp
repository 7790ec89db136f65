#include "diacritics/candidate_trie.h"

#include <algorithm>
#include <functional>
#include <map>

#include <gtest/gtest.h>

#include "base/text.h"
#include "tests/diacritics/tiny_model.h"

namespace diacritics {
namespace {

TEST(CandidateTrie, HoldsSyllablesAndAcronyms) {
  const NgramModel model = tiny_model(tiny_text() + "gửi tệp qua email cho MTTQ xã\n");
  const CandidateTrie trie(model, Syllables("diacritics/data/rimes.tsv"), 1);
  std::map<std::string, const CandidateTrie::Node*> words;
  const std::function<void(std::uint32_t, std::string)> walk = [&](std::uint32_t at,
                                                                   std::string way) {
    const CandidateTrie::Node& node = trie.nodes()[at];
    if (node.word != no_word) {
      EXPECT_EQ(model.word(node.word), way);
      words[way] = &node;
    }
    for (std::uint32_t child = node.first_child; child < node.last_child; ++child) {
      std::string next = way;
      base::append_utf8(next, letter_of(trie.nodes()[child].letter));
      walk(child, next);
    }
  };
  walk(0, "");
  EXPECT_TRUE(words.contains("đảng"));
  EXPECT_TRUE(words.contains("dạng"));
  EXPECT_TRUE(words.contains("ủy"));
  EXPECT_FALSE(words.contains("email"));
  ASSERT_TRUE(words.contains("mttq"));
  EXPECT_TRUE(words["mttq"]->acronym);
  EXPECT_FALSE(words["đảng"]->acronym);
}

TEST(CandidateTrie, KnowsWhatLiesBelow) {
  const NgramModel model = tiny_model(tiny_text());
  const CandidateTrie trie(model, Syllables("diacritics/data/rimes.tsv"), 1);
  const std::vector<CandidateTrie::Node>& nodes = trie.nodes();
  EXPECT_EQ(trie.height(), nodes[0].height);
  for (const CandidateTrie::Node& node : nodes) {
    int height = 0;
    float most = node.log10_count;
    for (std::uint32_t child = node.first_child; child < node.last_child; ++child) {
      height = std::max(height, nodes[child].height + 1);
      most = std::max(most, nodes[child].most);
      const std::vector<Symbol>& letters = trie.letters()[nodes[child].height];
      EXPECT_NE(std::find(letters.begin(), letters.end(), nodes[child].letter), letters.end());
    }
    EXPECT_EQ(node.height, height);
    EXPECT_EQ(node.most, most);
  }
}

TEST(CandidateTrie, LeavesRareWordsOut) {
  const NgramModel model = tiny_model(tiny_text());
  const CandidateTrie trie(model, Syllables("diacritics/data/rimes.tsv"), 1e6);
  EXPECT_EQ(trie.nodes().size(), 1U);
}

}  // namespace
}  // namespace diacritics

#include "diacritics/candidate_trie.h"

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

TEST(CandidateTrie, LeavesRareWordsOut) {
  const NgramModel model = tiny_model(tiny_text());
  const CandidateTrie trie(model, Syllables("diacritics/data/rimes.tsv"), 1e6);
  EXPECT_EQ(trie.nodes().size(), 1U);
}

}  // namespace
}  // namespace diacritics

#include "diacritics/candidate_trie.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "base/text.h"

namespace diacritics {
namespace {

struct Entry {
  std::u32string letters;
  CandidateTrie::Node end;
};

// Empty when `word` has other characters than letters.
std::u32string letters_of(std::string_view word) {
  std::u32string letters;
  for (std::size_t at = 0; at < word.size();) {
    letters += base::next_char(word, at);
    if (symbol_of(letters.back()) == 0) return {};
  }
  return letters;
}

// Two to six letters that are printed in capitals (nearly) always.
bool is_acronym(std::u32string_view letters, const WordFacts& facts) {
  return letters.size() >= 2 && letters.size() <= 6 && facts.capital_share > 0.95F;
}

std::vector<Entry> entries_of(const NgramModel& model,
                              const Syllables& syllables,
                              double least_count) {
  std::vector<Entry> entries;
  const auto least = static_cast<float>(std::log10(least_count));
  for (WordId id = word_class_count; id < model.vocabulary_size(); ++id) {
    const WordFacts facts = model.facts(id);
    if (facts.log10_count < least) continue;
    const std::string_view word = model.word(id);
    std::u32string letters = letters_of(word);
    if (letters.empty()) continue;
    const bool syllable = syllables.contains(word);
    if (!syllable && !is_acronym(letters, facts)) continue;
    entries.push_back({std::move(letters), {0, 0, 0, !syllable, 0, id, facts.log10_count, 0}});
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return a.letters < b.letters;
  });
  return entries;
}

}  // namespace

CandidateTrie::CandidateTrie(const NgramModel& model,
                             const Syllables& syllables,
                             double least_count) {
  const std::vector<Entry> entries = entries_of(model, syllables, least_count);
  struct Pending {
    std::size_t node, begin, end, depth;  // entries [begin, end) share `depth` letters
  };
  nodes_.emplace_back();
  std::vector<Pending> pending{{0, 0, entries.size(), 0}};
  for (std::size_t next = 0; next < pending.size(); ++next) {  // breadth first
    Pending p = pending[next];
    if (p.begin < p.end && entries[p.begin].letters.size() == p.depth) {
      const Node& end = entries[p.begin++].end;
      nodes_[p.node].word = end.word;
      nodes_[p.node].acronym = end.acronym;
      nodes_[p.node].log10_count = end.log10_count;
    }
    nodes_[p.node].first_child = static_cast<std::uint32_t>(nodes_.size());
    while (p.begin < p.end) {
      const char32_t letter = entries[p.begin].letters[p.depth];
      std::size_t end = p.begin;
      while (end < p.end && entries[end].letters[p.depth] == letter)
        ++end;
      pending.push_back({nodes_.size(), p.begin, end, p.depth + 1});
      nodes_.push_back({0, 0, symbol_of(letter), false, 0, no_word, 0, 0});
      p.begin = end;
    }
    nodes_[p.node].last_child = static_cast<std::uint32_t>(nodes_.size());
  }
  measure();
}

// What lies below each node; children stand behind their parents.
void CandidateTrie::measure() {
  for (std::size_t at = nodes_.size(); at-- > 0;) {
    Node& node = nodes_[at];
    node.most = node.log10_count;
    for (std::uint32_t child = node.first_child; child < node.last_child; ++child) {
      node.height = std::max(node.height, static_cast<std::uint8_t>(nodes_[child].height + 1));
      node.most = std::max(node.most, nodes_[child].most);
    }
  }
  letters_.resize(nodes_[0].height);
  for (std::size_t at = 1; at < nodes_.size(); ++at) {
    std::vector<Symbol>& letters = letters_[nodes_[at].height];
    if (std::find(letters.begin(), letters.end(), nodes_[at].letter) == letters.end())
      letters.push_back(nodes_[at].letter);
  }
}

}  // namespace diacritics

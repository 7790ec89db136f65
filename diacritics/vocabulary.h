#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "diacritics/ngram_model.h"
#include "diacritics/tokenizer.h"

namespace diacritics {

struct VocabularyWord {
  std::string key;       // word_key.h
  std::string stripped;  // without marks
  std::uint64_t count = 0;
  WordFacts facts;
};

// The words a model knows, numbered as NgramModel promises: classes first, then words in byte
// order of their unmarked form, the most frequent first within one form.
class Vocabulary {
 public:
  // `words` in any order, without classes and without duplicates.
  explicit Vocabulary(std::vector<VocabularyWord> words);

  std::size_t size() const { return word_class_count + words_.size(); }
  // `id` must not be a class.
  const VocabularyWord& word(WordId id) const { return words_[id - word_class_count]; }

  // The words with the same unmarked form as `id`, itself among them; classes stand alone.
  WordRange spellings(WordId id) const { return spellings_[id]; }

  // The id under which the model counts `token` of `text`; never no_word.
  WordId id(std::string_view text, const Token& token) const;
  // The same for a run of letters.
  WordId word_id(std::string_view printed) const;

 private:
  void group_spellings();

  std::vector<VocabularyWord> words_;
  std::vector<WordRange> spellings_;             // of every id
  std::unordered_map<std::string, WordId> ids_;  // of keys
};

// The class of a token by its kind; unknown_word for words.
WordClass class_of(TokenKind kind);
// The class of a word that is not in the vocabulary, by its capitals.
WordClass class_of_unknown(std::string_view printed);

// Counts the words of a text for a Vocabulary. The result does not depend on the order of lines,
// unless the text has more different words than `max_forms`: then rare ones are forgotten on the
// way, so that a text of any size takes bounded memory.
class VocabularyCounter {
 public:
  explicit VocabularyCounter(std::size_t max_forms = 1 << 23) : max_forms_(max_forms) {}

  void add_line(std::string_view line);
  void add(const VocabularyCounter& other);

  // The words seen at least `min_count` times, at most `max_words`: the most frequent. Words with
  // letters that Vietnamese does not have stay unknown.
  Vocabulary vocabulary(std::uint64_t min_count, std::size_t max_words) const;

 private:
  struct Form {  // a word as it was printed
    std::uint64_t count = 0;
    std::uint64_t inside = 0;  // of these, neither first in a sentence nor in a heading
  };
  void forget_rare_forms();

  std::size_t max_forms_;
  std::unordered_map<std::string, Form> forms_;
};

}  // namespace diacritics

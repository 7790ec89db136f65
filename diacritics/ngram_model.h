#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace diacritics {

using WordId = std::uint32_t;  // below 65,536

// Words that stand for many: what the tokenizer recognises by its shape, and what the vocabulary
// does not hold.
enum WordClass : WordId {
  no_word = 0,   // before the beginning; never predicted
  boundary,      // the end of one sentence or clause and the beginning of the next
  unknown_word,  // in lower case
  name,          // unknown, with a capital
  acronym,       // unknown, two or more capitals
  number,
  date,
  code,
  web,
  roman,
  code_begin,  // stands before the words inside a code, which are counted as a sentence of their
               // own
  word_class_count
};

// The words before the next one, as far as the model remembers them: a small value that the
// caller keeps, so one read-only model serves any number of threads. Two histories after which the
// model says the same have equal states.
struct ModelState {
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  // Where the last one, two and three words stand in the model; kNone when it has nothing to say
  // after them.
  std::array<std::uint32_t, 3> node{kNone, kNone, kNone};

  friend bool operator==(const ModelState&, const ModelState&) = default;
};

struct Scored {
  float log10_prob = 0;
  ModelState state;
};

// Words with consecutive ids, [first, last).
struct WordRange {
  WordId first = 0, last = 0;

  WordId size() const { return last - first; }
  bool contains(WordId word) const { return word >= first && word < last; }
  friend bool operator==(const WordRange&, const WordRange&) = default;
};

// What the training text says about a word by itself.
struct WordFacts {
  float log10_count = 0;    // how often it was seen
  float capital_share = 0;  // 0 to 1: with a capital, where lower case was possible
  float modern_style = 0;   // 0 to 1: with the tone where the modern style puts it
};

// An n-gram language model of Vietnamese syllables, mapped from a file (docs/format_model.md).
// Words are known by their key (word_key.h): lower case, one style of tone placement. Words of one
// unmarked form have consecutive ids, so that all spellings of "dang" stand together.
//
//   const NgramModel model("vi.vnlm");
//   ModelState state = model.begin();
//   for (WordId word : {model.id("chỉ"), model.id("thị")}) state = model.score(state, word).state;
//
// Any bytes may be given as a file: what the checks at loading let through is never read outside
// its bounds. All calls are const and safe from several threads.
class NgramModel {
 public:
  // Takes less than 5 ms: nothing is copied. Throws base::Error (missing) when the file is absent,
  // is no model, is cut short or has another version.
  explicit NgramModel(const std::filesystem::path& path);
  // A model in memory, for tests.
  static NgramModel from_bytes(std::string bytes);
  ~NgramModel();
  NgramModel(NgramModel&&) noexcept;
  NgramModel& operator=(NgramModel&&) noexcept;

  // True when the contents still have the checksum they were written with; reads the whole file.
  bool is_intact() const;
  // "vnlm 1, 4 grams, c56213694e3d" (the checksum begins so): another model, another version.
  std::string version() const;
  int order() const;
  std::size_t vocabulary_size() const;
  std::size_t ngram_count(int order) const;

  // `key` as word_key() gives it. no_word when it is not in the vocabulary.
  WordId id(std::string_view key) const;
  // "đảng"; for classes their name in brackets, "<number>". "" for an id that does not exist.
  std::string_view word(WordId id) const;
  WordFacts facts(WordId id) const;

  // The words that are `stripped` (lower case, no marks) without their marks, the most frequent
  // first: "dang" gives đang, đảng, dạng ... Empty when there is none.
  WordRange spellings(std::string_view stripped) const;

  // The state at the beginning of a sentence, which is also the one after any boundary.
  ModelState begin() const;
  // The state before the words inside a code: QĐ, UBND in 12/QĐ-UBND.
  ModelState begin_code() const;
  // log10 P(word | state) and the state after it.
  Scored score(const ModelState& state, WordId word) const;
  // The same after each of `states` for every one of `words`, which ascend: `scored` has a row of
  // words.size() elements for each state. Much cheaper than one by one.
  void score(std::span<const ModelState> states,
             std::span<const WordId> words,
             std::span<Scored> scored) const;

 private:
  struct Contents;
  explicit NgramModel(std::unique_ptr<Contents> contents);
  std::unique_ptr<Contents> contents_;
};

}  // namespace diacritics

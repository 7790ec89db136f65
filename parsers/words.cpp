#include "parsers/words.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/vietnamese_letter.h"

// A word's key is made letter by letter, from the plain lower-case form and the tone of each.
// Punctuation at the ends of a run of non-blanks becomes words of its own; inside a run only what
// separates in every use ( , ; : brackets ) does, so that dates and document numbers stay whole.

namespace parsers {
namespace {

bool is_blank(char32_t c) {
  if (c > U' ' && c < 0x80) return false;
  if (base::vietnamese_letter(c).plain != 0) return false;
  return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000 || c == 0xFEFF;
}

constexpr WordShape find_shape(char32_t c) {
  switch (c) {
    case U',':
      return WordShape::comma;
    case U';':
      return WordShape::semicolon;
    case U':':
      return WordShape::colon;
    case U'-':
    case U'–':
    case U'—':
    case U'−':
      return WordShape::dash;
    case U'(':
    case U'[':
    case U'{':
    case U'“':
    case U'‘':
    case U'«':
      return WordShape::open;
    case U')':
    case U']':
    case U'}':
    case U'”':
    case U'’':
    case U'»':
      return WordShape::close;
    case U'"':
    case U'\'':
      return WordShape::quote;
    case U'.':
    case U'!':
    case U'?':
    case U'…':
      return WordShape::stop;
    case U'/':
    case U'*':
    case U'+':
    case U'•':
    case U'=':
    case U'|':
    case U'_':
    case U'~':
      return WordShape::other;
    default:
      return WordShape::word;
  }
}

constexpr std::array<WordShape, 0x80> make_ascii_shapes() {
  std::array<WordShape, 0x80> shapes{};
  for (char32_t c = 0; c < shapes.size(); ++c)
    shapes[c] = find_shape(c);
  return shapes;
}

WordShape shape_of_mark(char32_t c) {
  static constexpr std::array<WordShape, 0x80> kAsciiShapes = make_ascii_shapes();
  if (c < kAsciiShapes.size()) return kAsciiShapes[c];
  return base::vietnamese_letter(c).plain != 0 ? WordShape::word : find_shape(c);
}

// Marks that end a word wherever they stand.
bool splits_words(WordShape shape) {
  return shape == WordShape::semicolon || shape == WordShape::colon || shape == WordShape::open ||
         shape == WordShape::close || shape == WordShape::quote || shape == WordShape::comma;
}

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

struct Char {
  char32_t value;
  WordShape mark;  // word: a letter, figure or anything that may stand in a word
  std::size_t begin, end;
};

// FNV-1a: keys are a few bytes long.
std::size_t hash_of_key(std::string_view key) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char byte : key)
    hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
  return hash ^ (hash >> 29);
}

// Writes a word's key character by character.
class KeyWriter {
 public:
  explicit KeyWriter(std::string& key) : key_(key) {}

  void add(char32_t c) {
    const base::VietnameseLetter& letter = base::vietnamese_letter(c);
    if (letter.plain == 0) {
      base::append_utf8(key_, is_long_dash(c) ? U'-' : c);
      return;
    }
    base::append_utf8(key_, letter.plain);
    if (letter.tone != 0) tones_ += static_cast<char>('0' + letter.tone);
  }

  void finish() {
    for (const char tone : tones_)
      key_ += tone;
  }

 private:
  static bool is_long_dash(char32_t c) { return c == U'–' || c == U'—' || c == U'−'; }

  std::string& key_;
  std::string tones_;  // of a syllable: one; short enough to need no memory
};

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::vector<Word> read() {
    words_.reserve(text_.size() / 5 + 1);
    run_.reserve(kUsualRun);
    std::size_t at = 0;
    while (at < text_.size()) {
      const std::size_t begin = at;
      const char32_t c = base::next_char(text_, at);
      if (is_blank(c)) {
        flush();
      } else {
        run_.push_back({c, shape_of_mark(c), begin, at});
      }
    }
    flush();
    return std::move(words_);
  }

 private:
  // Cuts the run of non-blanks at hand into words and marks.
  void flush() {
    std::size_t at = 0;
    while (at < run_.size()) {
      if (run_[at].mark != WordShape::word) {
        const std::size_t end = end_of_mark(at);
        add(at, end, run_[at].mark);
        at = end;
        continue;
      }
      const std::size_t end = end_of_word(at);
      add(at, end, shape_of_word(at, end));
      at = end;
    }
    run_.clear();
  }

  // Rows of stops ("...", "./.") and of dashes are one mark.
  std::size_t end_of_mark(std::size_t at) const {
    const WordShape shape = run_[at].mark;
    std::size_t end = at + 1;
    if (shape != WordShape::stop && shape != WordShape::dash) return end;
    while (end < run_.size() &&
           (run_[end].mark == shape || (shape == WordShape::stop && run_[end].value == U'/')))
      ++end;
    return end;
  }

  // Up to a mark that splits, or to the marks with which the run ends. A comma between figures is
  // a decimal comma.
  std::size_t end_of_word(std::size_t at) const {
    std::size_t end = at;
    for (std::size_t i = at; i < run_.size(); ++i) {
      const WordShape shape = run_[i].mark;
      if (shape == WordShape::word) {
        end = i + 1;
      } else if (shape == WordShape::comma && i + 1 < run_.size() && i > at &&
                 is_digit(run_[i - 1].value) && is_digit(run_[i + 1].value)) {
        continue;
      } else if (splits_words(shape)) {
        break;
      }
    }
    return end;
  }

  WordShape shape_of_word(std::size_t at, std::size_t end) const {
    if (!is_digit(run_[at].value)) return WordShape::word;
    for (std::size_t i = at; i < end; ++i) {
      const char32_t c = run_[i].value;
      if (!is_digit(c) && run_[i].mark == WordShape::word && c != U'%') return WordShape::word;
    }
    return WordShape::number;
  }

  void add(std::size_t at, std::size_t end, WordShape shape) {
    Word& word = words_.emplace_back();
    word.span = {run_[at].begin, run_[end - 1].end};
    word.text = base::slice(text_, word.span);
    KeyWriter key(word.key);
    for (std::size_t i = at; i < end; ++i)
      key.add(run_[i].value);
    key.finish();
    word.hash = hash_of_key(word.key);
    word.shape = shape;
    word.capital = base::vietnamese_letter(run_[at].value).capital;
  }

  static constexpr std::size_t kUsualRun = 32;  // characters between two blanks

  std::string_view text_;
  std::vector<Char> run_;
  std::vector<Word> words_;
};

struct Literal {
  const char* data = nullptr;
  std::size_t size = 0;
  std::string key;
  std::size_t hash = 0;  // of the key
};

// What reads() is asked about, by where it stands in memory.
const Literal& literal_at(std::string_view word) {
  constexpr std::size_t kEntries = 1024;  // a power of two
  static thread_local std::array<Literal, kEntries> literals;
  const auto place = reinterpret_cast<std::uintptr_t>(word.data());
  Literal& literal = literals[(place ^ (place >> 10)) & (kEntries - 1)];
  if (literal.data != word.data() || literal.size != word.size()) {
    const std::string key = word_key(word);
    literal = {word.data(), word.size(), key, hash_of_key(key)};
  }
  return literal;
}

}  // namespace

std::string word_key(std::string_view word) {
  std::string key;
  KeyWriter writer(key);
  for (std::size_t at = 0; at < word.size();)
    writer.add(base::next_char(word, at));
  writer.finish();
  return key;
}

std::vector<Word> read_words(std::string_view text) {
  return Reader(text).read();
}

bool has_key_of(const Word& word, std::string_view literal) {
  const Literal& asked = literal_at(literal);
  return word.hash == asked.hash && word.key == asked.key;
}

PhraseTable::PhraseTable(const std::vector<Group>& groups) {
  for (const Group& group : groups) {
    std::string_view rest = group.phrases;
    while (!rest.empty()) {
      const std::size_t bar = std::min(rest.find('|'), rest.size());
      Phrase phrase{{}, group.tag};
      for (Word& word : read_words(rest.substr(0, bar)))
        phrase.keys.push_back({word.hash, std::move(word.key)});
      if (!phrase.keys.empty()) phrases_.push_back(std::move(phrase));
      rest.remove_prefix(std::min(bar + 1, rest.size()));
    }
  }
  std::stable_sort(phrases_.begin(), phrases_.end(), [](const Phrase& a, const Phrase& b) {
    if (a.keys.front() != b.keys.front()) return a.keys.front() < b.keys.front();
    return a.keys.size() > b.keys.size();
  });
  std::size_t size = 8;
  while (size < 4 * phrases_.size())
    size *= 2;
  slots_.resize(size);
  filter_.resize(std::max<std::size_t>(1, size / 8));  // two bits for each slot
  for (std::size_t i = 0; i < phrases_.size(); ++i) {
    const std::size_t hash = phrases_[i].keys.front().hash;
    std::size_t slot = hash & (size - 1);
    while (slots_[slot].count != 0 && slots_[slot].hash != hash)
      slot = (slot + 1) & (size - 1);
    if (slots_[slot].count == 0) slots_[slot] = {hash, i, 0};
    filter_[(hash >> 6) & (filter_.size() - 1)] |= std::uint64_t{1} << (hash & 63);
    ++slots_[slot].count;
  }
}

PhraseTable::Found PhraseTable::look_up(const std::vector<Word>& words, std::size_t at) const {
  const std::size_t hash = words[at].hash;
  std::size_t slot = hash & (slots_.size() - 1);
  while (slots_[slot].count != 0 && slots_[slot].hash != hash)
    slot = (slot + 1) & (slots_.size() - 1);
  const Slot& found = slots_[slot];
  for (std::size_t i = found.first; i < found.first + found.count; ++i) {
    const std::vector<Key>& keys = phrases_[i].keys;
    if (keys.size() > words.size() - at) continue;
    if (std::equal(keys.begin(),
                   keys.end(),
                   words.begin() + static_cast<std::ptrdiff_t>(at),
                   [](const Key& key, const Word& word) {
                     return key.hash == word.hash && key.text == word.key;
                   }))
      return {keys.size(), phrases_[i].tag};
  }
  return {};
}

}  // namespace parsers

#include "parsers/words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>

// A word's key is made letter by letter from a table that gives each Vietnamese letter its plain
// lower-case form and its tone. Punctuation at the ends of a run of non-blanks becomes words of its
// own; inside a run only what separates in every use ( , ; : brackets ) does, so that dates and
// document numbers stay whole.

namespace parsers {
namespace {

struct Letter {
  char32_t plain = 0;     // lower case, without tone; 0: not a letter with marks
  std::uint8_t tone = 0;  // 0 level, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng
  bool capital = false;
};

constexpr std::u32string_view kVowels[] = {U"aàảãáạ",
                                           U"ăằẳẵắặ",
                                           U"âầẩẫấậ",
                                           U"eèẻẽéẹ",
                                           U"êềểễếệ",
                                           U"iìỉĩíị",
                                           U"oòỏõóọ",
                                           U"ôồổỗốộ",
                                           U"ơờởỡớợ",
                                           U"uùủũúụ",
                                           U"ưừửữứự",
                                           U"yỳỷỹýỵ"};
constexpr std::u32string_view kCapitalVowels[] = {U"AÀẢÃÁẠ",
                                                  U"ĂẰẲẴẮẶ",
                                                  U"ÂẦẨẪẤẬ",
                                                  U"EÈẺẼÉẸ",
                                                  U"ÊỀỂỄẾỆ",
                                                  U"IÌỈĨÍỊ",
                                                  U"OÒỎÕÓỌ",
                                                  U"ÔỒỔỖỐỘ",
                                                  U"ƠỜỞỠỚỢ",
                                                  U"UÙỦŨÚỤ",
                                                  U"ƯỪỬỮỨỰ",
                                                  U"YỲỶỸÝỴ"};
constexpr std::size_t kLetters = 0x1F00;

std::array<Letter, kLetters> make_letters() {
  std::array<Letter, kLetters> letters{};
  for (char32_t c = U'A'; c <= U'Z'; ++c)
    letters[c] = {c + 32, 0, true};
  for (std::size_t vowel = 0; vowel < std::size(kVowels); ++vowel) {
    for (std::uint8_t tone = 0; tone < 6; ++tone) {
      letters[kVowels[vowel][tone]] = {kVowels[vowel][0], tone, false};
      letters[kCapitalVowels[vowel][tone]] = {kVowels[vowel][0], tone, true};
    }
  }
  letters[U'đ'] = {U'đ', 0, false};
  letters[U'Đ'] = letters[U'Ð'] = {U'đ', 0, true};  // the Icelandic letter stands in for Đ
  return letters;
}

const Letter& letter(char32_t c) {
  static const std::array<Letter, kLetters> kTable = make_letters();
  static const Letter kNone;
  return c < kLetters ? kTable[c] : kNone;
}

bool is_blank(char32_t c) {
  return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000 || c == 0xFEFF;
}

WordShape shape_of_mark(char32_t c) {
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
  std::size_t begin, end;
};

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::vector<Word> read() {
    words_.reserve(text_.size() / 5 + 1);
    std::size_t at = 0;
    while (at < text_.size()) {
      Char c{0, at, at};
      c.value = base::next_char(text_, at);
      c.end = at;
      if (is_blank(c.value)) {
        flush();
      } else {
        run_.push_back(c);
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
      if (shape_of_mark(run_[at].value) != WordShape::word) {
        const std::size_t end = end_of_mark(at);
        add(at, end, shape_of_mark(run_[at].value));
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
    const WordShape shape = shape_of_mark(run_[at].value);
    std::size_t end = at + 1;
    if (shape != WordShape::stop && shape != WordShape::dash) return end;
    while (end < run_.size() && (shape_of_mark(run_[end].value) == shape ||
                                 (shape == WordShape::stop && run_[end].value == U'/')))
      ++end;
    return end;
  }

  // Up to a mark that splits, or to the marks with which the run ends. A comma between figures is
  // a decimal comma.
  std::size_t end_of_word(std::size_t at) const {
    std::size_t end = at;
    for (std::size_t i = at; i < run_.size(); ++i) {
      const WordShape shape = shape_of_mark(run_[i].value);
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
      if (!is_digit(c) && shape_of_mark(c) == WordShape::word && c != U'%') return WordShape::word;
    }
    return WordShape::number;
  }

  void add(std::size_t at, std::size_t end, WordShape shape) {
    Word word;
    word.span = {run_[at].begin, run_[end - 1].end};
    word.text = base::slice(text_, word.span);
    word.key = word_key(word.text);
    word.hash = std::hash<std::string>{}(word.key);
    word.shape = shape;
    word.capital = letter(run_[at].value).capital;
    words_.push_back(std::move(word));
  }

  std::string_view text_;
  std::vector<Char> run_;
  std::vector<Word> words_;
};

// The keys of the literals that reads() is asked about, by where they stand in memory.
const std::string& key_of_literal(std::string_view word) {
  struct Entry {
    const char* data = nullptr;
    std::size_t size = 0;
    std::string key;
  };
  constexpr std::size_t kEntries = 1024;  // a power of two
  static thread_local std::array<Entry, kEntries> entries;
  const auto place = reinterpret_cast<std::uintptr_t>(word.data());
  Entry& entry = entries[(place ^ (place >> 10)) & (kEntries - 1)];
  if (entry.data != word.data() || entry.size != word.size())
    entry = {word.data(), word.size(), word_key(word)};
  return entry.key;
}

}  // namespace

std::string word_key(std::string_view word) {
  std::string key;
  std::string tones;  // of a syllable: one; short enough to need no memory
  std::size_t at = 0;
  while (at < word.size()) {
    const auto byte = static_cast<unsigned char>(word[at]);
    if (byte < 0x80) {
      key += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
      ++at;
      continue;
    }
    const char32_t c = base::next_char(word, at);
    const Letter& found = letter(c);
    if (found.plain == 0) {
      base::append_utf8(key, c == U'–' || c == U'—' || c == U'−' ? U'-' : c);
      continue;
    }
    base::append_utf8(key, found.plain);
    if (found.tone != 0) tones += static_cast<char>('0' + found.tone);
  }
  key += tones;
  return key;
}

std::vector<Word> read_words(std::string_view text) {
  return Reader(text).read();
}

bool has_key_of(const Word& word, std::string_view literal) {
  return word.key == key_of_literal(literal);
}

PhraseTable::PhraseTable(const std::vector<Group>& groups) {
  for (const Group& group : groups) {
    std::string_view rest = group.phrases;
    while (!rest.empty()) {
      const std::size_t bar = std::min(rest.find('|'), rest.size());
      Phrase phrase{{}, group.tag};
      for (Word& word : read_words(rest.substr(0, bar)))
        phrase.keys.push_back(std::move(word.key));
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
    const std::size_t hash = std::hash<std::string>{}(phrases_[i].keys.front());
    std::size_t slot = hash & (size - 1);
    while (slots_[slot].count != 0 && slots_[slot].hash != hash)
      slot = (slot + 1) & (size - 1);
    if (slots_[slot].count == 0) slots_[slot] = {hash, i, 0};
    filter_[(hash >> 6) & (filter_.size() - 1)] |= std::uint64_t{1} << (hash & 63);
    ++slots_[slot].count;
  }
}

PhraseTable::Found PhraseTable::find(const std::vector<Word>& words, std::size_t at) const {
  if (at >= words.size()) return {};
  const std::size_t hash = words[at].hash;
  const std::uint64_t bits = filter_[(hash >> 6) & (filter_.size() - 1)];
  if ((bits >> (hash & 63) & 1) == 0) return {};
  std::size_t slot = hash & (slots_.size() - 1);
  while (slots_[slot].count != 0 && slots_[slot].hash != words[at].hash)
    slot = (slot + 1) & (slots_.size() - 1);
  const Slot& found = slots_[slot];
  for (std::size_t i = found.first; i < found.first + found.count; ++i) {
    const std::vector<std::string>& keys = phrases_[i].keys;
    if (keys.size() > words.size() - at) continue;
    const bool same =
        std::equal(keys.begin(),
                   keys.end(),
                   words.begin() + static_cast<std::ptrdiff_t>(at),
                   [](const std::string& key, const Word& w) { return key == w.key; });
    if (same) return {keys.size(), phrases_[i].tag};
  }
  return {};
}

}  // namespace parsers

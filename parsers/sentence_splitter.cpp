#include "parsers/sentence_splitter.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "parsers/words.h"

// A stop ends a sentence when what follows could open one and what precedes is no abbreviation.
// A list inside the paragraph ("(1) …; (2) …") parts its entries like bullets.
// Everything else, semicolons above all, stays inside, since one obligation is one sentence.

namespace parsers {
namespace {

// Abbreviations that carry a full stop and go on: places, degrees, authorities (TM., KT.).
bool is_abbreviation(std::string_view word) {
  static const std::unordered_set<std::string_view> kWords = {
      "TP",   "Tp", "tp",  "TX",  "Tx",  "TT",  "Tt",  "T",   "P",   "Q",   "H",  "X",   "tr",
      "Tr",   "St", "No",  "GS",  "PGS", "TS",  "ThS", "Ths", "ThS", "BS",  "KS", "CN",  "CKI",
      "CKII", "TM", "KT",  "TL",  "TUQ", "Mr",  "Ms",  "Dr",  "đ/c", "Đ/c", "ĐC", "Nxb", "NXB",
      "vd",   "VD", "tel", "Tel", "ĐT",  "stt", "Stt", "VP",  "BCH", "Th",  "Bs", "Ts"};
  if (kWords.contains(word)) return true;
  const std::size_t dot = word.rfind('.');  // "GS.TS"
  return dot != std::string_view::npos && kWords.contains(word.substr(dot + 1)) &&
         is_abbreviation(word.substr(0, dot));
}

bool is_initial(const Word& word) {
  std::size_t at = 0;
  base::next_char(word.text, at);
  return word.capital && at == word.text.size();
}

bool opens_sentence(const Word& word) {
  return word.capital || word.shape == WordShape::number || word.shape == WordShape::open ||
         word.shape == WordShape::quote;
}

bool touches(const Word& left, const Word& right) {
  return left.span.end == right.span.begin;
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text), words_(read_words(text)) {}

  std::vector<Sentence> split() {
    if (opens_number(0)) {  // "(1) Lập danh sách; (2) …"
      first_ = 3;
      ++next_number_;
    }
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i].text == "“") quoted_until_ = std::max(quoted_until_, end_of_motto(i));
      if (ends_before_number(i)) {
        close(i + 1);
        first_ = i + 4;
        ++next_number_;
        i += 3;
      } else if (ends_before_bullet(i)) {
        close(i + 1);
        first_ = i + 2;
      } else if (ends_at_stop(i)) {
        std::size_t end = i + 1;
        while (end < words_.size() && is_closer(end))
          ++end;
        close(end);
        i = end - 1;
      }
    }
    close(words_.size());
    for (std::size_t i = 0; i < sentences_.size(); ++i)
      hand_over_words(i);
    return std::move(sentences_);
  }

 private:
  // A closing bracket or quote that touches the stop before it.
  bool is_closer(std::size_t i) const {
    return (words_[i].shape == WordShape::close || words_[i].shape == WordShape::quote) &&
           touches(words_[i - 1], words_[i]);
  }

  bool ends_at_stop(std::size_t i) const {
    if (words_[i].shape != WordShape::stop) return false;
    std::size_t next = i + 1;
    while (next < words_.size() && is_closer(next))
      ++next;
    if (next >= words_.size() || touches(words_[next - 1], words_[next])) return false;
    if (!opens_sentence(words_[next]) || next < quoted_until_) return false;
    return i == first_ || words_[i].text != "." || !is_short_for_more(i);
  }

  // The closing mark of a short quotation such as “Ba không. Ba có.”; 0 for a long one.
  std::size_t end_of_motto(std::size_t open) const {
    constexpr std::size_t kLongestMotto = 14;
    const std::size_t limit = std::min(words_.size(), open + kLongestMotto);
    for (std::size_t i = open + 1; i < limit; ++i)
      if (words_[i].text == "”") return i;
    return 0;
  }

  // "TP.", "A." and the number of a list ("1.") at the start of a sentence.
  bool is_short_for_more(std::size_t stop) const {
    const Word& before = words_[stop - 1];
    if (!touches(before, words_[stop])) return false;
    if (before.shape == WordShape::number) return stop - 1 == first_;
    return is_abbreviation(before.text) || is_initial(before);
  }

  bool ends_before_bullet(std::size_t i) const {
    if (i + 2 >= words_.size()) return false;
    const WordShape shape = words_[i].shape;
    const Word& bullet = words_[i + 1];
    const bool ends =
        shape == WordShape::stop || shape == WordShape::semicolon || shape == WordShape::colon;
    return ends && (bullet.shape == WordShape::dash || bullet.text == "+" || bullet.text == "•") &&
           bullet.text.size() <= 3 && words_[i + 2].capital && !touches(words_[i], bullet) &&
           !touches(bullet, words_[i + 2]);
  }

  // "…; (2) Lập danh sách": the numbers of a list inside the paragraph, in their order.
  bool ends_before_number(std::size_t i) const {
    const WordShape shape = words_[i].shape;
    if (shape != WordShape::stop && shape != WordShape::semicolon && shape != WordShape::colon)
      return false;
    const bool of_things = shape == WordShape::colon && i > 0 && reads(words_, i - 1, "gồm");
    return !of_things && opens_number(i + 1) && !touches(words_[i], words_[i + 1]);
  }

  bool opens_number(std::size_t i) const {
    return i + 3 < words_.size() && words_[i].text == "(" &&
           words_[i + 1].text == std::to_string(next_number_) && words_[i + 2].text == ")" &&
           words_[i + 3].capital;
  }

  void close(std::size_t end) {
    if (end > first_ && first_ < words_.size()) {
      Sentence sentence;
      sentence.span = {words_[first_].span.begin, words_[end - 1].span.end};
      sentence.text = base::slice(text_, sentence.span);
      bounds_.push_back({first_, end});
      sentences_.push_back(std::move(sentence));
    }
    first_ = end;
  }

  void hand_over_words(std::size_t i) {
    Sentence& sentence = sentences_[i];
    sentence.words.reserve(bounds_[i].end - bounds_[i].begin);
    for (std::size_t at = bounds_[i].begin; at < bounds_[i].end; ++at) {
      words_[at].span.begin -= sentence.span.begin;
      words_[at].span.end -= sentence.span.begin;
      sentence.words.push_back(std::move(words_[at]));
    }
  }

  std::string_view text_;
  std::vector<Word> words_;
  std::vector<base::TextSpan> bounds_;  // first and last word of each sentence
  std::vector<Sentence> sentences_;
  int next_number_ = 1;           // of a list inside the paragraph
  std::size_t quoted_until_ = 0;  // the closing mark of a short quotation
  std::size_t first_ = 0;         // word with which the sentence at hand starts
};

}  // namespace

std::vector<Sentence> read_sentences(std::string_view text) {
  return Splitter(text).split();
}

std::vector<base::TextSpan> split_sentences(std::string_view text) {
  std::vector<base::TextSpan> spans;
  for (const Sentence& sentence : read_sentences(text))
    spans.push_back(sentence.span);
  return spans;
}

}  // namespace parsers

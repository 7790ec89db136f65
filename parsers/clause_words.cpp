#include "parsers/clause_words.h"

#include <algorithm>
#include <string_view>

#include "parsers/official_words.h"

namespace parsers {

bool has_shape(const std::vector<Word>& words, std::size_t at, WordShape shape) {
  return at < words.size() && words[at].shape == shape;
}

std::size_t clause_verb(const std::vector<Word>& words, std::size_t at, bool opens_clause) {
  if (at >= words.size() || (words[at].capital && at != 0 && !opens_clause)) return 0;
  return action_verb(words, at);
}

std::size_t skip_adverbs(const std::vector<Word>& words, std::size_t at) {
  while (const std::size_t length = adverb(words, at)) {
    if (clause_verb(words, at) > length) break;
    at += length;
  }
  return at;
}

std::size_t condition_of_need(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kNeeds(
      {{0, "khi cần thiết|khi cần|nếu cần thiết|nếu cần|trong trường hợp cần thiết|khi thấy cần"}});
  const std::size_t length = kNeeds.find(words, at).length;
  const std::size_t next = at + length;
  return length != 0 && next < words.size() && words[next].capital ? length : 0;
}

std::size_t skip_connectors(const std::vector<Word>& words, std::size_t at) {
  at += condition_of_need(words, at);
  for (;;) {
    while (has_shape(words, at, WordShape::open) || has_shape(words, at, WordShape::quote) ||
           has_shape(words, at, WordShape::other) || has_shape(words, at, WordShape::dash))
      ++at;
    const std::size_t length = connector(words, at);
    if (length == 0 || clause_verb(words, at) > length) return at;
    std::size_t next = at + length;
    const bool closed =
        has_shape(words, next, WordShape::comma) || has_shape(words, next, WordShape::colon);
    if (!closed && !reads(words, at, "đồng") && !reads(words, at, "đặc")) return at;
    at = closed ? next + 1 : next;
  }
}

std::size_t end_of_opening_time(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kOpeners(
      {{0,
        "từ|kể từ|bắt đầu từ|đến|đến hết|hết|trước|chậm nhất|chậm nhất là|chậm nhất đến|trong|"
        "vào|hằng|hàng|mỗi|định kỳ|định kỳ hằng|định kỳ hàng|định kỳ mỗi"}});
  static const PhraseTable kTimes(
      {{0,
        "ngày|tháng|quý|năm|tuần|đầu|cuối|giữa|hằng|hàng|hết|và|i|ii|iii|iv|đến|trước|một lần|"
        "trở đi"}});
  std::size_t end = at + kOpeners.find(words, at).length;
  if (end == at) return at;
  bool names_time = false;
  while (end < words.size()) {
    const bool figure = words[end].shape == WordShape::number ||
                        (words[end].shape == WordShape::word &&
                         words[end].text.find('/') != std::string_view::npos &&
                         words[end].text.find_first_of("0123456789") != std::string_view::npos);
    const std::size_t noun = kTimes.find(words, end).length;
    if (!figure && noun == 0 && words[end].shape != WordShape::dash) break;
    names_time = names_time || noun != 0;
    end += std::max(noun, std::size_t{1});
  }
  return names_time ? end : at;
}

bool opens_adjunct(const std::vector<Word>& words, std::size_t at) {
  const std::size_t length = adjunct_opener(words, at);
  return length != 0 && length >= clause_verb(words, at);
}

}  // namespace parsers

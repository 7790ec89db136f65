#include "parsers/citation_lead.h"

#include <optional>
#include <vector>

#include "base/text.h"
#include "parsers/document_number.h"
#include "parsers/document_type.h"
#include "parsers/text_folding.h"
#include "parsers/words.h"

// Just before the number stands the label "số" or the type itself. Behind the label the type is
// looked for further left, since the title of a law or the issuer may stand between.

namespace parsers {
namespace {

constexpr std::size_t kLookBack = 240;  // bytes for a type and the title of a law

bool is_label(std::string_view word) {
  const std::string key = bare_key(word);
  return key == "so" || key == "s6" || key == "s0" || key == "sos";
}

// Words that are numbered and are no documents.
bool is_numbered_thing(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kThings(
      {{1, "mẫu|biểu|phiếu|phụ lục|bảng|đơn|tài khoản|lô|thửa|tờ khai|giấy phép|hồ sơ"}});
  return static_cast<bool>(kThings.find(words, at)) ||
         (at > 0 && kThings.find(words, at - 1).length == 2);
}

// type_ending_at() for words whose marks OCR has lost.
std::optional<PrintedType> bare_type_ending_at(const std::vector<Word>& words, std::size_t last) {
  std::string key;
  std::optional<PrintedType> found;
  for (std::size_t count = 1; count <= kLongestTypeName && count <= last + 1; ++count) {
    const Word& word = words[last + 1 - count];
    if (word.shape != WordShape::word) break;
    key.insert(0, bare_key(word.text));
    if (const auto type = type_of_key(key)) found = PrintedType{type->name, last + 1 - count};
  }
  return found;
}

// Laws are cited with their title between type and number, others with their issuer: the nearest
// type that a capital opens, in the same clause.
std::optional<PrintedType> type_further_left(const std::vector<Word>& words, std::size_t last) {
  constexpr std::size_t kMostWords = 28;
  for (std::size_t back = 1; back <= kMostWords && back <= last; ++back) {
    const std::size_t at = last - back;
    if (words[at].shape == WordShape::semicolon || words[at].shape == WordShape::stop ||
        words[at].shape == WordShape::number)
      break;
    if (read_number(words[at].text, 0)) break;
    const auto type = type_ending_at(words, at);
    if (type && words[type->word].capital) return type;
  }
  return std::nullopt;
}

std::string as_name(std::string_view text,
                    const std::vector<Word>& words,
                    std::size_t from,
                    std::size_t to) {
  return from < to ? base::collapse_space(printed(text, words, from, to)) : "";
}

// "(theo đề nghị) của Giám đốc Sở X tại Tờ trình số": the issuer before the type at `type_word`.
std::string issuer_before(const std::vector<Word>& words,
                          std::size_t type_word,
                          std::string_view text) {
  if (type_word < 2 || !reads(words, type_word - 1, "tại")) return {};
  for (std::size_t at = type_word - 1; at-- > 0;) {
    if (reads(words, at, "của"))
      return words[at + 1].capital ? as_name(text, words, at + 1, type_word - 1) : "";
    if (words[at].shape == WordShape::semicolon || words[at].shape == WordShape::stop) break;
  }
  return {};
}

void read_type(const std::vector<Word>& words, std::string_view tail, CitationLead& lead) {
  std::size_t last = words.size() - 1;
  if (lead.labelled) {
    if (last == 0) return;
    --last;
    if (words[last].shape == WordShape::colon && last > 0) --last;
  }
  if (is_numbered_thing(words, last)) {
    lead.labelled = false;
    lead.of_thing = true;
    return;
  }
  std::optional<PrintedType> type = type_ending_at(words, last);
  if (!type) type = bare_type_ending_at(words, last);
  const bool adjacent = type.has_value();
  if (!type && lead.labelled) type = type_further_left(words, last);
  if (!type) return;
  const std::size_t after = type->word + base::split_words(type->name).size();
  lead.type = std::string(type->name);
  lead.begin += words[type->word].span.begin;
  if (adjacent) {
    lead.issuer = issuer_before(words, type->word, tail);
  } else if (after <= last && reads(words, after, "của")) {
    lead.issuer = as_name(tail, words, after + 1, last + 1);
  }
}

}  // namespace

CitationLead read_citation_lead(std::string_view text, std::size_t at) {
  CitationLead lead;
  lead.begin = at;
  const std::string_view tail = tail_of(text.substr(0, at), kLookBack);
  std::vector<Word> words = read_words(tail);
  while (!words.empty() && words.back().shape == WordShape::colon)
    words.pop_back();
  if (words.empty()) return lead;
  lead.labelled = is_label(words.back().text);
  const std::size_t label_begin = words.back().span.begin;
  const auto tail_begin = static_cast<std::size_t>(tail.data() - text.data());
  CitationLead read = lead;
  read.begin = tail_begin;
  read_type(words, tail, read);
  if (read.type.empty()) read.begin = read.labelled ? tail_begin + label_begin : at;
  return read;
}

}  // namespace parsers

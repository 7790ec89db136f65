#include "parsers/short_forms.h"

#include <algorithm>
#include <optional>

#include "parsers/characters.h"
#include "parsers/document_type.h"
#include "parsers/text_folding.h"
#include "parsers/words.h"

// Short forms are found by what makes them one: a figure, or a word that points ("này", "trên").
// From there the few words to the left are read for the name of a type. Most paragraphs hold
// neither behind a type, so little is read.

namespace parsers {
namespace {

constexpr std::size_t kTypeWithin = 48;   // bytes: the longest type, "số" and blanks
constexpr std::size_t kPartWithin = 120;  // bytes
constexpr std::size_t kLongestName = 80;  // bytes of a name given in brackets

struct TypeFound {
  std::string_view name;
  std::size_t begin = 0;  // byte in the paragraph
};

// The last words of the types' names, and what may stand behind them.
const PhraseTable& last_words_of_types() {
  static const PhraseTable table = [] {
    std::vector<PhraseTable::Group> groups = {{1, "số"}};
    for (const std::string_view name : type_names())
      groups.push_back({1, last_word(name)});
    return PhraseTable(groups);
  }();
  return table;
}

// The type whose name ends at byte `at` of `text`, "số" between them or not.
std::optional<TypeFound> type_before(std::string_view text, std::size_t at) {
  const std::string_view tail = tail_of(text.substr(0, at), kTypeWithin);
  if (!last_words_of_types().find(read_words(last_word(tail)), 0)) return std::nullopt;
  const auto offset = static_cast<std::size_t>(tail.data() - text.data());
  const std::vector<Word> words = read_words(tail);
  std::size_t end = words.size();
  if (end > 0 && reads(words, end - 1, "số")) --end;
  if (end == 0) return std::nullopt;
  const std::optional<PrintedType> type = type_ending_at(words, end - 1);
  if (!type || !words[type->word].capital) return std::nullopt;
  return TypeFound{type->name, offset + words[type->word].span.begin};
}

// The byte behind a word that points, which stands after blanks at byte `at`; 0 when none does.
std::size_t end_of_pointer(std::string_view text, std::size_t at, ShortForm::Pointer& pointer) {
  static constexpr std::pair<std::string_view, ShortForm::Pointer> kPointers[] = {
      {" này", ShortForm::Pointer::this_one},
      {" nêu trên", ShortForm::Pointer::above},
      {" nói trên", ShortForm::Pointer::above},
      {" trên đây", ShortForm::Pointer::above},
      {" đã nêu", ShortForm::Pointer::above},
      {" trên", ShortForm::Pointer::above},
  };
  for (const auto& [words, kind] : kPointers) {
    if (!text.substr(at).starts_with(words)) continue;
    const std::size_t end = at + words.size();
    const bool whole = end == text.size() || (text[end] & 0x80) == 0;
    if (!whole || (end < text.size() && is_letter(static_cast<unsigned char>(text[end])))) continue;
    // "Kế hoạch trên địa bàn" points to nothing.
    const bool goes_on = words == " trên" && end + 1 < text.size() && text[end] == ' ';
    if (goes_on) continue;
    pointer = kind;
    return end;
  }
  return 0;
}

std::size_t end_of_figures(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(static_cast<unsigned char>(text[at])))
    ++at;
  return at;
}

// The short form whose figures begin at byte `at`.
std::optional<ShortForm> with_figures(std::string_view text, std::size_t at) {
  if (at < 2 || text[at - 1] != ' ') return std::nullopt;
  const std::size_t end = end_of_figures(text, at);
  const std::optional<TypeFound> type = type_before(text, at);
  if (!type) return std::nullopt;
  ShortForm form{std::string(type->name), std::string(text.substr(at, end - at)), {}, {}};
  form.span = {type->begin, end};
  if (const std::size_t pointed = end_of_pointer(text, end, form.pointer)) form.span.end = pointed;
  return form;
}

// The short form whose pointing word stands behind the blank at byte `at`.
std::optional<ShortForm> with_pointer(std::string_view text, std::size_t at) {
  ShortForm form;
  const std::size_t end = end_of_pointer(text, at, form.pointer);
  if (end == 0) return std::nullopt;
  const std::optional<TypeFound> type = type_before(text, at);
  if (!type) return std::nullopt;
  form.type = std::string(type->name);
  form.span = {type->begin, end};
  return form;
}

bool may_point(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  return rest.starts_with(" n") || rest.starts_with(" t") || rest.starts_with(" đ");
}

// ---- parts

enum Unit { kUnit = 1 };

const PhraseTable& units() {
  static const PhraseTable table(
      {{kUnit, "điều|khoản|điểm|tiết|mục|tiểu mục|phần|chương|phụ lục|gạch đầu dòng"}});
  return table;
}

// "5", "5.1", "a", "đ", "IV", "II.3".
bool is_designation(const Word& word) {
  constexpr std::size_t kLongest = 8;  // bytes: "XXVIII"
  if (word.shape == WordShape::number) return word.text.size() <= kLongest;
  if (word.shape != WordShape::word || word.text.size() > kLongest) return false;
  if (word.text.size() <= 2 || word.text == "đ") return true;
  return word.text.find_first_not_of("IVXL.0123456789") == std::string_view::npos;
}

// The word at which the unit begins that ends with word `last`, its designation.
std::optional<std::size_t> unit_ending_at(const std::vector<Word>& words, std::size_t last) {
  constexpr std::size_t kLongestUnit = 3;  // words
  if (!is_designation(words[last])) return std::nullopt;
  for (std::size_t count = std::min(kLongestUnit, last); count > 0; --count) {
    if (units().find(words, last - count).length == count) return last - count;
  }
  return std::nullopt;
}

}  // namespace

std::vector<ShortForm> find_short_forms(std::string_view paragraph) {
  std::vector<ShortForm> forms;
  const auto add = [&](std::optional<ShortForm> form) {
    if (form && (forms.empty() || forms.back().span.end <= form->span.begin))
      forms.push_back(std::move(*form));
  };
  for (std::size_t at = 0; at < paragraph.size(); ++at) {
    if (is_digit(static_cast<unsigned char>(paragraph[at]))) {
      add(with_figures(paragraph, at));
      at = end_of_figures(paragraph, at) - 1;
    } else if (paragraph[at] == ' ' && may_point(paragraph, at)) {
      add(with_pointer(paragraph, at));
    }
  }
  return forms;
}

base::TextSpan part_before(std::string_view paragraph, std::size_t at) {
  const std::string_view tail = tail_of(paragraph.substr(0, at), kPartWithin);
  const std::size_t offset = at - tail.size();
  const std::vector<Word> words = read_words(tail);
  std::size_t end = words.size();
  if (end > 0 && (reads(words, end - 1, "của") || reads(words, end - 1, "thuộc") ||
                  reads(words, end - 1, "tại") || words[end - 1].shape == WordShape::comma))
    --end;
  std::size_t first = end;
  for (std::size_t last = end; last > 0;) {
    const std::optional<std::size_t> unit = unit_ending_at(words, last - 1);
    if (!unit) break;
    first = last = *unit;
    if (last > 0 && (words[last - 1].shape == WordShape::comma || reads(words, last - 1, "và") ||
                     reads(words, last - 1, "của")))
      --last;
  }
  if (first == end) return {at, at};
  return {offset + words[first].span.begin, offset + words[end - 1].span.end};
}

std::string given_name(std::string_view text) {
  static constexpr std::string_view kWays[] = {"gọi tắt là", "viết tắt là", "sau đây gọi là"};
  std::size_t at = std::string_view::npos;
  std::size_t size = 0;
  for (std::string_view way : kWays) {
    const std::size_t found = text.find(way);
    if (found >= at) continue;
    at = found;
    size = way.size();
  }
  if (at == std::string_view::npos) return {};
  const std::string_view rest = text.substr(at + size);
  const std::size_t end = rest.find_first_of(");,.");
  if (end == std::string_view::npos || end > kLongestName) return {};
  std::string_view name = trim_all(rest.substr(0, end), " :\"'");
  for (std::string_view quote : {"“", "”"}) {
    if (name.starts_with(quote)) name.remove_prefix(quote.size());
    if (name.ends_with(quote)) name.remove_suffix(quote.size());
  }
  return std::string(name);
}

}  // namespace parsers

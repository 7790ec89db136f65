#include "parsers/bare_titles.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <vector>

#include "base/text.h"
#include "parsers/characters.h"
#include "parsers/section_kind.h"
#include "parsers/words.h"

namespace parsers {
namespace {

bool is_open_ended(std::string_view text) {
  return !ends_sentence(text) && !text.ends_with(',') && !text.ends_with(';');
}

}  // namespace

bool frames_document(std::string_view text) {
  static constexpr std::string_view kTitles[] = {"mở đầu",
                                                 "lời mở đầu",
                                                 "lời nói đầu",
                                                 "đặt vấn đề",
                                                 "phần mở đầu",
                                                 "kết luận",
                                                 "phần kết luận"};
  constexpr std::size_t kLongestTitle = 40;  // bytes
  if (text.size() > kLongestTitle || !base::is_all_capitals(text)) return false;
  const std::string key = base::comparison_key(text);
  return std::any_of(std::begin(kTitles), std::end(kTitles), [&](std::string_view title) {
    return base::comparison_key(title) == key;
  });
}

bool is_bare_title(std::string_view text) {
  constexpr std::size_t kLongestTitle = 160;  // bytes
  if (text.size() > kLongestTitle || !base::is_all_capitals(text) || !is_open_ended(text))
    return false;
  if (frames_document(text)) return true;
  return base::split_words(text).size() > 1 && !names_body(text) &&
         kind_of_heading(text).has_value();
}

bool is_time_title(std::string_view text) {
  static const PhraseTable kUnits({{0, "quý|tháng|tuần|tuần thứ|quý thứ"}});
  static const PhraseTable kJoins({{0, "và|đến|năm|quý|tháng|i|ii|iii|iv"}});
  constexpr std::size_t kLongestTitle = 40;  // bytes
  if (text.size() > kLongestTitle) return false;
  const std::vector<Word> words = read_words(text);
  const std::size_t unit = kUnits.find(words, 0).length;
  if (unit == 0 || words.size() == unit) return false;
  for (std::size_t i = unit; i < words.size(); ++i) {
    const bool figure = words[i].text.find_first_of("0123456789") != std::string_view::npos ||
                        words[i].text.find('/') != std::string_view::npos;
    const bool closes = i + 1 == words.size() && words[i].shape == WordShape::colon;
    if (!figure && !closes && words[i].shape != WordShape::dash && !kJoins.find(words, i))
      return false;
  }
  return true;
}

bool may_be_bare_subtitle(std::string_view text, std::string_view next) {
  constexpr std::size_t kMostWords = 12;
  if (!starts_upper(text) || !is_open_ended(text) || base::is_all_capitals(text)) return false;
  if (base::split_words(text).size() > kMostWords) return false;
  return ends_sentence(next) || base::split_words(next).size() > kMostWords;
}

bool may_be_set_title(std::string_view text) {
  constexpr std::size_t kMostWords = 25;
  return is_open_ended(text) && !starts_lower(text) && is_letter(first_char(text)) &&
         base::split_words(text).size() <= kMostWords;
}

}  // namespace parsers

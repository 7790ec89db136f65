#include "parsers/times_of_day.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace parsers {

bool has_time_of_day(const std::vector<Word>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view text = words[i].text;
    if (reads(words, i, "giờ")) return true;
    if (text.front() >= '0' && text.front() <= '9' && text.find('h') != std::string_view::npos)
      return true;
  }
  return false;
}

std::vector<Word> without_times_of_day(const std::vector<Word>& words) {
  static const PhraseTable kAfter({{0, "ngày|hằng|hàng|thứ|mỗi|của ngày"}});
  const auto is_figure = [&](std::size_t i) {
    return i < words.size() &&
           words[i].text.find_first_not_of("0123456789") == std::string_view::npos;
  };
  std::vector<Word> kept;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::size_t end = i;
    const std::string_view text = words[i].text;
    if (is_figure(i) && reads(words, i + 1, "giờ")) {
      end = i + 2;
      if (is_figure(end) && text.size() <= 2) ++end;
      if (reads(words, end, "phút")) ++end;
    } else if (words[i].key.find('h') != std::string::npos && text.size() <= 6 &&
               text.front() >= '0' && text.front() <= '9') {
      end = i + 1;  // "17h00"
    }
    if (end < words.size() && words[end].shape == WordShape::comma && end > i) ++end;
    if (end > i && kAfter.find(words, end)) i = end;
    if (i < words.size()) kept.push_back(words[i]);
  }
  return kept;
}

}  // namespace parsers

#include "parsers/task_cells.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <vector>

#include "parsers/body_parser.h"
#include "parsers/characters.h"
#include "parsers/deadline_parser.h"

namespace parsers {

bool is_time_cell(std::string_view text) {
  constexpr std::size_t kLongestTime = 80;
  static constexpr std::string_view kMoney[] = {"Chi", "Kinh", "Ngân", "Nguồn", "Vốn"};
  const bool money = std::find(std::begin(kMoney), std::end(kMoney), first_word(text)) !=
                     std::end(kMoney);  // "Chi thường xuyên"
  if (text.size() > kLongestTime || money || ends_sentence(text)) return false;
  const std::vector<FoundDeadline> found = find_deadlines(text, Date{}, DeadlineContext::schedule);
  if (found.empty()) return false;
  std::size_t covered = 0;
  for (const FoundDeadline& deadline : found)
    covered = std::max(covered, deadline.span.end);
  return 2 * (covered - found.front().span.begin) > text.size();
}

bool is_bodies_cell(std::string_view text) {
  const std::vector<Word> words = read_words(text);
  const BodyList list = read_bodies(text, words, 0, Semicolons::join);
  return list && 2 * list.end > words.size();
}

}  // namespace parsers

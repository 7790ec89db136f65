#include "parsers/bracketed_periods.h"

#include <cstddef>
#include <optional>
#include <string>

#include "parsers/bare_time.h"
#include "parsers/deadline_values.h"
#include "parsers/official_words.h"
#include "parsers/printed_time.h"

// The brackets must close the sentence, and nothing may stand in them but a cue and years. Names of
// plans end so, too: they are known by their noun.

namespace parsers {
namespace {

bool closes_sentence(const std::vector<Word>& words, std::size_t at) {
  return at >= words.size() || words[at].shape == WordShape::stop ||
         words[at].shape == WordShape::semicolon;
}

// "Triển khai Đề án số hoá (2025 - 2030)": the years of what is carried out.
bool ends_name_of_plan(const std::vector<Word>& words, std::size_t open) {
  static const PhraseTable kNames(
      {{0,
        "kế hoạch|chương trình|đề án|dự án|chiến lược|nghị quyết|quy hoạch|giai đoạn|nhiệm kỳ|"
        "quyết định|phong trào|cuộc vận động"}});
  constexpr std::size_t kReach = 16;
  for (std::size_t i = open; i-- > 0 && open - i <= kReach;)
    if (kNames.find(words, i)) return true;
  return false;
}

}  // namespace

bool read_bracketed_period(DeadlineScan& scan) {
  static const PhraseTable kCues({{0, "xuyên suốt|trong suốt|giai đoạn|trong|từ|năm|từ năm"}});
  static const PhraseTable kOnward({{0, "trở đi|và các năm tiếp theo|và những năm tiếp theo"}});
  const std::vector<Word>& words = scan.words;
  const std::size_t open = scan.at;
  if (words[open].shape != WordShape::open || open == 0 || action_verb(words, 0) == 0) return false;
  const std::size_t first = open + 1 + kCues.find(words, open + 1).length;
  const std::optional<TimePiece> years = bare_period(words, first);
  if (!years || years->date.year == 0 || years->date.month != 0) return false;
  const std::size_t onward = kOnward.find(words, years->end).length;
  const std::size_t close = years->end + onward;
  if (close >= words.size() || words[close].shape != WordShape::close) return false;
  if (!closes_sentence(words, close + 1) || ends_name_of_plan(words, open)) return false;
  const Date begin = first_day(*years);
  scan.add(open + 1,
           close,
           DeadlineKind::period,
           onward != 0 ? date_value(begin) + "/.." : interval_value(begin, last_day(*years)),
           Bound::in);
  return true;
}

}  // namespace parsers

#include "parsers/standing_deadlines.h"

#include <cstddef>
#include <string_view>
#include <vector>

#include "parsers/official_words.h"

namespace parsers {
namespace {

class StandingReader {
 public:
  explicit StandingReader(DeadlineScan& scan) : scan_(scan), words_(scan.words) {}

  bool read_request() {
    static const PhraseTable kCues(
        {{0,
          "khi có yêu cầu|khi được yêu cầu|theo yêu cầu đột xuất|đột xuất khi có yêu cầu|"
          "đột xuất theo yêu cầu|khi cần thiết hoặc theo yêu cầu|khi có yêu cầu đột xuất|"
          "khi được đề nghị|khi có đề nghị|khi cấp trên yêu cầu|khi cấp có thẩm quyền yêu cầu|"
          "khi cơ quan có thẩm quyền yêu cầu|báo cáo đột xuất|theo định kỳ hoặc đột xuất|"
          "theo định kỳ và đột xuất|theo định kỳ, đột xuất"},
         {1, "đột xuất"}});
    const PhraseTable::Found cue = kCues.find(words_, scan_.at);
    if (!cue) return read_request_of();
    if (cue.tag == 1 && !asks_for_report()) return false;
    std::size_t end = scan_.at + cue.length;
    if (is(end, "của")) end = scan_.end_of_clause(end);
    scan_.add(scan_.at, end, DeadlineKind::on_request, "", Bound::none);
    return true;
  }

  bool read_continuous() {
    static const PhraseTable kCues({{0, "thường xuyên|liên tục|thường xuyên, liên tục"}});
    if (!scan_.in_schedule()) return false;
    const PhraseTable::Found cue = kCues.find(words_, scan_.at);
    if (!cue) return false;
    scan_.add(scan_.at, scan_.at + cue.length, DeadlineKind::continuous, "", Bound::none);
    return true;
  }

 private:
  bool is(std::size_t at, std::string_view word) const { return reads(words_, at, word); }

  // "khi các chủ đầu tư đề nghị": who asks stands between.
  bool read_request_of() {
    static const PhraseTable kAsks({{0, "đề nghị|yêu cầu|có đề nghị|có yêu cầu"}});
    constexpr std::size_t kLongestName = 8;
    constexpr std::size_t kLongestList = 40;  // "khi Sở Y tế; thanh tra và các cơ quan … yêu cầu"
    if (!is(scan_.at, "khi")) return false;
    const std::size_t first = scan_.at + 1 + (is(scan_.at + 1, "được") ? 1 : 0);
    const bool named = body_head(words_, first + quantifier(words_, first)).length != 0;
    const std::size_t reach = scan_.at + (named ? kLongestList : kLongestName);
    for (std::size_t i = scan_.at + 2; i < words_.size() && i <= reach; ++i) {
      const WordShape before = words_[i - 1].shape;
      const bool lists = named && (before == WordShape::comma || before == WordShape::semicolon) &&
                         (body_head(words_, i + quantifier(words_, i)) || words_[i].capital);
      if (before != WordShape::word && !lists) return false;
      const std::size_t length = kAsks.find(words_, i).length;
      if (length == 0) continue;
      std::size_t end = i + length;
      constexpr std::size_t kLongestAct = 2;  // "khi được cơ quan chủ trì yêu cầu bổ sung"
      if (is(scan_.at + 1, "được") && scan_.end_of_clause(end) <= end + kLongestAct)
        end = scan_.end_of_clause(end);
      if (scan_.end_of_clause(end) != end) return false;
      scan_.add(scan_.at, end, DeadlineKind::on_request, "", Bound::none);
      return true;
    }
    return false;
  }

  // "báo cáo … định kỳ và đột xuất", "đột xuất báo cáo"; not "kiểm tra đột xuất".
  bool asks_for_report() const {
    if (scan_.in_schedule() || is(scan_.at + 1, "báo")) return true;
    if (scan_.context != DeadlineContext::report_sentence) return false;
    if (joins_series()) return true;
    // "những vấn đề đột xuất": which ones, not when.
    static const PhraseTable kNouns({{0, "vấn đề|tình huống|sự cố|nhiệm vụ|sự việc|vụ việc"}});
    if (scan_.at > 1 && kNouns.find(words_, scan_.at - 2).length == 2) return false;
    for (std::size_t i = scan_.at; i-- > 0 && scan_.at - i < 60;) {
      if (words_[i].shape == WordShape::semicolon) return false;
      if (is(i, "báo") && is(i + 1, "cáo")) return true;
    }
    return false;
  }

  // "Định kỳ 6 tháng, hằng năm và đột xuất báo cáo …"
  bool joins_series() const {
    if (scan_.at < 2 || scan_.found.empty() || !is_separator(words_, scan_.at - 1)) return false;
    const FoundDeadline& last = scan_.found.back();
    return last.deadline.kind == DeadlineKind::recurring &&
           last.span.end == words_[scan_.at - 2].span.end;
  }

  DeadlineScan& scan_;
  const std::vector<Word>& words_;
};

}  // namespace

bool read_request(DeadlineScan& scan) {
  return StandingReader(scan).read_request();
}

bool read_continuous(DeadlineScan& scan) {
  return StandingReader(scan).read_continuous();
}

}  // namespace parsers

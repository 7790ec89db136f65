#include "parsers/relative_deadlines.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/printed_time.h"

// A stretch of time counts when what follows tells from when, or when its cue can mean nothing
// else; an event counts when its words tell that something is waited for.

namespace parsers {
namespace {

class RelativeReader {
 public:
  explicit RelativeReader(DeadlineScan& scan) : scan_(scan), words_(scan.words) {}

  // "trong thời hạn 05 ngày làm việc kể từ ngày nhận đơn", "sau 30 ngày", "trước ngày bầu cử 10
  // ngày", "chậm nhất 03 ngày trước khi họp".
  bool read_duration() {
    static const PhraseTable kCues(
        {{static_cast<int>(Bound::in),
          "trong vòng|trong thời hạn|trong thời gian|trong|thời hạn|trong khoảng thời gian|"
          "trong thời hạn tối đa|trong thời gian không quá|trong thời hạn không quá"},
         {static_cast<int>(Bound::by),
          "chậm nhất|chậm nhất là|không quá|tối đa|muộn nhất|chậm nhất sau|muộn nhất là|"
          "không để chậm quá|không chậm quá|không để quá|tối đa không quá|chậm nhất không quá|chậm "
          "nhất trong vòng|chậm nhất là sau"},
         {static_cast<int>(Bound::before), "trước|ít nhất|tối thiểu|trước ít nhất"},
         {static_cast<int>(Bound::none), "sau|sau thời hạn|sau thời gian"}});
    const PhraseTable::Found cue = kCues.find(words_, scan_.at);
    if (!cue) return false;
    std::size_t number_at = scan_.at + cue.length;
    if (is(scan_.at, "trước") && is(number_at, "ngày")) number_at = event_before(number_at);
    const int count = read_number(words_, number_at);
    if (count < 1) return false;
    static const PhraseTable kUnits({{'D', "ngày|ngày làm việc"},
                                     {'W', "tuần"},
                                     {'M', "tháng"},
                                     {'Y', "năm"},
                                     {'H', "giờ|giờ làm việc|tiếng"}});
    std::size_t unit_at = number_at + 1;
    if (unit_at < words_.size() && words_[unit_at].shape == WordShape::open) {  // "(năm)"
      while (unit_at < words_.size() && words_[unit_at].shape != WordShape::close)
        ++unit_at;
      ++unit_at;
    }
    const PhraseTable::Found unit = kUnits.find(words_, unit_at);
    if (!unit) return false;
    std::size_t end = unit_at + unit.length;
    if (is(end, "đầu")) end += is(end + 1, "tiên") ? 2 : 1;  // "24 giờ đầu kể từ khi …"
    const bool workdays = unit.length == 3;  // "trong 07 ngày làm việc" is no stretch of work
    if (!workdays && !is_bound_to_event(end, unit.tag, cue.tag)) return false;
    std::string value = unit.tag == 'H' ? "PT" : "P";
    value += std::to_string(count);
    value += static_cast<char>(unit.tag);
    scan_.add(
        scan_.at, end_of_event(end), DeadlineKind::relative, value, static_cast<Bound>(cue.tag));
    scan_.found.back().deadline.workdays = workdays;
    return true;
  }

  // "sau khi được phê duyệt", "ngay sau khi kết thúc", "khi phát sinh vụ việc".
  bool read_event() {
    static const PhraseTable kCues({{0,
                                     "sau khi|ngay sau khi|ngay khi|sau ngày|ngay sau ngày|"
                                     "sau mỗi|sau từng"},
                                    {1, "khi phát sinh|khi xảy ra"},
                                    {2, "khi"},
                                    {3, "trước khi"}});
    const PhraseTable::Found cue = kCues.find(words_, scan_.at);
    if (!cue || (cue.tag == 1 && scan_.context == DeadlineContext::sentence)) return false;
    if (cue.tag != 1 && cue.tag != 3 && !scan_.in_schedule() &&
        !tells_completion(scan_.at + cue.length, cue.tag == 2) &&
        !(cue.tag == 0 && ends_sentence(scan_.at + cue.length)))
      return false;
    // "kiểm định trước khi đưa vào sử dụng": the order of acts.
    static const PhraseTable kNextActs(
        {{0, "trình|tham mưu|tổng hợp|gửi|đưa|báo cáo|ban hành|kết hôn|bàn giao|sử dụng"}});
    if (cue.tag == 3 && kNextActs.find(words_, scan_.at + cue.length)) return false;
    if (scan_.at > 0 &&
        (is(scan_.at - 1, "và") || words_[scan_.at - 1].shape == WordShape::comma) &&
        scan_.at > 1 && (is(scan_.at - 2, "trong") || is(scan_.at - 2, "trước")))
      return false;  // "trước, trong và sau khi": at any time
    const std::size_t end = scan_.end_of_clause(scan_.at + cue.length);
    if (end == scan_.at + cue.length) return false;
    scan_.add(scan_.at, end, DeadlineKind::relative, "", Bound::none);
    return true;
  }

 private:
  bool is(std::size_t at, std::string_view word) const { return reads(words_, at, word); }

  // "khử khuẩn nguồn nước sau khi nước rút.": a short event that nothing follows.
  bool ends_sentence(std::size_t from) const {
    // What has long come about, and "khi cần thiết".
    static const PhraseTable kStates({{0, "sáp nhập|sắp xếp|hợp nhất|thành lập|tổ chức lại|cần"}});
    constexpr std::size_t kLongestEvent = 6;
    const std::size_t end = scan_.end_of_clause(from);
    if (kStates.find(words_, from)) return false;
    return end - from <= kLongestEvent &&
           (end >= words_.size() || words_[end].shape == WordShape::stop ||
            words_[end].shape == WordShape::semicolon);
  }

  // In "trước ngày bầu cử 10 ngày" the word of the figure.
  std::size_t event_before(std::size_t at) const {
    for (std::size_t i = at + 1; i < words_.size() && i < at + 6; ++i)
      if (words_[i].shape == WordShape::number || words_[i].shape != WordShape::word) return i;
    return words_.size();
  }

  // A stretch of time is a deadline when it is counted from something; days and hours are also
  // when the cue says so by itself.
  bool is_bound_to_event(std::size_t end, int unit, int cue) const {
    static const PhraseTable kFrom({{0,
                                     "kể từ|tính từ|từ khi|từ ngày|sau khi|trước khi|trước ngày|"
                                     "kể|sau ngày|từ lúc|trước thời điểm|trước|sau"}});
    std::size_t next = end;
    if (next < words_.size() && words_[next].shape == WordShape::comma) ++next;
    if (kFrom.find(words_, next)) return true;
    if (unit != 'D' && unit != 'H') return false;
    // "Sau khi khám, trạm y tế lập hồ sơ trong 05 ngày."
    if (is(0, "sau") && is(1, "khi") && cue == static_cast<int>(Bound::in) &&
        scan_.end_of_clause(end) == end)
      return true;
    return scan_.in_schedule() || cue == static_cast<int>(Bound::by) ||
           cue == static_cast<int>(Bound::before) || is(scan_.at + 1, "vòng") ||
           is(scan_.at + 1, "thời");
  }

  // Up to the end of "kể từ ngày nhận được văn bản".
  std::size_t end_of_event(std::size_t end) const {
    std::size_t next = end;
    if (next < words_.size() && words_[next].shape == WordShape::comma &&
        (is(next + 1, "kể") || is(next + 1, "tính")))
      ++next;
    if (!(is(next, "kể") || is(next, "tính") || is(next, "từ") || is(next, "sau") ||
          is(next, "trước")))
      return end;
    return scan_.end_of_clause(next);
  }

  // "sau khi … được phê duyệt" waits for something; "sau khi thực hiện chính quyền hai cấp" tells
  // how things are.
  bool tells_completion(std::size_t from, bool strictly) const {
    static const PhraseTable kStrict({{0,
                                       "ban hành|có hiệu lực|được phê duyệt|được ban hành|"
                                       "có hướng dẫn|có văn bản hướng dẫn|có quyết định|"
                                       "đã có quyết định"}});
    static const PhraseTable kLoose({{0,
                                      "được|kết thúc|hoàn thành|nhận|nhận được|phê duyệt|có|"
                                      "thông qua|tổ chức|bế mạc|ký"}});
    if (strictly && scan_.at > 0 && (is(scan_.at - 1, "trước") || is(scan_.at - 1, "nếu")))
      return false;
    const std::size_t limit = std::min(words_.size(), from + 12);
    for (std::size_t i = from;
         i < limit && words_[i].shape != WordShape::semicolon && words_[i].shape != WordShape::stop;
         ++i)
      if (kStrict.find(words_, i) || (!strictly && kLoose.find(words_, i))) return true;
    return false;
  }

  DeadlineScan& scan_;
  const std::vector<Word>& words_;
};

}  // namespace

bool read_duration(DeadlineScan& scan) {
  return RelativeReader(scan).read_duration();
}

bool read_event(DeadlineScan& scan) {
  return RelativeReader(scan).read_event();
}

}  // namespace parsers

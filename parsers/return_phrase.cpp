#include "parsers/return_phrase.h"

#include "parsers/printed_time.h"

namespace parsers {

std::size_t quarter_month(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kPhrases(
      {{0,
        "tháng cuối quý|tháng cuối của quý|tháng cuối cùng của quý|tháng cuối mỗi quý|"
        "tháng cuối của mỗi quý|tháng cuối cùng của mỗi quý|tháng cuối cùng mỗi quý|"
        "tháng thứ 3 trong quý|tháng thứ ba trong quý|tháng thứ ba của quý|"
        "tháng thứ 3 của quý|tháng cuối cùng quý|tháng cuối hằng quý|tháng cuối của hằng quý|"
        "cuối mỗi quý|cuối hằng quý|cuối hàng quý|cuối quý|tháng cuối các quý|"
        "tháng cuối cùng trong quý"}});
  if (reads(words, at, "của") && kPhrases.find(words, at + 1))
    return 1 + kPhrases.find(words, at + 1).length;
  const std::size_t length = kPhrases.find(words, at).length;
  const bool dated = length != 0 && read_part_of_year(words, at + length - 1);
  return dated ? 0 : length;  // "cuối quý I năm 2031"
}

DayReturn read_return(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kMonthly(
      {{0,
        "của tháng|của tháng báo cáo|tháng báo cáo|tháng sau|của tháng sau|của tháng trước đó|"
        "của tháng trước|tháng liền kề|của tháng liền kề|của tháng kế tiếp|tháng kế tiếp|"
        "của tháng tiếp theo|tháng tiếp theo|của tháng đó|trong tháng|của mỗi tháng"}});
  static const PhraseTable kYearly({{0,
                                     "của năm báo cáo|của năm|năm báo cáo|của năm sau|"
                                     "năm sau|của năm liền kề năm báo cáo|của năm kế tiếp"}});
  if (const std::size_t length = quarter_month(words, at))
    return {RepeatUnit::quarter, at + length};
  if (const PhraseTable::Found yearly = kYearly.find(words, at))
    return {RepeatUnit::year, at + yearly.length};
  std::size_t next = at;
  if (reads(words, next, "của")) ++next;
  if (reads(words, next, "hằng") || reads(words, next, "hàng") || reads(words, next, "mỗi") ||
      reads(words, next, "các")) {
    const PhraseTable::Found unit = repeat_units().find(words, next + 1);
    if (unit && unit.length == 1)
      return {static_cast<RepeatUnit>(unit.tag), next + 1 + unit.length};
  }
  if (const PhraseTable::Found monthly = kMonthly.find(words, at))
    return {RepeatUnit::month, at + monthly.length};
  return {};
}

}  // namespace parsers

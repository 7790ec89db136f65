// The duties are aligned with the obligations of each plan (alignment.h); then each pair is judged
// by what can be compared: how binding the words are, the last day, how often, the least amount,
// and whether what is forbidden still is. What is not weaker and says clearly more is a detail.

#include "corpus/coverage.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>

#include "base/language.h"
#include "base/text.h"
#include "corpus/alignment.h"
#include "corpus/tokenizer.h"
#include "corpus/word_difference.h"
#include "parsers/due_date.h"

namespace corpus {
namespace {

using base::tr;
using parsers::Obligation;

constexpr std::size_t kDetailWords = 5;  // so many new words in a row are a detail
constexpr std::size_t kPlansToShare = 50;

std::vector<std::string> words_without_marks(std::string_view text) {
  std::vector<std::string> words;
  for (const Token& token : tokenize(text))
    words.push_back(token.bare);
  return words;
}

// In small letters, as printed otherwise.
std::vector<std::string> marked_words(std::string_view text) {
  std::vector<std::string> words;
  for (const Token& token : tokenize(text))
    words.push_back(base::to_lower(base::slice(text, token.span)));
  return words;
}

bool has(const std::vector<std::string>& words, const std::vector<std::string>& sought) {
  return std::search(words.begin(), words.end(), sought.begin(), sought.end()) != words.end();
}

// The number behind `name` in an RRULE or ISO duration.
double number_behind(const std::string& text, std::string_view name, double otherwise) {
  const std::size_t at = text.find(name);
  if (at == std::string::npos) return otherwise;
  const char* first = text.data() + at + name.size();
  int value = 0;
  const auto [end, error] = std::from_chars(first, text.data() + text.size(), value);
  return error == std::errc() ? value : otherwise;
}

// The day of the month by which a series is met, the last of several; 0 when none is said.
double day_of_series(const Obligation& obligation) {
  constexpr double kEndOfMonth = 31;
  for (const parsers::Deadline& deadline : obligation.deadlines) {
    if (deadline.value.find("BYMONTHDAY=") == std::string::npos) continue;
    const std::string rule = parsers::calendar_rule(deadline);
    if (rule.find("BYSETPOS") != std::string::npos) return kEndOfMonth;
    const double day = number_behind(rule, "BYMONTHDAY=", 0);
    if (day != 0) return day < 0 ? kEndOfMonth : day;
  }
  return 0;
}

// The days of "trong thời hạn 5 ngày làm việc"; 0 when there is no such time.
double days_allowed(const Obligation& obligation) {
  constexpr double kDaysOfWorkday = 7.0 / 5.0;
  for (const parsers::Deadline& deadline : obligation.deadlines) {
    if (deadline.kind != parsers::DeadlineKind::relative || !deadline.value.starts_with("P"))
      continue;
    const double number = number_behind(deadline.value, "P", 0);
    const char unit = deadline.value.back();
    const double days = unit == 'W' ? 7 : unit == 'M' ? 30 : unit == 'Y' ? 365 : 1;
    if (number > 0) return number * (deadline.workdays ? kDaysOfWorkday : days);
  }
  return 0;
}

// Times a year; 0 when nothing is said.
double times_by_rule(const Obligation& obligation) {
  for (const parsers::Deadline& deadline : obligation.deadlines) {
    const std::string& rule = deadline.value;
    if (deadline.kind != parsers::DeadlineKind::recurring) continue;
    if (rule.find("DAILY") != std::string::npos) return 365;
    if (rule.find("WEEKLY") != std::string::npos) return 52;
    if (rule.find("MONTHLY") != std::string::npos)
      return 12.0 / number_behind(rule, "INTERVAL=", 1);
    const std::size_t months = rule.find("BYMONTH=");
    if (months == std::string::npos) return 1;
    const std::string list = rule.substr(months, rule.find(';', months) - months);
    return 1.0 + static_cast<double>(std::count(list.begin(), list.end(), ','));
  }
  return 0;
}

// "mỗi tháng một lần", "hằng quý"
double times_by_words(const std::vector<std::string>& words) {
  static constexpr std::array<std::pair<const char*, double>, 5> kUnits{
      {{"ngày", 365}, {"tuần", 52}, {"tháng", 12}, {"quý", 4}, {"năm", 1}}};
  for (const auto& [unit, times] : kUnits)
    for (const char* each : {"mỗi", "hằng", "hàng"})
      if (has(words, {each, unit})) return times;
  return 0;
}

double times_a_year(const Obligation& obligation) {
  const double times = times_by_rule(obligation);
  return times > 0 ? times : times_by_words(marked_words(obligation.text.text));
}

// The number behind "ít nhất" or "tối thiểu"; 0 when there is none.
double least_amount(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    const bool is_least = (words[i] == "ít" && words[i + 1] == "nhất") ||
                          (words[i] == "tối" && words[i + 1] == "thiểu");
    if (!is_least) continue;
    const std::string& number = words[i + 2];
    if (number.find_first_not_of("0123456789") == std::string::npos && number.size() < 9)
      return std::stod(number);
    if (const auto value = parsers::number_in_words(number)) return *value;
  }
  return 0;
}

// "10 trạm": how many of what; times, and numbers of documents and articles, are none.
std::map<std::string, double> amounts(const std::vector<std::string>& words) {
  static const std::set<std::string> kTimes{"ngày",
                                            "tháng",
                                            "năm",
                                            "giờ",
                                            "phút",
                                            "tuần",
                                            "quý",
                                            "ct",
                                            "kh",
                                            "nq",
                                            "qđ",
                                            "cv",
                                            "kl",
                                            "hd"};
  static const std::set<std::string> kNumbered{
      "số", "điều", "khoản", "điểm", "mục", "chương", "phần", "lục", "mẫu", "biểu", "thứ"};
  static const std::set<std::string> kLinks{
      "của", "và", "về", "tại", "theo", "trong", "đến", "cho", "luật", "trên", "với", "là"};
  std::map<std::string, double> found;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string& unit = words[i + 1];
    const bool is_number =
        words[i].size() < 6 && words[i].find_first_not_of("0123456789") == std::string::npos;
    const bool is_noun = unit.find_first_of("0123456789") == std::string::npos &&
                         !kTimes.contains(unit) && !kLinks.contains(unit);
    const bool is_ordinal =
        i > 0 && (kTimes.contains(words[i - 1]) || kNumbered.contains(words[i - 1]));
    if (is_number && is_noun && !is_ordinal) found.try_emplace(unit, std::stod(words[i]));
  }
  return found;
}

bool has_smaller_amount(const std::vector<std::string>& theirs,
                        const std::vector<std::string>& ours) {
  const std::map<std::string, double> before = amounts(ours), after = amounts(theirs);
  return std::any_of(after.begin(), after.end(), [&before](const auto& amount) {
    const auto found = before.find(amount.first);
    return found != before.end() && amount.second < found->second;
  });
}

// "Không" behind a duty tells its aim ("..., không để xảy ra cháy") and forbids nothing.
bool forbids(const Obligation& obligation, const std::vector<std::string>& words) {
  return obligation.negative || (!words.empty() && words.front() == "không") ||
         has(words, {"không", "được"}) || has(words, {"cấm"});
}

// Words that leave it to the reader.
bool leaves_it_open(const std::vector<std::string>& words) {
  return has(words, {"nên"}) || has(words, {"hạn", "chế"}) || has(words, {"khuyến", "khích"}) ||
         has(words, {"khi", "có", "điều", "kiện"});
}

// Whether a plan says less bindingly what the duty says. Words that both have make no difference,
// whatever stands around them.
bool is_less_binding(const Obligation& plan,
                     const std::vector<std::string>& theirs,
                     const Obligation& duty,
                     const std::vector<std::string>& ours) {
  if (leaves_it_open(ours)) return false;
  if (leaves_it_open(theirs)) return true;
  if (duty.strength != parsers::Strength::must || plan.strength == parsers::Strength::must)
    return false;
  static const std::vector<std::vector<std::string>> kMilder{
      {"cần"}, {"có", "thể"}, {"được"}, {"đề", "nghị"}, {"quan", "tâm"}, {"phấn", "đấu"}};
  return std::none_of(kMilder.begin(), kMilder.end(), [&](const std::vector<std::string>& milder) {
    return has(theirs, milder) && has(ours, milder);
  });
}

std::string weakness(const Obligation& duty, const Obligation& other) {
  const std::vector<std::string> ours = marked_words(duty.text.text);
  const std::vector<std::string> theirs = marked_words(other.text.text);
  if (is_less_binding(other, theirs, duty, ours))
    return std::string(tr("lời lẽ nhẹ hơn", "in less binding words"));
  if (forbids(duty, ours) && !forbids(other, theirs))
    return std::string(tr("không còn là điều cấm", "no longer forbidden"));
  const double often = times_a_year(duty), other_often = times_a_year(other);
  if (often > 0 && other_often < often)
    return std::string(tr("thưa hơn hoặc không nói định kỳ", "less often, or not said how often"));
  const auto day = parsers::first_last_day(duty), other_day = parsers::first_last_day(other);
  if (day && other_day && parsers::to_iso(*day) < parsers::to_iso(*other_day))
    return std::string(tr("hạn muộn hơn", "due later"));
  const double allowed = days_allowed(duty), other_allowed = days_allowed(other);
  const double series = often == other_often ? day_of_series(duty) : 0;
  if ((allowed > 0 && other_allowed > allowed) || (series > 0 && day_of_series(other) > series))
    return std::string(tr("hạn muộn hơn", "due later"));
  if (day && !other_day && other_often <= 0)
    return std::string(tr("không có thời hạn", "without a deadline"));
  if (least_amount(theirs) < least_amount(ours))
    return std::string(tr("số lượng tối thiểu ít hơn", "a smaller least amount"));
  if (has_smaller_amount(theirs, ours))
    return std::string(tr("số lượng ít hơn", "a smaller amount"));
  return "";
}

// The longest run of words that `other` adds to `duty`; bodies and dates do not count.
std::size_t longest_addition(const Obligation& duty, const Obligation& other) {
  std::set<std::string> known;
  const auto know = [&](const std::string& text) {
    for (std::string& word : words_without_marks(text))
      known.insert(std::move(word));
  };
  for (const parsers::Actor& actor : other.actors)
    know(actor.name);
  for (const parsers::Deadline& deadline : other.deadlines)
    know(deadline.text);
  std::size_t longest = 0;
  for (const WordRun& run : word_difference(duty.text.text, other.text.text)) {
    if (run.kind != WordRun::Kind::added) continue;
    const std::vector<std::string> words = words_without_marks(run.text);
    const auto added = std::count_if(
        words.begin(), words.end(), [&](const std::string& word) { return !known.contains(word); });
    longest = std::max(longest, static_cast<std::size_t>(added));
  }
  return longest;
}

}  // namespace

std::string_view name_of(Takeover takeover) {
  switch (takeover) {
    case Takeover::taken:
      return "taken";
    case Takeover::detailed:
      return "detailed";
    case Takeover::weakened:
      return "weakened";
    case Takeover::missing:
      break;
  }
  return "missing";
}

CoverageCell judge(const Obligation& duty, const Obligation& other) {
  CoverageCell cell;
  cell.reason = weakness(duty, other);
  if (!cell.reason.empty())
    cell.takeover = Takeover::weakened;
  else
    cell.takeover =
        longest_addition(duty, other) >= kDetailWords ? Takeover::detailed : Takeover::taken;
  return cell;
}

CoverageMatrix coverage(const std::vector<Obligation>& duties, const std::vector<Plan>& plans) {
  CoverageMatrix matrix(duties.size(), std::vector<CoverageCell>(plans.size()));
  for (std::size_t plan = 0; plan < plans.size(); ++plan) {
    for (const AlignedPair& pair : align(duties, plans[plan].obligations)) {
      CoverageCell& cell = matrix[pair.left][plan];
      cell = judge(duties[pair.left], plans[plan].obligations[pair.right]);
      cell.obligation = pair.right;
      cell.similarity = pair.similarity;
    }
  }
  return matrix;
}

std::vector<Obligation> shared_duties(const std::vector<Plan>& plans) {
  std::vector<Obligation> duties;
  std::vector<std::size_t> uses;
  const std::size_t count = std::min(plans.size(), kPlansToShare);
  for (std::size_t plan = 0; plan < count; ++plan) {
    const std::vector<Obligation>& obligations = plans[plan].obligations;
    std::vector<bool> is_known(obligations.size(), false);
    for (const AlignedPair& pair : align(duties, obligations)) {
      ++uses[pair.left];
      is_known[pair.right] = true;
    }
    for (std::size_t i = 0; i < obligations.size(); ++i) {
      if (is_known[i]) continue;
      duties.push_back(obligations[i]);
      uses.push_back(1);
    }
  }
  std::vector<Obligation> shared;
  for (std::size_t i = 0; i < duties.size(); ++i) {
    if (uses[i] * 2 <= count) continue;
    duties[i].deadlines.clear();  // one plan's own dates measure no other plan
    shared.push_back(std::move(duties[i]));
  }
  return shared;
}

}  // namespace corpus

#include "parsers/date_parser.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/regex.h"
#include "base/text.h"

// One pattern per way of writing a date finds candidates from left to right; the calendar decides.
// Blanks inside are bounded, so that a run of a million of them costs no more than its length.

namespace parsers {
namespace {

// "ngày 05 tháng 9 năm 2025", also without marks and with the blanks lost
const base::Regex& long_form() {
  static const base::Regex regex(
      R"((?:ng[àa]y\s{0,8})?(?<!\d)(\d{1,2})\s{0,8}th[áa]ng\s{0,8}(\d{1,2})\s{0,8},?\s{0,8})"
      R"(n[ăa]m\s{0,8}(\d{4})(?!\d))",
      base::Regex::Case::insensitive);
  return regex;
}

// "05/9/2025", "05-9-2025", "05.9.2025"
const base::Regex& short_form() {
  static const base::Regex regex(
      R"((?:ng[àa]y\s{0,8})?(?<![\d/.-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4})(?![\d/]))",
      base::Regex::Case::insensitive);
  return regex;
}

// "ngày mồng năm tháng chín năm hai nghìn không trăm hai mươi lăm"
const base::Regex& words_form() {
  static const base::Regex regex(
      R"(ngày\s{1,8}((?:\p{L}{2,6}\s{1,8}){1,3})tháng\s{1,8}(\p{L}{2,5}(?:\s{1,8}(?:một|hai))?))"
      R"(\s{1,8}năm\s{1,8}((?:\p{L}{2,6}\s{1,8}){2,7}\p{L}{2,6}))",
      base::Regex::Case::insensitive);
  return regex;
}

int to_number(std::string_view figures) {
  int value = 0;
  for (const char c : figures)
    value = value * 10 + (c - '0');
  return value;
}

std::string_view prefix_of(std::string_view text, std::string_view last_part) {
  const auto end = static_cast<std::size_t>(last_part.data() - text.data()) + last_part.size();
  return text.substr(0, end);
}

std::optional<PrintedDate> in_words(const base::Match& match) {
  const std::optional<int> day = number_in_words(match[1]);
  std::optional<int> month = number_in_words(match[2]);
  if (base::comparison_key(match[2]) == base::comparison_key("giêng")) month = 1;
  if (base::comparison_key(match[2]) == base::comparison_key("chạp")) month = 12;
  if (!day || !month) return std::nullopt;
  // The year ends where its words end, which only trying shows.
  std::vector<std::string_view> words = base::split_words(match[3]);
  for (; words.size() >= 3; words.pop_back()) {
    const std::string_view year_words = prefix_of(match[3], words.back());
    const std::optional<int> year = number_in_words(year_words);
    if (!year) continue;
    const Date date{*year, *month, *day};
    if (!is_valid(date)) return std::nullopt;
    return PrintedDate{date, prefix_of(match[0], words.back())};
  }
  return std::nullopt;
}

std::optional<PrintedDate> in_figures(const base::Match& match, bool has_separator) {
  const std::size_t shift = has_separator ? 1 : 0;
  const Date date{to_number(match[3 + shift]), to_number(match[2 + shift]), to_number(match[1])};
  if (!is_valid(date)) return std::nullopt;
  return PrintedDate{date, match[0]};
}

struct Form {
  const base::Regex& regex;
  std::optional<PrintedDate> (*read)(const base::Match&);
};

const std::array<Form, 3>& forms() {
  static const std::array<Form, 3> all = {
      {{long_form(), [](const base::Match& match) { return in_figures(match, false); }},
       {short_form(), [](const base::Match& match) { return in_figures(match, true); }},
       {words_form(), in_words}}};
  return all;
}

// The dates of one form, left to right.
std::vector<PrintedDate> dates_of(const Form& form, std::string_view text, std::size_t from) {
  std::vector<PrintedDate> dates;
  std::size_t at = from;
  while (const auto match = form.regex.match(text, at)) {
    const auto begin = static_cast<std::size_t>(match->front().data() - text.data());
    const std::optional<PrintedDate> date = form.read(*match);
    at = begin + (date ? date->text.size() : match->front().size());
    if (date) dates.push_back(*date);
  }
  return dates;
}

bool has_digit_or_month(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) ||
         text.find("tháng") != std::string_view::npos ||
         text.find("THÁNG") != std::string_view::npos;
}

struct NumberWord {
  const char* word;
  int value;
};

// Keys as base::comparison_key leaves them are made at first use.
int digit_of(const std::string& key) {
  static const std::vector<std::pair<std::string, int>> digits = [] {
    static constexpr NumberWord kWords[] = {{"không", 0},
                                            {"một", 1},
                                            {"mốt", 1},
                                            {"hai", 2},
                                            {"ba", 3},
                                            {"bốn", 4},
                                            {"tư", 4},
                                            {"năm", 5},
                                            {"lăm", 5},
                                            {"nhăm", 5},
                                            {"sáu", 6},
                                            {"bảy", 7},
                                            {"bẩy", 7},
                                            {"tám", 8},
                                            {"chín", 9}};
    std::vector<std::pair<std::string, int>> made;
    for (const NumberWord& word : kWords)
      made.emplace_back(base::comparison_key(word.word), word.value);
    return made;
  }();
  for (const auto& [word, value] : digits) {
    if (word == key) return value;
  }
  return -1;
}

// The factor that the word gives to what stands before it: 10, 100, 1000; 0 for other words.
int factor_of(const std::string& key) {
  static const std::string ten = base::comparison_key("mươi");
  static const std::string hundred = base::comparison_key("trăm");
  static const std::string thousand = base::comparison_key("nghìn");
  static const std::string thousand_southern = base::comparison_key("ngàn");
  if (key == ten) return 10;
  if (key == hundred) return 100;
  if (key == thousand || key == thousand_southern) return 1000;
  return 0;
}

bool is_filler(const std::string& key) {
  static const std::vector<std::string> fillers = {base::comparison_key("mồng"),
                                                   base::comparison_key("mùng"),
                                                   base::comparison_key("linh"),
                                                   base::comparison_key("lẻ")};
  return std::find(fillers.begin(), fillers.end(), key) != fillers.end();
}

}  // namespace

int days_in_month(int year, int month) {
  static constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  if (month == 2 && leap) return 29;
  return kDays[month - 1];
}

bool is_valid(const Date& date) {
  if (date.year < 1900 || date.year > 2199) return false;
  if (date.month == 0) return date.day == 0;
  if (date.month < 1 || date.month > 12) return false;
  return date.day == 0 || (date.day >= 1 && date.day <= days_in_month(date.year, date.month));
}

std::string to_iso(const Date& date) {
  if (!is_valid(date)) return {};
  char iso[40];
  if (date.month == 0) {
    std::snprintf(iso, sizeof iso, "%04d", date.year);
  } else if (date.day == 0) {
    std::snprintf(iso, sizeof iso, "%04d-%02d", date.year, date.month);
  } else {
    std::snprintf(iso, sizeof iso, "%04d-%02d-%02d", date.year, date.month, date.day);
  }
  return iso;
}

std::optional<Date> from_iso(std::string_view iso) {
  const auto figures = [&](std::size_t at, std::size_t count) {
    if (at + count > iso.size()) return -1;
    const std::string_view part = iso.substr(at, count);
    const bool all =
        std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
    return all ? to_number(part) : -1;
  };
  if (iso.size() != 4 && iso.size() != 7 && iso.size() != 10) return std::nullopt;
  if ((iso.size() >= 7 && iso[4] != '-') || (iso.size() == 10 && iso[7] != '-'))
    return std::nullopt;
  Date date{figures(0, 4), 0, 0};
  if (iso.size() >= 7) date.month = figures(5, 2);
  if (iso.size() == 10) date.day = figures(8, 2);
  const bool complete = (iso.size() < 7 || date.month > 0) && (iso.size() < 10 || date.day > 0);
  if (!complete || !is_valid(date)) return std::nullopt;
  return date;
}

std::optional<PrintedDate> find_date(std::string_view text, std::size_t from) {
  std::optional<PrintedDate> first;
  for (const Form& form : forms()) {
    std::size_t at = from;
    while (const auto match = form.regex.match(text, at)) {
      const std::optional<PrintedDate> date = form.read(*match);
      if (date) {
        if (!first || date->text.data() < first->text.data()) first = date;
        break;
      }
      at = static_cast<std::size_t>(match->front().data() - text.data()) + match->front().size();
    }
  }
  return first;
}

std::vector<PrintedDate> find_dates(std::string_view text) {
  std::vector<PrintedDate> dates;
  if (!has_digit_or_month(text)) return dates;
  for (const Form& form : forms()) {
    const std::vector<PrintedDate> found = dates_of(form, text, 0);
    dates.insert(dates.end(), found.begin(), found.end());
  }
  std::sort(dates.begin(), dates.end(), [](const PrintedDate& a, const PrintedDate& b) {
    return a.text.data() < b.text.data();
  });
  const auto last =
      std::unique(dates.begin(), dates.end(), [](const PrintedDate& a, const PrintedDate& b) {
        return b.text.data() < a.text.data() + a.text.size();
      });
  dates.erase(last, dates.end());
  return dates;
}

std::optional<int> number_in_words(std::string_view words) {
  static const std::string kTenAlone = base::comparison_key("mười");
  int total = 0;
  int pending = -1;  // a digit that waits for its factor
  int lowest_factor = 10000;
  bool any = false;
  for (const std::string_view word : base::split_words(words)) {
    const std::string key = base::comparison_key(word);
    if (is_filler(key)) continue;
    any = true;
    const int digit = digit_of(key);
    if (digit >= 0) {
      if (pending >= 0) {  // "hai lăm": twenty-five, spoken shorter
        if (lowest_factor <= 10) return std::nullopt;
        total += pending * 10;
        lowest_factor = 10;
      }
      pending = digit;
      continue;
    }
    if (key == kTenAlone) {
      if (pending >= 0 || lowest_factor <= 10) return std::nullopt;
      total += 10;
      lowest_factor = 10;
      continue;
    }
    const int factor = factor_of(key);
    if (factor == 0 || pending < 0 || factor >= lowest_factor) return std::nullopt;
    total += pending * factor;
    lowest_factor = factor;
    pending = -1;
  }
  if (!any) return std::nullopt;
  if (pending >= 0) total += pending;
  return total;
}

}  // namespace parsers

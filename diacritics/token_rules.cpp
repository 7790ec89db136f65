#include "diacritics/token_rules.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "base/regex.h"
#include "base/text.h"

namespace diacritics {
namespace {

using Mended = std::optional<MendedToken>;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The digit that the letter `c` looks like; `c` itself otherwise.
char digit_like(char c) {
  if (c == 'O' || c == 'o' || c == 'Q' || c == 'D') return '0';
  if (c == 'l' || c == 'I' || c == 'i' || c == '|' || c == 'J') return '1';
  if (c == 'S' || c == 's') return '5';
  if (c == 'B') return '8';
  if (c == 'Z' || c == 'z') return '2';
  return c;
}

std::string bare_lower(std::string_view word) {
  return base::to_lower(base::strip_marks(word));
}

// ---- dates

int number_of(std::string_view digits) {
  int value = 0;
  for (const char c : digits)
    value = value * 10 + (c - '0');
  return value;
}

constexpr int kFirstYear = 1900, kLastYear = 2100;

bool is_leap(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

// Whether the three groups of digits are a date that a document would print.
bool is_date(std::string_view day, std::string_view month, std::string_view year) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (day.empty() || day.size() > 2 || month.empty() || month.size() > 2 || year.size() != 4)
    return false;
  const int d = number_of(day), m = number_of(month), y = number_of(year);
  if (y < kFirstYear || y > kLastYear || m < 1 || m > 12 || d < 1) return false;
  return d <= kDays[static_cast<std::size_t>(m - 1)] + (m == 2 && is_leap(y) ? 1 : 0);
}

// Every date that `token` can be when ones in it may have been slashes. A printed slash stays one.
std::vector<std::string> dates_with_slashes(std::string_view token) {
  std::vector<std::string> dates;
  const auto may_be_slash = [&](std::size_t i) { return token[i] == '/' || token[i] == '1'; };
  for (std::size_t first = 1; first <= 2 && first < token.size(); ++first) {
    for (std::size_t second = first + 2; second <= first + 3 && second < token.size(); ++second) {
      if (!may_be_slash(first) || !may_be_slash(second)) continue;
      const std::string_view day = token.substr(0, first);
      const std::string_view month = token.substr(first + 1, second - first - 1);
      const std::string_view year = token.substr(second + 1);
      const auto all_digits = [](std::string_view group) {
        return std::all_of(group.begin(), group.end(), is_digit);
      };
      if (!all_digits(day) || !all_digits(month) || !all_digits(year)) continue;
      if (!is_date(day, month, year)) continue;
      dates.push_back(std::string(day) + '/' + std::string(month) + '/' + std::string(year));
    }
  }
  return dates;
}

bool says_day(std::string_view word) {
  return bare_lower(word) == "ngay";
}

Mended mend_date(std::string_view token, const TokenContext& context) {
  if (token.size() < 8 || token.size() > 10) return std::nullopt;
  std::string digits(token);
  std::transform(digits.begin(), digits.end(), digits.begin(), digit_like);
  const bool only_date =
      std::all_of(digits.begin(), digits.end(), [](char c) { return is_digit(c) || c == '/'; });
  if (!only_date) return std::nullopt;
  const auto slashes = std::count(token.begin(), token.end(), '/');
  const bool letters = digits != token;
  // Without a slash, or with letters, any number may look like a date: only behind "ngày".
  if ((slashes == 0 || (slashes < 2 && letters)) && !says_day(context.word_before))
    return std::nullopt;
  const std::vector<std::string> dates = dates_with_slashes(digits);
  if (dates.size() != 1 || dates[0] == token) return std::nullopt;
  return MendedToken{dates[0], slashes == 2 ? "date-digit" : "date-slash"};
}

Mended mend_year(std::string_view token, const TokenContext& context) {
  if (token.size() != 4 || bare_lower(context.word_before) != "nam") return std::nullopt;
  std::string digits(token);
  std::transform(digits.begin(), digits.end(), digits.begin(), digit_like);
  const auto printed_digits = std::count_if(token.begin(), token.end(), is_digit);
  if (digits == token || printed_digits < 2 || !std::all_of(digits.begin(), digits.end(), is_digit))
    return std::nullopt;
  const int year = number_of(digits);
  if (year < kFirstYear || year > kLastYear) return std::nullopt;
  return MendedToken{digits, "year-digit"};
}

// ---- document codes

// Runs of letters in codes that are never written without Đ, as engines read them.
struct CodeLetters {
  std::string_view read, printed;
};
constexpr CodeLetters kCodeLetters[] = {
    {"QD", "QĐ"},     {"QP", "QĐ"},       {"QÐ", "QĐ"},         {"ND", "NĐ"},
    {"NP", "NĐ"},     {"NÐ", "NĐ"},       {"DU", "ĐU"},         {"PU", "ĐU"},
    {"ÐU", "ĐU"},     {"HDND", "HĐND"},   {"HPND", "HĐND"},     {"LDLD", "LĐLĐ"},
    {"BCD", "BCĐ"},   {"CD", "CĐ"},       {"LDTBXH", "LĐTBXH"}, {"BLDTBXH", "BLĐTBXH"},
    {"GDDT", "GDĐT"}, {"BGDDT", "BGDĐT"}, {"SGDDT", "SGDĐT"},   {"TLD", "TLĐ"},
    {"QDND", "QĐND"}, {"DCSVN", "ĐCSVN"}, {"QyD", "QyĐ"},
};

// Abbreviations of document types that stand before the slash of a code (Nghị định 30/2020/NĐ-CP,
// Phụ lục III; Party documents alike).
constexpr std::string_view kTypes[] = {"QĐ",
                                       "QD",
                                       "NQ",
                                       "CT",
                                       "KH",
                                       "HD",
                                       "BC",
                                       "TB",
                                       "KL",
                                       "CV",
                                       "QC",
                                       "TT",
                                       "NĐ",
                                       "ND",
                                       "CTr",
                                       "TTr"};

// "HDIBTGTW" and "QD1TW": a type, a slash that was read as a letter, and at least two capitals.
std::optional<std::string> with_slash(std::string_view run) {
  for (const std::string_view type : kTypes) {
    if (!run.starts_with(type) || run.size() < type.size() + 3) continue;
    const char stroke = run[type.size()];
    const std::string_view issuer = run.substr(type.size() + 1);
    if (stroke != 'I' && stroke != 'l' && stroke != '1' && stroke != '|') continue;
    if (base::is_all_capitals(issuer)) return std::string(type) + '/' + std::string(issuer);
  }
  return std::nullopt;
}

std::string marked_run(std::string_view run) {
  for (const CodeLetters& letters : kCodeLetters) {
    if (run == letters.read) return std::string(letters.printed);
  }
  return std::string(run);
}

// `code` with every run between - / . replaced by marked_run() of it.
std::string marked_code(std::string_view code) {
  std::string marked;
  for (std::size_t begin = 0; begin <= code.size();) {
    const std::size_t end = std::min(code.find_first_of("-/.", begin), code.size());
    marked += marked_run(code.substr(begin, end - begin));
    if (end < code.size()) marked += code[end];
    begin = end + 1;
  }
  return marked;
}

Mended mend_code(std::string_view token) {
  static const base::Regex kCode(
      "^[0-9OlI]*[-/.]?(?:[0-9]{4}/)?[\\p{Lu}][\\p{L}|1]*(?:[-/.][\\p{L}0-9]*)*$");
  const bool joint = token.find_first_of("-/") != std::string_view::npos;
  if (!joint || !kCode.matches(token)) return std::nullopt;
  const std::size_t last_joint = token.find_last_of("-/");
  std::string mended(token);
  std::string_view rule = "code-mark";
  const std::size_t digit = token.find_first_of("0123456789");
  if (digit == 0 && last_joint == token.find_first_of("-/")) {
    if (const auto run = with_slash(token.substr(last_joint + 1))) {
      mended = std::string(token.substr(0, last_joint + 1)) + *run;
      rule = "code-slash";
    }
  }
  mended = marked_code(mended);
  if (mended == token) return std::nullopt;
  return MendedToken{mended, rule};
}

// ---- Roman numerals

std::string roman_of(int number) {
  struct Numeral {
    int value;
    std::string_view letters;
  };
  static constexpr Numeral kNumerals[] = {{10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}};
  std::string letters;
  for (const Numeral& numeral : kNumerals) {
    for (; number >= numeral.value; number -= numeral.value)
      letters += numeral.letters;
  }
  return letters;
}

bool is_roman(std::string_view letters) {
  constexpr int kHighest = 39;
  for (int number = 1; number <= kHighest; ++number) {
    if (roman_of(number) == letters) return true;
  }
  return false;
}

// In running text a numeral needs two printed letters of its own; as the number of a heading, one.
Mended mend_roman(std::string_view token, const TokenContext& context) {
  std::string letters(token);
  std::replace_if(
      letters.begin(), letters.end(), [](char c) { return c == '1' || c == 'l' || c == '|'; }, 'I');
  if (letters == token || !is_roman(letters)) return std::nullopt;
  const auto printed = std::count_if(
      token.begin(), token.end(), [](char c) { return c == 'I' || c == 'V' || c == 'X'; });
  const bool heading = context.begins_line &&
                       (context.sign_after.starts_with(".") || context.sign_after.starts_with("-"));
  if (printed < (heading ? 1 : 2)) return std::nullopt;
  return MendedToken{letters, "roman-digit"};
}

}  // namespace

std::optional<MendedToken> mend_token(std::string_view token, const TokenContext& context) {
  if (token.size() < 2 || token.size() > 40) return std::nullopt;
  if (Mended date = mend_date(token, context)) return date;
  if (Mended year = mend_year(token, context)) return year;
  if (Mended numeral = mend_roman(token, context)) return numeral;
  return mend_code(token);
}

}  // namespace diacritics

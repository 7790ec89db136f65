#include "parsers/printed_time.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace parsers {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;

// The figures of "15/12/2026", "IV/2025" split at / . or -; empty when a part is neither figures
// of at most four digits nor a Roman quarter.
std::vector<int> figures(std::string_view text) {
  std::vector<int> parts;
  std::size_t at = 0;
  while (at <= text.size()) {
    const std::size_t end = std::min(text.find_first_of("/.-", at), text.size());
    const std::string_view part = text.substr(at, end - at);
    if (part.empty() || part.size() > 4) return {};
    int value = 0;
    for (const char c : part) {
      if (c < '0' || c > '9') return {};
      value = value * 10 + (c - '0');
    }
    parts.push_back(value);
    at = end + 1;
  }
  return parts;
}

int roman_quarter(std::string_view text) {
  static constexpr std::array<std::string_view, 4> kQuarters = {"I", "II", "III", "IV"};
  for (std::size_t i = 0; i < kQuarters.size(); ++i)
    if (text == kQuarters[i]) return static_cast<int>(i) + 1;
  return 0;
}

bool is_year(int value) {
  return value >= kFirstYear && value <= kLastYear;
}

// "(mười lăm)" after a figure.
std::size_t skip_words_in_brackets(const std::vector<Word>& words, std::size_t at) {
  if (at >= words.size() || words[at].shape != WordShape::open) return at;
  for (std::size_t i = at + 1; i < words.size() && i < at + 6; ++i) {
    if (words[i].shape == WordShape::close) return i + 1;
    if (words[i].shape != WordShape::word) return at;
  }
  return at;
}

std::optional<TimePiece> valid(TimePiece piece) {
  const Date& date = piece.date;
  if (date.month < 0 || date.month > 12 || date.day < 0 || date.day > 31) return std::nullopt;
  if (date.year != 0 && !is_year(date.year)) return std::nullopt;
  // 29 February of an unprinted year exists.
  if (date.day != 0 && date.month != 0 &&
      date.day > days_in_month(date.year == 0 ? 2024 : date.year, date.month))
    return std::nullopt;
  return piece;
}

}  // namespace

int read_number(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kNumbers({{1, "một"},
                                     {2, "hai"},
                                     {3, "ba"},
                                     {4, "bốn|tư"},
                                     {5, "năm"},
                                     {6, "sáu"},
                                     {7, "bảy"},
                                     {8, "tám"},
                                     {9, "chín"},
                                     {10, "mười"}});
  if (at >= words.size()) return -1;
  const std::vector<int> parts = figures(words[at].text);
  if (parts.size() == 1) return parts[0];
  const PhraseTable::Found found = kNumbers.find(words, at);
  return found ? found.tag : -1;
}

TimePiece read_year_tail(const std::vector<Word>& words, std::size_t at) {
  TimePiece piece;
  piece.end = at;
  std::size_t next = at;
  if (reads(words, next, "/")) {
    ++next;
  } else if (reads(words, next, "năm")) {
    ++next;
  } else {
    return piece;
  }
  if (next >= words.size() || words[next].shape != WordShape::number) return piece;
  const int year = read_number(words, next);
  if (!is_year(year)) return piece;
  piece.date.year = year;
  piece.end = next + 1;
  return piece;
}

std::optional<TimePiece> read_day(const std::vector<Word>& words, std::size_t at) {
  std::size_t next = at;
  bool named = false;  // "ngày", "mồng": a bare figure is a day
  while (reads(words, next, "ngày") || reads(words, next, "mồng") || reads(words, next, "mùng")) {
    named = true;
    ++next;
  }
  if (next >= words.size() || words[next].shape != WordShape::number) return std::nullopt;
  const std::vector<int> parts = figures(words[next].text);
  TimePiece piece;
  piece.end = next + 1;
  if (parts.size() == 3) {
    piece.date = {parts[2], parts[1], parts[0]};
    if (piece.date.year < 100) piece.date.year += 2000;
    if (piece.date.month == 0 || piece.date.day == 0) return std::nullopt;
    return valid(piece);
  }
  if (parts.size() == 2) {
    if (parts[0] == 0 || parts[1] == 0 || parts[1] > 12) return std::nullopt;
    if (!named && words[next].text.find('/') == std::string_view::npos) return std::nullopt;
    piece.date = {0, parts[1], parts[0]};
    const TimePiece tail = read_year_tail(words, piece.end);
    piece.date.year = tail.date.year;
    piece.end = tail.end;
    return valid(piece);
  }
  if (parts.size() != 1 || !named || parts[0] == 0) return std::nullopt;
  piece.date.day = parts[0];
  piece.end = skip_words_in_brackets(words, piece.end);
  if (const std::optional<TimePiece> month = read_month(words, piece.end)) {
    piece.date.month = month->date.month;
    piece.date.year = month->date.year;
    piece.end = month->end;
  }
  return valid(piece);
}

std::optional<TimePiece> read_month(const std::vector<Word>& words, std::size_t at) {
  if (!reads(words, at, "tháng") || at + 1 >= words.size()) return std::nullopt;
  TimePiece piece;
  piece.end = at + 2;
  const std::vector<int> parts = figures(words[at + 1].text);
  if (parts.size() == 2) {
    piece.date = {parts[1], parts[0], 0};
    if (piece.date.month == 0 || !is_year(piece.date.year)) return std::nullopt;
    return valid(piece);
  }
  // "tháng năm" is more often "hằng tháng, năm" gone wrong than May.
  if (reads(words, at + 1, "năm")) return std::nullopt;
  piece.date.month = read_number(words, at + 1);
  if (piece.date.month < 1 || piece.date.month > 12) return std::nullopt;
  piece.end = skip_words_in_brackets(words, piece.end);
  const TimePiece tail = read_year_tail(words, piece.end);
  piece.date.year = tail.date.year;
  piece.end = tail.end;
  return valid(piece);
}

namespace {

// "6 tháng đầu năm 2026", "02 tháng cuối năm"
std::optional<TimePiece> read_end_of_year(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kEnds({{1, "tháng đầu năm"}, {-1, "tháng cuối năm"}});
  if (at >= words.size()) return std::nullopt;
  const PhraseTable::Found found = kEnds.find(words, at + 1);
  const int count = found ? read_number(words, at) : 0;
  if (count < 1 || count > 11) return std::nullopt;
  TimePiece piece;
  piece.months = found.tag * count;
  piece.end = at + 1 + found.length;
  const TimePiece tail = read_year_tail(words, piece.end - 1);
  if (tail.date.year != 0) {
    piece.date.year = tail.date.year;
    piece.end = tail.end;
  }
  return piece;
}

}  // namespace

std::optional<TimePiece> read_part_of_year(const std::vector<Word>& words, std::size_t at) {
  if (std::optional<TimePiece> months = read_end_of_year(words, at)) return months;
  if (!reads(words, at, "quý") || at + 1 >= words.size()) return std::nullopt;
  const std::string_view text = words[at + 1].text;
  const std::size_t slash = text.find_first_of("/-");
  const std::string_view name = text.substr(0, slash);
  TimePiece piece;
  piece.end = at + 2;
  piece.quarter = roman_quarter(name);
  if (piece.quarter == 0 && name.size() == 1 && name[0] >= '1' && name[0] <= '4')
    piece.quarter = name[0] - '0';
  if (piece.quarter == 0) return std::nullopt;
  if (slash != std::string_view::npos) {
    const std::vector<int> year = figures(text.substr(slash + 1));
    if (year.size() != 1 || !is_year(year[0])) return std::nullopt;
    piece.date.year = year[0];
    return piece;
  }
  const TimePiece tail = read_year_tail(words, piece.end);
  piece.date.year = tail.date.year;
  piece.end = tail.end;
  return piece;
}

std::optional<TimePiece> read_years(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kOpeners(
      {{0, "năm|giai đoạn|các năm|giai đoạn năm|hai năm|02 năm|2 năm"}});
  const PhraseTable::Found opener = kOpeners.find(words, at);
  if (!opener) return std::nullopt;
  std::size_t next = at + opener.length;
  if (next >= words.size() || words[next].shape != WordShape::number) return std::nullopt;
  const std::vector<int> parts = figures(words[next].text);
  if (parts.empty() || parts.size() > 2 || !is_year(parts.front()) || !is_year(parts.back()))
    return std::nullopt;
  TimePiece piece;
  piece.date.year = parts.front();
  piece.last_year = parts.back();
  piece.end = ++next;
  const bool range = next < words.size() && (words[next].shape == WordShape::dash ||
                                             words[next].shape == WordShape::comma ||
                                             reads(words, next, "đến") || reads(words, next, "và"));
  if (range && parts.size() == 1) {
    std::size_t last = next + 1;
    if (reads(words, last, "năm")) ++last;
    const int year = last < words.size() && words[last].shape == WordShape::number
                         ? read_number(words, last)
                         : -1;
    if (is_year(year) && year > piece.date.year) {
      piece.last_year = year;
      piece.end = last + 1;
    }
  }
  return piece;
}

}  // namespace parsers

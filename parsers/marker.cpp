// A marker is a number (Roman, Arabic, decimal or a letter), what closes it (dot, dash, bracket,
// blank) and, for the outer levels, a word before it. A small scanner reads the number and its
// closer by hand; the table of shapes says which combinations are markers. Where OCR left l, I, 1
// or | for one another, every Roman and Arabic reading of those strokes is offered.
#include "parsers/marker.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "parsers/characters.h"
#include "parsers/marker_scan.h"
#include "parsers/unit_marker.h"

namespace parsers {
namespace {

constexpr std::size_t kMaxDecimalParts = 6;
constexpr int kMaxArabic = 199;
constexpr int kMaxRoman = 60;

// What follows a number with its closer must look like the start of a text, or be nothing.
bool opens_text(const Scanned& scanned) {
  if (scanned.rest.empty()) return true;
  if (!scanned.tight) return true;
  return starts_upper(scanned.rest);
}

// --- bullets ------------------------------------------------------------------------------------

struct Bullet {
  std::string_view printed;
  MarkerShape shape;
};

constexpr Bullet kBullets[] = {
    {"-", MarkerShape::dash},      {"–", MarkerShape::dash},     {"—", MarkerShape::dash},
    {"−", MarkerShape::dash},      {"‑", MarkerShape::dash},     {"+", MarkerShape::plus},
    {"•", MarkerShape::dot},       {"*", MarkerShape::dot},      {"·", MarkerShape::dot},
    {"●", MarkerShape::dot},       {"○", MarkerShape::dot},      {"▪", MarkerShape::dot},
    {"■", MarkerShape::dot},       {"◦", MarkerShape::dot},      {"➢", MarkerShape::dot},
    {"✓", MarkerShape::dot},       {"◊", MarkerShape::dot},      {"◆", MarkerShape::dot},
    {"◇", MarkerShape::dot},       {"❖", MarkerShape::dot},      {"➤", MarkerShape::dot},
    {"►", MarkerShape::dot},       {"▶", MarkerShape::dot},      {"□", MarkerShape::dot},
    {"▫", MarkerShape::dot},       {"★", MarkerShape::dot},      {"✔", MarkerShape::dot},
    {"❑", MarkerShape::dot},       {"\uF0B7", MarkerShape::dot},  // Symbol and Wingdings bullets as
    {"\uF02D", MarkerShape::dash},                                // office programs leave them
    {"\uF0A7", MarkerShape::dot},  {"\uF0FC", MarkerShape::dot}};

std::optional<Marker> read_bullet(std::string_view line) {
  for (const Bullet& bullet : kBullets) {
    if (!line.starts_with(bullet.printed)) continue;
    const std::string_view after = line.substr(bullet.printed.size());
    const std::string_view rest = skip_blanks(after);
    const bool tight = !rest.empty() && rest.data() == after.data();
    // "-5 độ", "--", "*/" are no bullets.
    if (tight && !is_letter(first_char(rest)) && first_char(rest) != U'“') return std::nullopt;
    Scanned scanned;
    scanned.printed = bullet.printed;
    scanned.rest = rest;
    scanned.tight = tight;
    return make_marker(bullet.shape, std::string(bullet.printed), {}, scanned, line);
  }
  return std::nullopt;
}

// --- letters ------------------------------------------------------------------------------------

// The order of points: a b c d đ e g h i k l m n o p q r s t u v x y. Source: Nghị định 30/2020,
// Phụ lục I, II.6.đ. Letters that Vietnamese lacks take the place of the one before them.
int letter_rank(char32_t c) {
  constexpr std::u32string_view kOrder = U"abcdđefghijklmnopqrstuvwxyz";
  constexpr std::array<int, 27> kRank = {1,  2,  3,  4,  5,  6,  6,  7,  8,  9,  9,  10, 11, 12,
                                         13, 14, 15, 16, 17, 18, 19, 20, 21, 21, 22, 23, 23};
  const std::size_t at = kOrder.find(c);
  return at == std::u32string_view::npos ? 0 : kRank[at];
}

// "a)", "đ)", "a.", "a/", "a-" and "(a)".
std::optional<Marker> read_letter(std::string_view line) {
  const bool in_brackets = line.starts_with("(");
  std::size_t at = in_brackets ? 1 : 0;
  if (at >= line.size()) return std::nullopt;
  const std::size_t begin = at;
  char32_t c = base::next_char(line, at);
  if (c == U'ð') c = U'đ';
  const bool mended = c == U'€';
  if (mended) c = U'c';
  const int rank = letter_rank(c);
  if (rank == 0) return std::nullopt;
  const Scanned scanned = close_number(line, at);
  // "a/ Điều tra", "a- Văn phòng"
  const bool slashed =
      (scanned.closer == '/' || scanned.closer == '-') && starts_upper(scanned.rest);
  const bool closed = scanned.closer == ')' || (!in_brackets && (scanned.closer == '.' || slashed));
  if (!closed) return std::nullopt;
  if (scanned.closer == '.' && (scanned.tight || scanned.rest.empty())) return std::nullopt;
  if (scanned.tight && !is_letter(first_char(scanned.rest))) return std::nullopt;
  std::string label(line.substr(begin, at - begin));
  if (label == "ð") label = "đ";
  if (mended) label = "c";
  Marker marker = make_marker(MarkerShape::letter, std::move(label), {rank}, scanned, line);
  marker.mended = mended;
  return marker;
}

// "A." and "B-": capitals number the parts of long plans.
std::optional<Marker> read_capital(std::string_view line) {
  if (line.empty() || line.front() < 'A' || line.front() > 'Z') return std::nullopt;
  const Scanned scanned = close_number(line, 1);
  const bool closes = scanned.closer == '.' || scanned.closer == '-' || scanned.closer == '/';
  if (!closes || scanned.tight || scanned.rest.empty()) return std::nullopt;
  if (!starts_upper(scanned.rest)) return std::nullopt;
  return make_marker(MarkerShape::capital,
                     std::string(line.substr(0, 1)),
                     {line.front() - 'A' + 1},
                     scanned,
                     line);
}

// "NQ-CP ngày ...", "KH/ĐU": the rest of a document's number.
bool is_code(std::string_view text) {
  const std::string_view word = text.substr(0, text.find(' '));
  const std::size_t part = word.find_first_of("-/");
  return part != std::string_view::npos && part > 1 && part + 1 < word.size() &&
         base::is_all_capitals(word.substr(0, part)) && starts_upper(word.substr(part + 1));
}

// --- numbers ------------------------------------------------------------------------------------

std::size_t stroke_run(std::string_view line, std::string_view strokes) {
  const std::size_t end = line.find_first_not_of(strokes);
  const std::size_t run = end == std::string_view::npos ? line.size() : end;
  return run <= kMaxNumberBytes ? run : 0;
}

std::optional<Marker> read_roman(std::string_view line) {
  const std::size_t run = stroke_run(line, kRomanStrokes);
  if (run == 0) return std::nullopt;
  const std::string_view number = line.substr(0, run);
  const std::string roman = roman_strokes(number);
  const int value = roman_value(roman);
  if (value == 0) return std::nullopt;
  bool mended = roman != number;
  if (mended && is_all_digits(number)) {
    if (number.size() < 2) return std::nullopt;  // "1." is Arabic, "11." may be II
  }
  const Scanned scanned = close_number(line, run);
  if (scanned.closer == 0 || scanned.closer == ':' || !opens_text(scanned)) return std::nullopt;
  // One stroke may be anything; before a title in capitals it is I.
  if (mended && run == 1 && !base::is_all_capitals(scanned.rest)) return std::nullopt;
  if (scanned.closer == '-' && scanned.tight && !starts_upper(scanned.rest)) return std::nullopt;
  if (scanned.closer == '/' && scanned.tight && !starts_upper(scanned.rest)) return std::nullopt;
  mended = mended || scanned.closer == ',';
  if (mended && number.find('H') != std::string_view::npos &&
      !base::is_all_capitals(scanned.rest)) {
    return std::nullopt;
  }
  Marker marker = make_marker(MarkerShape::roman, roman, {value}, scanned, line);
  marker.mended = mended;
  return marker;
}

// Digits with the strokes that scanners mistake for them.
std::string arabic_strokes(std::string_view number) {
  std::string digits;
  for (const char c : number) {
    digits += c == 'l' || c == 'I' || c == '|' ? '1' : c == 'O' || c == 'o' ? '0' : c;
  }
  return digits;
}

// Characters that scanners read for one figure, where no letter of a Vietnamese list stands.
struct LookAlike {
  std::string_view character;
  std::string_view figure;
};

constexpr LookAlike kLookAlikes[] = {{"Š", "5"}, {"§", "5"}, {"$", "5"}, {"S", "5"}, {"Z", "2"}};

// "Š. Các chi bộ": a figure that was read as what looks like it.
std::optional<Marker> read_look_alike(std::string_view line) {
  for (const auto& [character, figure] : kLookAlikes) {
    if (!line.starts_with(character)) continue;
    const Scanned scanned = close_number(line, character.size());
    if (scanned.closer != '.' || scanned.tight || !starts_upper(scanned.rest)) return std::nullopt;
    Marker marker =
        make_marker(MarkerShape::arabic, std::string(figure), {to_number(figure)}, scanned, line);
    marker.mended = marker.by_sequence = true;
    return marker;
  }
  return std::nullopt;
}

std::optional<Marker> read_arabic(std::string_view line) {
  const std::size_t run = stroke_run(line, "0123456789lI|");
  if (run == 0 || run > 3) return std::nullopt;
  const std::string_view number = line.substr(0, run);
  const std::string digits = arabic_strokes(number);
  const int value = to_number(digits);
  if (value > kMaxArabic) return std::nullopt;
  const Scanned scanned = close_number(line, run);
  const bool mended = digits != number || scanned.closer == ',';
  const bool date_like = !scanned.rest.empty() && is_digit(first_char(scanned.rest));
  if (scanned.closer == 0) return std::nullopt;
  if (scanned.closer == ':') return std::nullopt;
  if (!opens_text(scanned)) return std::nullopt;
  if (scanned.closer == '-' || scanned.closer == '/') {
    if (date_like || !starts_upper(scanned.rest) || mended) return std::nullopt;
    if (scanned.printed.find(' ') != std::string_view::npos) return std::nullopt;  // "5 - Xã"
    if (scanned.tight && is_code(scanned.rest)) return std::nullopt;               // "66/NQ-CP"
  }
  const MarkerShape shape = scanned.closer == ')' ? MarkerShape::arabic_paren : MarkerShape::arabic;
  Marker marker = make_marker(shape, digits, {value}, scanned, line);
  if (!mended && number.size() > 1 && number.front() == '0') marker.label = std::string(number);
  marker.mended = mended;
  return marker;
}

std::optional<Marker> read_bracketed_arabic(std::string_view line) {
  if (!line.starts_with("(")) return std::nullopt;
  const std::size_t run = stroke_run(line.substr(1), "0123456789");
  if (run == 0 || run > 2) return std::nullopt;
  const Scanned scanned = close_number(line, run + 1);
  if (scanned.closer != ')' || scanned.rest.empty()) return std::nullopt;
  const std::string_view number = line.substr(1, run);
  return make_marker(
      MarkerShape::arabic_paren, std::string(number), {to_number(number)}, scanned, line);
}

// "1.1.", "2.3.1", "1.2)": parts of at most two digits each.
std::optional<Marker> read_decimal(std::string_view line) {
  std::vector<int> numbers;
  std::size_t at = 0;
  std::string label;
  bool mended = false;
  while (numbers.size() < kMaxDecimalParts && at < line.size()) {
    const std::size_t run = stroke_run(line.substr(at), "0123456789lI");
    if (run == 0 || run > 2) break;
    const std::string digits = arabic_strokes(line.substr(at, run));
    mended = mended || digits != line.substr(at, run);
    if (numbers.empty() && digits.front() == '0') return std::nullopt;
    label += (numbers.empty() ? "" : ".") + digits;
    numbers.push_back(to_number(digits));
    at += run;
    const bool goes_on = at + 1 < line.size() && line[at] == '.' &&
                         stroke_run(line.substr(at + 1), "0123456789lI") > 0;
    if (!goes_on) break;
    ++at;
  }
  if (numbers.size() < 2) return std::nullopt;
  if (mended && numbers.front() == 0) return std::nullopt;
  const Scanned scanned = close_number(line, at);
  // "1.1- Nội dung" as the Party numbers, but not "1.5-2 tấn".
  const bool dashed = scanned.closer == '-' && (scanned.tight || !starts_upper(scanned.rest));
  if (dashed || scanned.closer == '/' || scanned.closer == ':' || scanned.closer == ',') {
    return std::nullopt;
  }
  if (!opens_text(scanned)) return std::nullopt;
  if (scanned.closer == 0) {
    // "1.1 Nội dung" and "3.1" on a line of its own, but not "1.5 triệu đồng" or "3.1%".
    if (!scanned.rest.empty() && (scanned.tight || !starts_upper(scanned.rest))) {
      return std::nullopt;
    }
  }
  Marker marker = make_marker(MarkerShape::decimal, label, numbers, scanned, line);
  marker.mended = mended;
  return marker;
}

// "II.1. Rà soát", "I.2.1": a decimal number that begins with a Roman one.
std::optional<Marker> read_roman_decimal(std::string_view line) {
  const std::size_t run = stroke_run(line, "IVX");
  const int value = run == 0 ? 0 : roman_value(line.substr(0, run));
  if (value == 0 || run + 1 >= line.size() || line[run] != '.') return std::nullopt;
  std::vector<int> numbers{value};
  std::size_t at = run;
  while (at + 1 < line.size() && line[at] == '.' && numbers.size() < kMaxDecimalParts) {
    const std::size_t digits = stroke_run(line.substr(at + 1), "0123456789");
    if (digits == 0 || digits > 2) break;
    numbers.push_back(to_number(line.substr(at + 1, digits)));
    at += 1 + digits;
  }
  if (numbers.size() < 2) return std::nullopt;
  const Scanned scanned = close_number(line, at);
  if ((scanned.closer != 0 && scanned.closer != '.') || !opens_text(scanned)) return std::nullopt;
  if (!scanned.rest.empty() && (scanned.tight || !starts_upper(scanned.rest))) return std::nullopt;
  return make_marker(
      MarkerShape::decimal, std::string(line.substr(0, at)), std::move(numbers), scanned, line);
}

// "1 Mục đích", "II NHIỆM VỤ": the dot was lost. Only the order of the list can bear it out.
std::optional<Marker> read_bare(std::string_view line) {
  const std::size_t roman_run = stroke_run(line, "IVX");
  const std::size_t arabic_run = stroke_run(line, "0123456789");
  const std::size_t run = std::max(roman_run, arabic_run);
  if (run == 0 || run >= line.size() || line[run] != ' ') return std::nullopt;
  const std::string_view number = line.substr(0, run);
  Scanned scanned;
  scanned.number = scanned.printed = number;
  scanned.rest = skip_blanks(line.substr(run));
  if (!starts_upper(scanned.rest)) return std::nullopt;
  Marker marker;
  if (arabic_run > 0) {
    if (run > 2 || number.front() == '0') return std::nullopt;
    marker =
        make_marker(MarkerShape::arabic, std::string(number), {to_number(number)}, scanned, line);
  } else {
    const int value = roman_value(number);
    if (value == 0 || !base::is_all_capitals(first_word(scanned.rest))) return std::nullopt;
    marker = make_marker(MarkerShape::roman, std::string(number), {value}, scanned, line);
  }
  marker.mended = true;
  return marker;
}

// Whether the strokes of `numeral` are those of `part` in their order, and some I more.
bool has_more_strokes(std::string_view numeral, std::string_view part) {
  std::size_t at = 0;
  for (const char c : numeral) {
    if (at < part.size() && part[at] == c) {
      ++at;
    } else if (c != 'I') {
      return false;
    }
  }
  return at == part.size() && numeral.size() > part.size();
}

}  // namespace

std::vector<Marker> marker_readings(std::string_view line) {
  std::vector<Marker> readings;
  if (line.empty()) return readings;
  const auto add = [&](std::optional<Marker> marker) {
    if (marker) readings.push_back(std::move(*marker));
  };
  add(read_bullet(line));
  if (!readings.empty()) return readings;
  add(read_unit_marker(line));
  if (!readings.empty()) return readings;
  add(read_decimal(line));
  if (readings.empty() || readings.front().mended) {
    // In print "I.1." is 1.1 with a misread stroke as likely; more strokes are a Roman number.
    std::optional<Marker> roman = read_roman_decimal(line);
    if (roman && !line.starts_with("I.")) readings.clear();
    add(std::move(roman));
  }
  if (!readings.empty()) return readings;
  add(read_bracketed_arabic(line));
  add(read_roman(line));
  add(read_arabic(line));
  add(read_letter(line));
  add(read_capital(line));
  add(read_look_alike(line));
  if (readings.empty()) add(read_bare(line));
  // Clear readings before mended ones; otherwise in the order above.
  std::stable_sort(readings.begin(), readings.end(), [](const Marker& a, const Marker& b) {
    return a.mended < b.mended;
  });
  return readings;
}

std::optional<Marker> with_other_strokes(const Marker& marker, int number) {
  if (marker.numbers.empty()) return std::nullopt;
  Marker mended = marker;
  mended.numbers = {number};
  mended.mended = mended.by_sequence = true;
  if (marker.shape == MarkerShape::letter) {
    const bool crossed = number == letter_rank(U'đ');
    if (marker.label != (crossed ? "d" : "đ")) return std::nullopt;
    if (!crossed && number != letter_rank(U'd')) return std::nullopt;
    mended.label = crossed ? "đ" : "d";
    return mended;
  }
  if (marker.shape != MarkerShape::roman || number < 1 || number > kMaxRoman) return std::nullopt;
  mended.label = roman_numeral(number);
  const bool lost = number > marker.numbers.back();
  const bool added = !lost && marker.label.size() == mended.label.size() + 1;
  if (lost ? !has_more_strokes(mended.label, marker.label)
           : !added || !has_more_strokes(marker.label, mended.label)) {
    return std::nullopt;
  }
  return mended;
}

std::optional<Marker> read_marker(std::string_view line) {
  std::vector<Marker> readings = marker_readings(line);
  if (readings.empty()) return std::nullopt;
  return std::move(readings.front());
}

}  // namespace parsers

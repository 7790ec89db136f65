#include "parsers/head_pieces.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

#include "base/regex.h"
#include "base/text.h"
#include "parsers/characters.h"
#include "parsers/columns.h"
#include "parsers/document_number.h"
#include "parsers/text_folding.h"

namespace parsers {
namespace {

constexpr std::size_t kLongestPiece = 300;  // bytes; what is longer is running text

constexpr auto kAnyCase = base::Regex::Case::insensitive;

// The fixed words of the right column. Marks are free, for OCR loses them first.
const base::Regex& right_words() {
  static const base::Regex regex(
      R"(c[ộôọo]ng\s{1,4}h[òoóôồỏ][àaáạả]?\s{1,4}x[ãaàâẫ]\s{1,4}h[ộôọo]i\s{1,4}ch|)"
      R"([đdÐ][ộôọo]c\s{1,4}l[ậâạa]p\s{0,4}[-–—.,]{0,2}\s{0,4}t[ựưụu]|)"
      R"([đdÐ][ảàãa]ng\s{1,4}c[ộôọo]ng\s{1,4}s[ảàãa]n\s{1,4}vi[ệêẹe]t\s{1,4}nam)",
      kAnyCase);
  return regex;
}

// "hồi 17 giờ 30 phút" of an urgent telegram, before the date
constexpr std::string_view kHour =
    R"((?:h[ồoôố]i\s{1,4})?\d{1,2}\s{0,2}(?:gi[ờơòo]|h|g)\s{0,2}(?:\d{1,2})?\s{0,2}(?:ph[úu]t)?,?\s{1,4})";

// "ngày 05 tháng 9 năm 2025", its figures perhaps blank, dotted or unreadable, at the end
const base::Regex& date_at_end() {
  static const base::Regex regex(
      R"(ng[àaá]y(?=[\s\d.…_]).{0,24}?th[áaà]ng.{0,20}?n[ăaâ]m[\s.…_\d]{0,24}[.;,]?$|)"
      R"(ng[àaá]y\s{0,6}\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}[.;,]?$|)"
      R"([,.]\s{0,4}ng[àaá]y\s{1,4}\d{1,2}(?:\s{1,4}th[áaà]ng\s{1,4}\d{1,2})?$)",
      kAnyCase);
  return regex;
}

// "năm 2025", "tháng 9 năm 2025": the rest of a date on a line of its own
const base::Regex& rest_of_date() {
  static const base::Regex regex(R"(^(?:th[áaà]ng\s{0,4}\d{1,2}\s{1,4})?n[ăaâ]m\s{0,4}\d{4}[.,]?$)",
                                 kAnyCase);
  return regex;
}

bool is_any_of(const std::string& key, std::initializer_list<std::string_view> keys) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

std::optional<HeadKind> kind_of_mark(std::string_view text) {
  constexpr std::size_t kLongestMark = 60;  // bytes
  if (text.size() > kLongestMark) return std::nullopt;
  const std::string_view label = text.substr(0, std::min(text.size(), text.find(':') + 1));
  const bool labelled =
      bare_key(label).starts_with("domat") || bare_key(label).starts_with("dokhan");
  const std::string key = bare_key(labelled ? text.substr(label.size()) : text);
  const bool stamped = is_any_of(key, {"mat", "toimat", "tuyetmat", "hoatoc", "thuongkhan"});
  const bool capitals = base::is_all_capitals(text) || (stamped && starts_upper(text));  // "Mật"
  if (!capitals) return std::nullopt;
  if (is_any_of(key, {"mat", "toimat", "tuyetmat"})) return HeadKind::secrecy;
  if (is_any_of(key, {"khan", "thuongkhan", "hoatoc", "hoatochengio"})) return HeadKind::urgency;
  if (is_any_of(key,
                {"duthao",
                 "saoy",
                 "saoybanchinh",
                 "trichsao",
                 "saoluc",
                 "banchinh",
                 "den",
                 "congvanden",
                 "vanbanden",
                 "luuhanhnoibo",
                 "tailieuluuhanhnoibo",
                 "bansao",
                 "xemxongtralai",
                 "khongphobien"}))
    return HeadKind::stamp;
  if (is_any_of(key, {"doantncshochiminh", "doanthanhniencongsanhochiminh"}))
    return HeadKind::youth_name;
  return std::nullopt;
}

std::optional<HeadKind> kind_of_right_words(std::string_view text) {
  const auto match = right_words().match(text);
  if (!match || match->front().data() != text.data()) return std::nullopt;
  const std::string key = bare_key(first_words(text, 1));
  if (key == "cong") return HeadKind::national_name;
  return key == "doc" ? HeadKind::motto : HeadKind::party_name;
}

// "(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/9/2025", whose date is another document's.
bool opens_remark(std::string_view text) {
  return text.starts_with('(') && starts_upper(text.substr(1));
}

bool names_addressee(std::string_view text) {
  const std::string key = bare_key(first_words(text, 2));
  return key.starts_with("kinhgui") || key.starts_with("kinhtrinh");
}

// "Phòng Tổ chức rà soát biên chế trước ngày 30/4/2026.": the date, at byte `date`, is of a
// sentence and has no place before it.
bool is_date_of_sentence(std::string_view text, std::size_t date) {
  constexpr std::size_t kFewWords = 3;
  const std::vector<std::string_view> words = base::split_words(text.substr(0, date));
  return words.size() > kFewWords && starts_lower(words.back()) && !words.back().ends_with(',');
}

bool ends_with_place_and_date(std::string_view text) {
  const auto match = date_at_end().match(text);
  return match && !is_date_of_sentence(text, base::span_of(match->front(), text).begin);
}

HeadKind kind_of(const Line& line) {
  const std::string_view text = line.text;
  if (line.is_rule) return HeadKind::rule;
  if (text.size() > kLongestPiece) return HeadKind::other;
  if (const auto kind = kind_of_right_words(text)) return *kind;
  if (!opens_remark(text) && ends_with_place_and_date(text)) return HeadKind::place_date;
  if (rest_of_date().matches(text)) return HeadKind::rest_of_date;
  if (read_labelled_number(text)) return HeadKind::number;
  if (const auto number = read_number(text, 0); number && number->text.size() == text.size())
    return HeadKind::number;
  if (const auto kind = kind_of_mark(text)) return *kind;
  if (names_addressee(text)) return HeadKind::addressee;
  if (text.starts_with("V/v") || text.starts_with("V/V") || text.starts_with("v/v"))
    return HeadKind::about;
  const bool is_code = text.find_first_of("0123456789") == 0;  // "2.002723.H13" of a procedure
  if (is_nearly_all_capitals(text) && bare_key(text).size() > 3 && !is_code)
    return HeadKind::capitals;
  return HeadKind::other;
}

// "KIM": a word of the left column, printed in capitals, where the place beside it is not. "TP" and
// the like open a place, and a single letter may be a syllable of its name: "Ý Yên".
bool is_of_left_column(std::string_view word) {
  if (length_in_characters(word) < 2 || !base::is_all_capitals(word)) return false;
  return word != "TP" && word != "TX" && word != "TT";
}

// "Hà nội, ": a place of a few words, whatever their capitals, with nothing before it.
bool is_place_alone(std::string_view head) {
  constexpr std::size_t kMostWords = 4;
  const std::vector<std::string_view> words = base::split_words(head);
  return !words.empty() && words.size() <= kMostWords && words.back().ends_with(',') &&
         starts_upper(words.front()) && !is_of_left_column(words.front()) &&
         head.find_first_of("0123456789/:.") == std::string_view::npos;
}

// "......, ": to be filled in.
bool is_blank_place(std::string_view head) {
  return !head.empty() && trim_all(head, ".,_… ").empty();
}

// The byte at which the words of a place, all with capitals, begin before byte `end`.
std::size_t place_start(std::string_view text, std::size_t end) {
  const std::string_view head = text.substr(0, end);
  if (is_place_alone(head) || is_blank_place(head)) return 0;
  std::size_t start = end;
  int words = 0;
  bool in_small_letters = false;  // but for the first of each word
  const std::vector<std::string_view> all = base::split_words(head);
  for (auto word = all.rbegin(); word != all.rend(); ++word) {
    const std::string_view bare = trim_all(*word, ",.");
    if (bare.empty() && words == 0) return base::span_of(*word, text).begin;  // "....., ngày"
    const bool is_name =
        starts_upper(bare) && bare.find_first_of("0123456789/") == std::string_view::npos;
    const bool is_linking = (bare == "phố" || bare == "xã" || bare == "-") && words > 0;
    constexpr int kMostWords = 6;
    if ((!is_name && !is_linking) || words == kMostWords) break;
    if (words > 0 && word->ends_with(',')) break;
    if (in_small_letters && is_of_left_column(bare)) break;
    in_small_letters = in_small_letters || !base::is_all_capitals(bare);
    start = base::span_of(*word, text).begin;
    ++words;
  }
  return start;
}

// The byte at which the hour before the date at byte `date` begins; `date` when none is printed.
std::size_t start_of_hour(std::string_view text, std::size_t date) {
  static const base::Regex hour(std::string(kHour) + "$", kAnyCase);
  constexpr std::size_t kLongestHour = 40;  // bytes
  const std::string_view before = tail_of(text.substr(0, date), kLongestHour);
  const auto match = hour.match(before);
  return match ? base::span_of(match->front(), text).begin : date;
}

// The first byte of the run without blanks that byte `at` lies in.
std::size_t start_of_word(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && text[at] != ' ' && text[at - 1] != ' ')
    --at;
  return at;
}

// "QUỐC HỘI NƯỚC", which goes on with the name of the state.
bool ends_with_word_of_state(std::string_view text) {
  const std::vector<std::string_view> words = base::split_words(text);
  return !words.empty() && base::strip_marks(base::to_lower(words.back())) == "nuoc";
}

// Where a second piece begins in `text`; its end when it is of one piece.
std::size_t second_piece(std::string_view text) {
  if (text.size() > kLongestPiece || opens_remark(text)) return text.size();
  if (const auto match = right_words().match(text)) {
    const std::size_t at = base::span_of(match->front(), text).begin;
    if (at > 0 && text[at - 1] == ' ' && !ends_with_word_of_state(text.substr(0, at))) return at;
  }
  if (const auto match = date_at_end().match(text); match && ends_with_place_and_date(text)) {
    const std::size_t date = start_of_hour(text, base::span_of(match->front(), text).begin);
    std::size_t floor = 0;  // the place cannot reach into a number before it
    if (const auto number = read_labelled_number(text); number && !number->number.empty())
      floor = base::span_of(number->text, text).end;
    return start_of_word(text, std::max(place_start(text, date), floor));
  }
  return text.size();
}

// True when `left` cannot be a column of its own: a date or number whose figures were left blank.
bool has_blank_figures(std::string_view left, std::string_view right) {
  static const base::Regex open_date(R"((?:ng[àaá]y|th[áaà]ng)[\s.…_\d]{0,24}$)", kAnyCase);
  static const base::Regex rest_of_date(R"(^(?:th[áaà]ng|n[ăaâ]m|\d|[.…_]))", kAnyCase);
  static const base::Regex rest_of_number(R"(^[\d\s.…_]{0,24}[/\-–])");
  if (open_date.matches(tail_of(left, 60))) return rest_of_date.matches(right);
  const auto number = read_labelled_number(left);
  return number && number->number.empty() && rest_of_number.matches(right);
}

// The columns of a line, with what blank figures tore apart in one piece again. Between "Kính gửi:"
// and the addressee a TAB parts no columns.
std::vector<Line> head_columns(const Line& line) {
  if (names_addressee(line.text)) return {line};
  std::vector<Line> columns;
  for (const Line& column : split_columns(line)) {
    if (!columns.empty() && has_blank_figures(columns.back().text, column.text)) {
      const auto begin = static_cast<std::size_t>(columns.back().text.data() - line.text.data());
      const auto end =
          static_cast<std::size_t>(column.text.data() - line.text.data()) + column.text.size();
      columns.back() = piece_of(line, line.text.substr(begin, end - begin));
    } else {
      columns.push_back(column);
    }
  }
  return columns;
}

// A rule or asterisk before the words of the right column: "* Hoà An, ngày ..."
std::size_t leading_rule(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && std::string_view("*-_+~").find(text[at]) != std::string_view::npos)
    ++at;
  return at > 0 && at < text.size() && text[at] == ' ' ? at : 0;
}

// "* -------": below the issuer, and below the name of the Party beside it.
std::size_t end_of_asterisks(std::string_view text) {
  const std::size_t end = std::min(text.find_first_not_of('*'), text.size());
  return end < text.size() && text[end] == ' ' && text.find('*', end) == std::string_view::npos
             ? end
             : 0;
}

// Where a rule behind the words of the left column begins: "Số: 12/KH-UBND -------".
std::size_t trailing_rule(std::string_view text) {
  constexpr std::size_t kLeastSigns = 5;
  const std::size_t begin = text.find_last_not_of("-_") + 1;  // 0 when all are
  const bool drawn = begin > 0 && text[begin - 1] == ' ' && text.size() - begin >= kLeastSigns;
  return drawn ? begin : text.size();
}

void add_piece(const Line& line, std::vector<HeadPiece>& pieces) {
  HeadPiece piece{line, kind_of(line)};
  const bool drawn = line.text.find_first_not_of("*-_=+~ ") == std::string_view::npos;
  if (drawn) piece.kind = HeadKind::rule;
  pieces.push_back(std::move(piece));
}

}  // namespace

std::vector<HeadPiece> read_head_line(const Line& line) {
  std::vector<HeadPiece> pieces;
  if (line.is_rule) {
    for (const Line& rule : split_at(line, end_of_asterisks(line.text)))
      pieces.push_back({rule, HeadKind::rule});
    return pieces;
  }
  for (const Line& column : head_columns(line)) {
    const std::size_t rule = leading_rule(column.text);
    const std::vector<Line> drawn = split_at(column, rule);
    for (const Line& part : drawn) {
      for (const Line& words : split_at(part, trailing_rule(part.text))) {
        for (const Line& piece : split_at(words, second_piece(words.text)))
          add_piece(piece, pieces);
      }
    }
  }
  return pieces;
}

bool is_right_column(HeadKind kind) {
  return kind == HeadKind::national_name || kind == HeadKind::motto ||
         kind == HeadKind::party_name || kind == HeadKind::youth_name ||
         kind == HeadKind::place_date || kind == HeadKind::rest_of_date;
}

std::string_view place_before_date(std::string_view text) {
  const auto match = date_at_end().match(text);
  if (!match) return {};
  const std::size_t date = start_of_hour(text, base::span_of(match->front(), text).begin);
  return trim_all(text.substr(0, date), ",.:*-_");
}

std::string_view without_hour(std::string_view date) {
  static const base::Regex hour("^" + std::string(kHour), kAnyCase);
  const auto match = hour.match(date);
  return match ? date.substr(match->front().size()) : date;
}

}  // namespace parsers

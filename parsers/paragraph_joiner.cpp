// Two neighbouring lines are one paragraph when the second goes on where the first broke off. What
// is sure (a small letter after an unfinished line; a new number or bullet) is counted first and
// teaches how this document sets its paragraphs: whether empty lines part them, whether it is
// double-spaced, how wide a full line is. The doubtful pairs are then decided by what was learned.
#include "parsers/paragraph_joiner.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/text.h"
#include "parsers/characters.h"
#include "parsers/line_seam.h"
#include "parsers/unreadable_numbers.h"

namespace parsers {
namespace {

// What a line looks like by itself, computed once.
struct Face {
  std::vector<Marker> readings;
  std::string_view body;  // after the marker
  std::size_t length = 0;
  bool ends = false;  // with a stop, semicolon, colon
  bool capitals = false;
  bool is_row = false;  // cells of a table
};

// How a document sets its paragraphs.
struct Layout {
  std::size_t width = 0;  // characters of a full line, 0 when lines are not broken to width
  bool has_broken_lines = false;
  bool double_spaced = false;    // empty lines stand inside paragraphs
  bool blank_separated = false;  // empty lines stand between paragraphs and nowhere else
  bool small_bullets = false;    // items of lists begin with small letters
  bool whole = false;            // typed, and a line is a paragraph but by mistake
};

constexpr std::size_t kShortLine = 25;  // characters

bool has_cells(std::string_view line, std::size_t marker_length) {
  return line.find('\t', marker_length) != std::string_view::npos;
}

Face face_of(const Line& line, std::vector<Marker> readings) {
  Face face;
  face.readings = std::move(readings);
  const std::size_t marker_length = face.readings.empty() ? 0 : face.readings.front().length;
  face.body = line.text.substr(marker_length);
  face.length = length_in_characters(line.text);
  face.ends = ends_sentence(line.text);
  constexpr std::size_t kTitleBytes = 16;  // a shorter line may be an abbreviation and a word
  face.capitals = (face.body.size() > 1 && base::is_all_capitals(face.body)) ||
                  (face.body.size() > kTitleBytes && is_mostly_capitals(face.body));
  face.is_row = line.kind == LineKind::table_row || has_cells(line.text, marker_length);
  return face;
}

// What was typed as a number is that number.
std::vector<Marker> readings_of(const Line& line) {
  std::vector<Marker> readings = marker_readings(line.text);
  const auto is_mended = [](const Marker& marker) { return marker.mended; };
  if (line.is_typed && !std::all_of(readings.begin(), readings.end(), is_mended))
    std::erase_if(readings, is_mended);
  return readings;
}

std::vector<Face> faces_of(std::span<const Line> lines) {
  std::vector<Face> faces;
  faces.reserve(lines.size());
  UnreadableNumbers unreadable;
  for (const Line& line : lines) {
    faces.push_back(face_of(line, readings_of(line)));
    const Face& face = faces.back();
    if (face.is_row) continue;
    if (auto found = unreadable.see(faces.size() - 1, line.text, face.readings)) {
      std::vector<Marker> readings = std::move(faces[found->line].readings);
      readings.push_back(std::move(found->marker));
      faces[found->line] = face_of(lines[found->line], std::move(readings));
    }
  }
  return faces;
}

bool is_clear_marker(const Face& face) {
  return !face.readings.empty() && !face.readings.front().mended;
}

bool is_numbered(const Face& face) {
  return is_clear_marker(face) && !is_bullet(face.readings.front().shape);
}

// --- what the document teaches ------------------------------------------------------------------

struct Tally {
  std::size_t pairs = 0;
  std::size_t with_gap = 0;

  void add(bool gap) {
    ++pairs;
    with_gap += gap ? 1 : 0;
  }
  double rate() const {
    return pairs == 0 ? 0.0 : static_cast<double>(with_gap) / static_cast<double>(pairs);
  }
};

std::size_t percentile(std::vector<std::size_t>& values, std::size_t percent) {
  const std::size_t at = values.size() * percent / 100;
  const auto nth = values.begin() + static_cast<std::ptrdiff_t>(std::min(at, values.size() - 1));
  std::nth_element(values.begin(), nth, values.end());
  return *nth;
}

Layout learn_layout(std::span<const Line> lines, const std::vector<Face>& faces) {
  Tally continued;
  Tally opened;
  Tally all;
  std::vector<std::size_t> lengths;
  Tally bullets;  // counts small letters
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const Face& a = faces[i - 1];
    const Face& b = faces[i];
    if (a.is_row || b.is_row) continue;
    const bool gap = lines[i].blank_lines > 0;
    all.add(gap);
    if (is_clear_marker(b) && a.ends && is_bullet(b.readings.front().shape)) {
      bullets.add(starts_lower(b.body));
    }
    if (is_clear_marker(b) && (a.ends || a.capitals)) {
      opened.add(gap);
    } else if (b.readings.empty() && !a.ends && starts_lower(lines[i].text) &&
               a.length > kShortLine) {
      if (lines[i].page == lines[i - 1].page) continued.add(gap);
      lengths.push_back(a.length);
    }
  }
  Layout layout;
  constexpr std::size_t kRare = 20, kFew = 2;
  layout.whole = !lines.empty() && lines.front().is_typed &&
                 (continued.pairs <= kFew || continued.pairs * kRare <= all.pairs);
  layout.has_broken_lines = continued.pairs > 0;
  layout.double_spaced = continued.pairs >= 4 && continued.rate() > 0.5;
  layout.blank_separated = opened.pairs >= 2 && opened.rate() > 0.9 &&
                           (continued.pairs > 0 ? continued.rate() < 0.2 : all.rate() > 0.6);
  layout.small_bullets = bullets.rate() > 0.2;
  constexpr std::size_t kEnoughLines = 6;
  if (lengths.size() >= kEnoughLines) {
    const std::size_t wide = percentile(lengths, 90);
    const std::size_t narrow = percentile(lengths, 15);
    if (5 * narrow >= 3 * wide) layout.width = wide;
  }
  return layout;
}

// --- the doubtful pairs -------------------------------------------------------------------------

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// A line that ends with one of these is not finished.
bool ends_open(std::string_view line) {
  static constexpr std::string_view kOpenWords[] = {
      "của", "và",    "với",  "cho",   "về",    "tại",  "trong", "theo",  "số",   "từ",  "đến",
      "các", "những", "là",   "được",  "do",    "bởi",  "để",    "khi",   "nếu",  "như", "ngày",
      "năm", "tháng", "hoặc", "hay",   "bằng",  "trên", "dưới",  "giữa",  "nhằm", "mà",  "thì",
      "sẽ",  "đã",    "đang", "không", "phải",  "một",  "mỗi",   "vào",   "ở",    "-",   "–",
      "vì",  "thuộc", "Sở",   "Bộ",    "Ban",   "Giao", "Chánh", "Phó",   "Ủy",   "Uỷ",  "Các",
      "Cục", "Chi",   "Tổng", "Tỉnh",  "Thành", "Văn",  "Hội",   "Phòng", "Trung"};
  if (line.empty()) return false;
  const char last = line.back();
  if (last == ',' || last == '(' || last == '/') return true;
  if (line.ends_with("trực thuộc")) return false;  // "các chi bộ trực thuộc" is whole
  return is_one_of(last_word(line), kOpenWords);
}

// A bracket or quote that the line opens and does not close.
bool has_open_bracket(std::string_view line) {
  std::ptrdiff_t brackets = 0;
  std::ptrdiff_t quotes = 0;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = base::next_char(line, at);
    brackets += c == '(' ? 1 : c == ')' && brackets > 0 ? -1 : 0;
    quotes += c == U'“' ? 1 : c == U'”' && quotes > 0 ? -1 : 0;
  }
  return brackets > 0 || quotes > 0;
}

// "PHẦN", whose number is on the next line.
bool is_unit_word(std::string_view line) {
  constexpr std::size_t kLongestWord = 12;
  if (line.size() > kLongestWord) return false;
  const std::string lower = base::to_lower(line);
  return lower == "phần" || lower == "chương" || lower == "điều" || lower == "mục";
}

class Joiner {
 public:
  Joiner(std::span<const Line> lines, const std::vector<Face>& faces)
      : lines_(lines), faces_(faces), layout_(learn_layout(lines, faces)) {}

  // True when line `i` continues the paragraph that line `i - 1` is part of; `first` is the line
  // which that paragraph began with.
  bool continues(std::size_t i, std::size_t first) {
    const Face& a = faces_[i - 1];
    const Face& b = faces_[i];
    if (lines_[i].kind != lines_[i - 1].kind || a.is_row || b.is_row) return false;
    if (lines_[i - 1].is_rule || lines_[i].is_rule) return false;
    if (i - 1 == first && is_alone(i - 1)) {
      return !is_clear_marker(b) || names_unit_alone(lines_[i - 1].text);
    }
    if (layout_.whole && !b.readings.empty()) return false;
    if (!b.readings.empty()) return !opens_unit(i, first);
    if (layout_.whole && lines_[i].title_rank != lines_[i - 1].title_rank) return false;
    if (layout_.whole && !a.capitals && !b.capitals && !starts_lower(lines_[i].text)) {
      const std::string_view above = lines_[i - 1].text;
      // "6 tháng cuối năm" is whole, but for a number below it.
      const bool ends = wants_number(above) && !is_digit(first_char(lines_[i].text));
      return !a.ends && !ends && ends_open(above) && !starts_upper(last_word(above));
    }
    if (!a.capitals && has_open_bracket(lines_[i - 1].text) && !wide_gap(i)) return true;
    if (a.capitals || b.capitals) return continues_capitals(i);
    if (starts_lower(lines_[i].text)) return continues_small(i, first);
    return a.ends ? continues_after_stop(i, first) : continues_unfinished(i, first);
  }

  // Remembers the numbers of the paragraph that line `i` opens, for opens_unit().
  void note(std::size_t i) {
    for (const Marker& marker : faces_[i].readings) {
      if (!marker.numbers.empty()) last_number_[index(marker)] = marker.numbers.back();
    }
  }

 private:
  // is_marker_alone() for a line whose marker has been read.
  bool is_alone(std::size_t i) const {
    const std::vector<Marker>& readings = faces_[i].readings;
    if (readings.empty()) return is_unit_word(lines_[i].text);
    return !readings.front().mended && readings.front().length == lines_[i].text.size();
  }

  static std::size_t index(const Marker& marker) { return static_cast<std::size_t>(marker.shape); }

  // "PHẦN", whose number is on the next line; "Chương I" has its own.
  static bool names_unit_alone(std::string_view line) {
    return !read_marker(line) && line.find_first_of("0123456789.-)") == std::string_view::npos &&
           is_letter(first_char(line));
  }

  bool gap(std::size_t i) const { return lines_[i].blank_lines > 0; }

  // A gap that does not occur inside the paragraphs of this document. A page break is none.
  bool wide_gap(std::size_t i) const {
    if (lines_[i].page != lines_[i - 1].page) return false;
    return lines_[i].blank_lines > (layout_.double_spaced ? 1 : 0);
  }

  // The first word of line `i` would not have found room on the line above.
  bool is_full(std::size_t i) const {
    if (layout_.width == 0) return false;
    const std::size_t needed =
        faces_[i - 1].length + 1 + length_in_characters(first_word(lines_[i].text));
    return 10 * needed >= 9 * layout_.width;
  }

  bool is_expected(const Marker& marker) const {
    if (marker.numbers.empty()) return false;
    const int n = marker.numbers.back();
    return n == 1 || n == last_number_[index(marker)] + 1;
  }

  // Whether the marker of line `i` is one, and not a number or dash that came to stand at the
  // start of a line by chance.
  bool opens_unit(std::size_t i, std::size_t first) const {
    const Face& a = faces_[i - 1];
    const Face& b = faces_[i];
    const Marker& marker = b.readings.front();
    const bool unfinished = !a.ends && !a.capitals && !wide_gap(i);
    const bool could_go_on = unfinished && (is_full(i) || (layout_.blank_separated && !gap(i)) ||
                                            ends_open(lines_[i - 1].text));
    if (is_bullet(marker.shape)) {
      if (is_range_of_years(i)) return false;
      const bool small = starts_lower(b.body);
      const bool digit = is_digit(first_char(b.body));
      if (small && !layout_.small_bullets && unfinished && !is_first_heading(i, first))
        return false;
      return !(could_go_on &&
               (small || digit || (marker.tight && marker.shape == MarkerShape::dash)));
    }
    const bool figure = marker.shape == MarkerShape::arabic ||
                        marker.shape == MarkerShape::decimal || marker.shape == MarkerShape::roman;
    const bool running = !is_numbered(a) || a.length > 2 * kShortLine;
    if (figure && running && !a.ends && !a.capitals && !gap(i) && wants_number(a.body))
      return false;
    if (is_roman_figure(i, first)) return false;
    const bool expected = std::any_of(
        b.readings.begin(), b.readings.end(), [&](const Marker& m) { return is_expected(m); });
    if (marker.mended && b.capitals && a.ends) return true;  // a title, whatever its number
    if (marker.mended) {
      return expected && (a.ends || a.capitals || gap(i) || (!could_go_on && is_numbered(a)));
    }
    if (marker.shape == MarkerShape::article) return !could_go_on || expected;
    return !(could_go_on && !expected);
  }

  // "… đạt loại" above "V. Việc này …": below a long line that has not ended, a Roman number out of
  // order that a sentence follows.
  bool is_roman_figure(std::size_t i, std::size_t first) const {
    constexpr std::size_t kLongLine = 80;
    const Face& a = faces_[i - 1];
    const Face& b = faces_[i];
    const Marker& marker = b.readings.front();
    return marker.shape == MarkerShape::roman && !marker.mended && b.readings.size() == 1 &&
           !is_expected(marker) && !a.ends && !a.capitals && !gap(i) && a.length > kLongLine &&
           b.ends && !b.capitals && is_letter(last_char(lines_[i - 1].text)) && first < i;
  }

  // "giai đoạn 2026" above "- 2030 của xã"
  bool is_range_of_years(std::size_t i) const {
    const std::string_view from = last_word(lines_[i - 1].text);
    const std::string_view to = faces_[i].body;
    constexpr std::size_t kYear = 4;  // figures
    const auto opens_year = [](std::string_view text) {
      return text.size() >= kYear && is_all_digits(text.substr(0, kYear)) &&
             (text.starts_with("19") || text.starts_with("20")) &&
             (text.size() == kYear || !is_digit(first_char(text.substr(kYear))));
    };
    return from.size() == kYear && opens_year(from) && opens_year(to) && !wide_gap(i);
  }

  // Whether line `i` stands under the one line of a numbered title: "1. Mục đích".
  bool is_first_heading(std::size_t i, std::size_t first) const {
    constexpr std::size_t kShortTitle = 20;
    return i == first + 1 && is_numbered(faces_[first]) && faces_[first].length < kShortTitle;
  }

  // Titles are set in capitals over several lines.
  bool continues_capitals(std::size_t i) const {
    const Face& a = faces_[i - 1];
    const Face& b = faces_[i];
    if (a.capitals && b.capitals) {
      return !a.ends && lines_[i].blank_lines <= (layout_.double_spaced ? 2 : 1);
    }
    if (a.capitals) return starts_lower(lines_[i].text) && !a.ends && !wide_gap(i);
    if (lines_[i].text.back() == ':') return false;  // "QUYẾT ĐỊNH:"
    // A line of capitals inside running text: "... của UBND".
    return !a.ends && !wide_gap(i) && (is_full(i) || ends_open(lines_[i - 1].text)) &&
           b.length < kShortLine;
  }

  // No sentence begins with a small letter.
  bool continues_small(std::size_t i, std::size_t first) const {
    if (!faces_[i - 1].ends) return lines_[i].blank_lines <= 2 || is_full(i);
    if (wide_gap(i)) return false;
    // What began with a capital is no list of words in small letters.
    if (lines_[i - 1].text.back() == ';' && !gap(i) && starts_upper(faces_[first].body))
      return true;
    return is_full(i) || layout_.has_broken_lines || layout_.blank_separated;
  }

  // What always begins a paragraph.
  static bool opens_fixed_paragraph(std::string_view line) {
    constexpr std::string_view kOpenings[] = {
        "Trên đây là", "Căn cứ Luật", "Căn cứ Nghị", "Nơi nhận"};
    return std::any_of(std::begin(kOpenings), std::end(kOpenings), [&](std::string_view opening) {
      return line.starts_with(opening);
    });
  }

  // "Thời gian thực hiện: Quý IV"
  static bool opens_with_label(std::string_view line) {
    constexpr std::size_t kMaxWords = 5;
    const std::size_t colon = line.substr(0, 64).find(':');
    return colon != std::string_view::npos &&
           base::split_words(line.substr(0, colon)).size() <= kMaxWords;
  }

  // "- Giai đoạn đầu:" with the one paragraph that it is the label of below it.
  bool is_label_of_one(std::size_t i, std::size_t first) const {
    constexpr std::size_t kMaxWords = 12;
    const Face& label = faces_[first];
    if (first + 1 != i || label.readings.empty() || !is_bullet(label.readings.front().shape) ||
        lines_[first].text.back() != ':' || gap(i))
      return false;
    const bool alone = i + 1 >= faces_.size() || !faces_[i + 1].readings.empty();
    return alone && faces_[i].ends && base::split_words(label.body).size() <= kMaxWords;
  }

  bool continues_after_stop(std::size_t i, std::size_t first) const {
    if (is_label_of_one(i, first)) return true;
    if (opens_with_label(lines_[i].text) || opens_fixed_paragraph(lines_[i].text)) return false;
    if (wide_gap(i) || lines_[i].indent > lines_[i - 1].indent + 2) return false;
    const bool colon = lines_[i - 1].text.back() == ':';
    if (layout_.blank_separated) return !gap(i) && (layout_.width == 0 || is_full(i));
    return is_full(i) && !colon && lines_[i - 1].text.back() != ';';
  }

  bool continues_unfinished(std::size_t i, std::size_t first) const {
    const Face& opener = faces_[first];  // of a unit, if only by a number that was mended
    const bool heading = !opener.readings.empty() && !is_bullet(opener.readings.front().shape);
    // "Các sở, ngành Tỉnh" may be the start of "Tỉnh uỷ", but not before "Căn cứ nhiệm vụ …".
    const bool whole_title =
        heading && starts_upper(last_word(lines_[i - 1].text)) && opens_clause(lines_[i].text);
    if (ends_open(lines_[i - 1].text) && !(wide_gap(i) && heading) && !whole_title) return true;
    if (wide_gap(i)) return false;
    if (is_digit(first_char(lines_[i].text))) {
      // "2. Hoạt động ở cơ sở" above "100% công đoàn cơ sở có …"
      const bool share = first_word(lines_[i].text).ends_with('%');
      return !(share && heading && i == first + 1 && faces_[i].ends) ||
             wants_number(faces_[i - 1].body);
    }
    const bool item = i == first + 1 && !opener.readings.empty();
    const LineRole role = heading ? LineRole::title : item ? LineRole::item : LineRole::running;
    if (!gap(i) && breaks_off(faces_[i - 1].body, lines_[i].text, role)) return true;
    if (lines_[i].page != lines_[i - 1].page) return !heading || is_full(i);
    if (layout_.blank_separated && !gap(i)) return layout_.width == 0 || !heading || is_full(i);
    if (layout_.width > 0) {
      // Only a title may stop short of the margin without a stop.
      const bool long_line = 10 * faces_[i - 1].length >= 7 * layout_.width;
      return is_full(i) || (!heading && long_line);
    }
    constexpr std::size_t kLongLine = 40;
    return layout_.has_broken_lines && !heading && !gap(i) && faces_[i - 1].length > kLongLine;
  }

  std::span<const Line> lines_;
  const std::vector<Face>& faces_;
  Layout layout_;
  std::array<int, static_cast<std::size_t>(MarkerShape::dot) + 1> last_number_{};
};

// The marker of a paragraph whose first line is only the word "PHẦN".
void read_split_marker(std::span<const Line> lines, Paragraph& paragraph) {
  if (!paragraph.readings.empty() || paragraph.end - paragraph.first < 2) return;
  const std::string_view word = lines[paragraph.first].text;
  if (!is_marker_alone(word)) return;
  const std::string joined = std::string(word) + " " + std::string(lines[paragraph.first + 1].text);
  paragraph.readings = marker_readings(joined);
  for (Marker& marker : paragraph.readings)
    --marker.length;  // the blank between the lines
}

// "(1) họp dự kiến; (2) lấy ý kiến; (3) …": a list that runs on in one paragraph opens no unit.
void drop_number_of_running_list(std::span<const Line> lines, Paragraph& paragraph) {
  if (paragraph.readings.empty()) return;
  const Marker& marker = paragraph.readings.front();
  if (!marker.printed.starts_with('(') || marker.numbers.size() != 1) return;
  const std::string next = "; (" + std::to_string(marker.numbers.front() + 1) + ")";
  for (std::size_t i = paragraph.first; i < paragraph.end; ++i) {
    if (lines[i].text.find(next) == std::string_view::npos) continue;
    paragraph.readings.clear();
    return;
  }
}

}  // namespace

bool is_marker_alone(std::string_view line) {
  if (const auto marker = read_marker(line))
    return !marker->mended && marker->length == line.size();
  return is_unit_word(line);
}

std::vector<Paragraph> join_paragraphs(std::span<const Line> lines) {
  const std::vector<Face> faces = faces_of(lines);
  Joiner joiner(lines, faces);
  std::vector<Paragraph> paragraphs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!paragraphs.empty() && joiner.continues(i, paragraphs.back().first)) {
      Paragraph& paragraph = paragraphs.back();
      paragraph.end = i + 1;
      paragraph.capitals = paragraph.capitals && faces[i].capitals;
      continue;
    }
    joiner.note(i);
    paragraphs.push_back({i, i + 1, faces[i].readings, faces[i].capitals});
  }
  for (Paragraph& paragraph : paragraphs) {
    read_split_marker(lines, paragraph);
    drop_number_of_running_list(lines, paragraph);
  }
  return paragraphs;
}

}  // namespace parsers

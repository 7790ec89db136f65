// The time at the end of a row is known by its form; before it stand bodies and nothing else, first
// those who lead, then those who help; what is left between the number and them is the task. A row
// that was broken over several lines goes on to the next number.
#include "parsers/one_line_rows.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/text.h"
#include "parsers/body_parser.h"
#include "parsers/characters.h"
#include "parsers/columns.h"
#include "parsers/deadline_parser.h"
#include "parsers/marker.h"
#include "parsers/official_words.h"
#include "parsers/words.h"

namespace parsers {
namespace {

constexpr std::size_t kLongestRow = 12;      // lines
constexpr std::size_t kMostRowBytes = 2000;  // a row is no page

std::size_t place_of(const std::vector<TaskField>& fields, TaskField field) {
  return static_cast<std::size_t>(std::find(fields.begin(), fields.end(), field) - fields.begin());
}

// Where the columns of a row begin, in bytes; one past the end of the row for those it lacks.
using Starts = std::vector<std::size_t>;

// The spans of the times in `row`, those that only a comma or dash parts as one.
std::vector<base::TextSpan> times_of(std::string_view row) {
  constexpr std::size_t kGap = 3;  // bytes
  std::vector<base::TextSpan> times;
  for (const FoundDeadline& found : find_deadlines(row, Date{}, DeadlineContext::schedule)) {
    if (!times.empty() && found.span.begin <= times.back().end + kGap) {
      times.back().end = std::max(times.back().end, found.span.end);
    } else {
      times.push_back(found.span);
    }
  }
  return times;
}

class RowCutter {
 public:
  RowCutter(std::string_view row, const std::vector<TaskField>& fields)
      : row_(row), words_(read_words(row)), fields_(fields) {}

  std::optional<Starts> cut() const {
    const std::size_t due = place_of(fields_, TaskField::due);
    const std::vector<base::TextSpan> times = times_of(row_);
    for (auto time = times.rbegin(); time != times.rend(); ++time) {
      const std::string_view behind = base::trim(row_.substr(time->end));
      const bool last_column = due + 1 == fields_.size();
      if (last_column && behind.size() > 1) return std::nullopt;
      const std::size_t end = word_at(time->begin);
      if (!starts_upper(words_[end].text)) continue;  // a time inside a sentence
      if (const auto bodies = bodies_before(end)) {
        Starts starts(fields_.size(), row_.size());
        starts[0] = 0;
        starts[1] = words_[1].span.begin;
        starts[place_of(fields_, TaskField::lead)] = words_[(*bodies)[0]].span.begin;
        if ((*bodies)[1] < end)
          starts[place_of(fields_, TaskField::coordinators)] = words_[(*bodies)[1]].span.begin;
        starts[due] = time->begin;
        if (!last_column && behind.size() > 1)
          starts[due + 1] = static_cast<std::size_t>(behind.data() - row_.data());
        return starts;
      }
    }
    return std::nullopt;
  }

 private:
  // The words at which who leads and who helps begin, when words before `end` are nothing else; the
  // second is `end` when nobody helps.
  std::optional<std::array<std::size_t, 2>> bodies_before(std::size_t end) const {
    const bool helped = place_of(fields_, TaskField::coordinators) < fields_.size();
    std::vector<std::size_t> openings;
    for (std::size_t at = 2; at < end; ++at)
      if (opens_body(at)) openings.push_back(at);
    constexpr std::size_t kMostOpenings = 12;  // those of the cells, not of the task
    if (openings.size() > kMostOpenings)
      openings.erase(openings.begin(), openings.end() - kMostOpenings);
    if (helped) {
      for (const bool whole : {true, false})
        for (const std::size_t lead : openings)
          for (const std::size_t help : openings)
            if (help > lead && !names_whose(lead, help) && is_all_bodies(lead, help) &&
                (is_all_bodies(help, end) || !whole))
              return std::array{lead, help};
    }
    for (const std::size_t lead : openings)
      if (is_all_bodies(lead, end)) return std::array{lead, end};
    return std::nullopt;
  }

  bool opens_body(std::size_t at) const {
    return words_[at].capital && !leads_to_name(at - 1) &&
           (body_head(words_, at) || quantifier(words_, at) != 0);
  }

  bool is_all_bodies(std::size_t begin, std::size_t end) const {
    const std::vector<Word> words(words_.begin(),
                                  words_.begin() + static_cast<std::ptrdiff_t>(end));
    return read_bodies(row_, words, begin, Semicolons::join).end == end;
  }

  // "Văn phòng" / "Sở", "Ban Tổ chức" / "Tỉnh uỷ": the second says whose office the first is.
  bool names_whose(std::size_t office, std::size_t owner) const {
    static const PhraseTable kOffices(
        {{0,
          "văn phòng|thanh tra|công đoàn|giám đốc|lãnh đạo|chủ tịch|chánh văn phòng|thường trực"}});
    static const PhraseTable kAdvisory({{0, "ban|uỷ ban kiểm tra|cơ quan|văn phòng"}});
    static const PhraseTable kCommittees(
        {{0, "tỉnh uỷ|thành uỷ|huyện uỷ|quận uỷ|thị uỷ|đảng uỷ|trung ương"}});
    if (kAdvisory.find(words_, office) && kCommittees.find(words_, owner)) return true;
    return kOffices.find(words_, office).length == owner - office;
  }

  // "của Sở Y tế": a body that the task is about.
  bool leads_to_name(std::size_t at) const {
    static const PhraseTable kLinks(
        {{0, "của|với|tại|cho|về|và|do|theo|từ|thuộc|gửi|trình|cùng|ở|bởi|là|các|những"}});
    return words_[at].shape == WordShape::comma || kLinks.find(words_, at);
  }

  std::size_t word_at(std::size_t byte) const {
    std::size_t at = 0;
    while (at + 1 < words_.size() && words_[at].span.begin < byte)
      ++at;
    return at;
  }

  std::string_view row_;
  std::vector<Word> words_;
  const std::vector<TaskField>& fields_;
};

// The lines of a row as one text, and where each begins in it.
struct RowText {
  std::string text;
  std::vector<std::size_t> begins;

  void add(const Line& line) {
    if (!text.empty()) text += ' ';
    begins.push_back(text.size());
    text += line.text;
  }
};

bool begins_row(const Line& line, int number) {
  std::string_view digits = first_word(line.text);
  if (!digits.empty() && digits.back() == '.') digits.remove_suffix(1);
  return is_all_digits(digits) && digits.size() <= 3 && to_number(digits) == number &&
         digits.size() + 2 < line.text.size();
}

// "II TUYÊN TRUYỀN", which parts two groups of rows.
bool titles_group(const Line& line) {
  const auto marker = read_marker(line.text);
  return marker && marker->shape <= MarkerShape::roman && marker->length < line.text.size();
}

// The pieces of `lines` that stand in the columns that begin at `starts`.
void place_pieces(std::span<const Line> lines,
                  const RowText& row,
                  const Starts& starts,
                  std::vector<Line>& pieces) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::size_t begin = row.begins[i];
    const std::size_t end = begin + lines[i].text.size();
    for (std::size_t column = 0; column < starts.size(); ++column) {
      if (starts[column] >= row.text.size() && column > 0) continue;
      std::size_t next = row.text.size();
      for (std::size_t later = column + 1; later < starts.size(); ++later)
        next = std::min(next, starts[later]);
      const std::size_t from = std::max(begin, starts[column]);
      const std::size_t to = std::min(end, next);
      if (from >= to) continue;
      const std::string_view text = base::trim(lines[i].text.substr(from - begin, to - from));
      if (text.empty()) continue;
      pieces.push_back(piece_of(lines[i], text));
      pieces.back().kind = LineKind::table_row;
      pieces.back().column = static_cast<int>(column);
    }
  }
}

// A row that cannot be divided: its number, and all the rest as the task.
Starts all_in_task(std::string_view row, std::size_t columns) {
  Starts starts(columns, row.size());
  starts[0] = 0;
  starts[1] = std::min(row.size(), first_word(row).size() + 1);
  return starts;
}

}  // namespace

OneLineRows read_one_line_rows(std::span<const Line> lines,
                               std::size_t from,
                               const std::vector<TaskField>& fields) {
  OneLineRows found;
  std::size_t rows = 0;
  int number = 1;
  for (std::size_t at = from; at < lines.size() && begins_row(lines[at], number); ++number) {
    RowText row;
    std::optional<Starts> starts;
    std::size_t end = at;
    while (end < lines.size() && end - at < kLongestRow && row.text.size() < kMostRowBytes) {
      if (end > at && (begins_row(lines[end], number + 1) || titles_group(lines[end]))) break;
      row.add(lines[end++]);
      starts = RowCutter(row.text, fields).cut();
      const bool last_column_is_time = fields.back() == TaskField::due;
      if (starts && last_column_is_time) break;
    }
    const bool another = end < lines.size() && begins_row(lines[end], number + 1);
    if (!starts && !another) break;
    rows += starts ? 1 : 0;
    if (!starts) starts = all_in_task(row.text, fields.size());
    place_pieces(lines.subspan(at, end - at), row, *starts, found.pieces);
    found.end = at = end;
    while (at < lines.size() && titles_group(lines[at]) && at + 1 < lines.size() &&
           (begins_row(lines[at + 1], number + 1) || begins_row(lines[at + 1], 1))) {
      found.pieces.push_back(lines[at]);  // the title of a group stays text
      if (begins_row(lines[at + 1], 1)) number = 0;
      found.end = ++at;
    }
  }
  return rows < 2 ? OneLineRows{} : found;
}

}  // namespace parsers

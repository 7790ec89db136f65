// A quotation mark before a number opens a passage; it ends with the line on which as many marks
// have been closed as were opened. Straight marks, which do not tell the one from the other, close
// what they opened.
#include "parsers/quoted_passages.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "base/text.h"
#include "parsers/marker.h"

namespace parsers {
namespace {

constexpr std::size_t kLongestPassage = 200;  // lines

constexpr char32_t kOpening = U'“';
constexpr char32_t kClosing = U'”';
constexpr char32_t kStraight = U'"';

// The quotations that are open at a place: how many, and where on the line the outermost began.
struct Open {
  int count = 0;
  std::size_t at = 0;  // byte behind its mark
};

// What is open behind `line` when `open` was before it.
Open open_behind(std::string_view line, Open open, bool straight) {
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = base::next_char(line, at);
    const bool opens = straight ? c == kStraight && open.count == 0 : c == kOpening;
    const bool closes = straight ? c == kStraight : c == kClosing;
    if (opens) {
      if (open.count++ == 0) open.at = at;
    } else if (closes && open.count > 0) {
      --open.count;
    }
  }
  return open;
}

bool opens_with_number(std::string_view text) {
  const auto marker = read_marker(base::trim(text));
  return marker && !is_bullet(marker->shape) && !marker->mended;
}

// The mark with which `line` opens a quotation of numbered text that it does not close; 0 for none.
char32_t opening_mark(std::string_view line) {
  for (const bool straight : {false, true}) {
    const Open open = open_behind(line, {}, straight);
    if (open.count > 0 && opens_with_number(line.substr(open.at)))
      return straight ? kStraight : kOpening;
  }
  return 0;
}

// The line that closes the quotation opened on line `first`; `first` when none does.
std::size_t closing_line(const std::vector<Line>& lines, std::size_t first, char32_t mark) {
  const bool straight = mark == kStraight;
  Open open = open_behind(lines[first].text, {}, straight);
  const std::size_t end = std::min(lines.size(), first + kLongestPassage);
  for (std::size_t i = first + 1; i < end; ++i) {
    open = open_behind(lines[i].text, open, straight);
    if (open.count == 0) return i;
  }
  return first;
}

}  // namespace

void mark_quoted_passages(std::vector<Line>& lines) {
  std::size_t hopeless = 0;  // openings before this line are known to have no end
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const char32_t mark = opening_mark(lines[i].text);
    if (mark == 0 || i < hopeless) continue;
    const std::size_t last = closing_line(lines, i, mark);
    if (last == i) hopeless = i + kLongestPassage;
    for (std::size_t line = i + 1; line <= last; ++line)
      lines[line].quoted = true;
    i = last;
  }
}

}  // namespace parsers

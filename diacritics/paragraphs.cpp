#include "diacritics/paragraphs.h"

#include <algorithm>

#include "base/regex.h"
#include "diacritics/letters.h"

namespace diacritics {
namespace {

struct LineFacts {
  std::size_t width = 0;  // characters, without white space at the ends
  bool marker = false;
  bool capitals = false;  // most letters are
  bool ends_sentence = false;
  bool begins_lower = false;  // or, in running text, with a digit that numbers nothing
};

// A shorter line that begins with a digit is rather a cell of a table.
constexpr std::size_t kLeastRunningText = 40;

// The beginning of valid UTF-8 `text`: at most `bytes`, whole characters.
std::string_view beginning(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80)
    --bytes;
  return text.substr(0, bytes);
}

// The last character of `text` that is no white space, quote or closing bracket.
bool ends_sentence(std::string_view text) {
  for (std::size_t end = text.size(); end > 0; --end) {
    const char c = text[end - 1];
    if (std::string_view(".;:!?").find(c) != std::string_view::npos) return true;
    const bool closing = std::string_view("\"')] ").find(c) != std::string_view::npos;
    const bool quote = text.substr(0, end).ends_with("”") || text.substr(0, end).ends_with("’");
    if (quote) end -= 2;
    if (!closing && !quote) return false;
  }
  return false;
}

LineFacts facts_of(std::string_view line) {
  LineFacts facts;
  facts.marker = marker_length(line) > 0;
  const std::string_view text = base::trim(line);
  std::size_t letters = 0, capitals = 0;
  bool digit_first = false;
  for (std::size_t at = 0; at < text.size(); ++facts.width) {
    const char32_t c = base::next_char(text, at);
    const std::optional<Letter> letter = vietnamese_letter(c);
    if (facts.width == 0 && c >= U'0' && c <= U'9') digit_first = true;
    if (!letter) continue;
    const bool capital = letter->capital;
    if (facts.width == 0) facts.begins_lower = !capital;
    ++letters;
    capitals += capital ? 1 : 0;
  }
  if (facts.width < kLeastRunningText) digit_first = false;
  facts.begins_lower = facts.begins_lower || digit_first;
  facts.capitals = letters > 0 && capitals * 10 >= letters * 6;
  facts.ends_sentence = ends_sentence(text);
  return facts;
}

// The width of a full line: that of the line at nine tenths of all, by width.
std::size_t full_width(const std::vector<LineFacts>& lines) {
  std::vector<std::size_t> widths;
  for (const LineFacts& line : lines) {
    if (line.width > 0) widths.push_back(line.width);
  }
  if (widths.empty()) return 0;
  const auto place = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
  std::nth_element(widths.begin(), place, widths.end());
  return *place;
}

// Text that was never broken into lines has some of this width.
constexpr std::size_t kLongestPrintedLine = 160;

bool begins_paragraph(const LineFacts& before, const LineFacts& line, std::size_t width) {
  if (line.marker || before.ends_sentence || before.capitals != line.capitals) return true;
  if (line.begins_lower) return false;
  return before.width > kLongestPrintedLine || before.width * 10 < width * 7;
}

// Text extracted from some PDFs has a blank line behind every line: it means nothing there.
bool is_double_spaced(const std::vector<LineFacts>& lines) {
  std::size_t text = 0, alone = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].width == 0) continue;
    ++text;
    alone += i + 1 == lines.size() || lines[i + 1].width == 0 ? 1 : 0;
  }
  return text >= 10 && alone * 10 >= text * 8 && lines.size() < 3 * text;
}

// Over one blank line, as a page break leaves it, a sentence goes on in lower case.
bool reads_on(const LineFacts& before, const LineFacts& line, std::size_t width) {
  return line.begins_lower && before.width * 10 >= width * 7;
}

}  // namespace

std::vector<LineRange> join_lines(const std::vector<std::string_view>& lines) {
  std::vector<LineFacts> facts;
  facts.reserve(lines.size());
  for (const std::string_view line : lines)
    facts.push_back(facts_of(line));
  const std::size_t width = full_width(facts);
  const bool double_spaced = is_double_spaced(facts);
  std::vector<LineRange> paragraphs;
  std::size_t before = lines.size();  // the last line with text
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool blank = facts[i].width == 0;
    const bool joined =
        !blank && before < i && i - before <= 2 &&
        !begins_paragraph(facts[before], facts[i], width) &&
        (i - before == 1 || double_spaced || reads_on(facts[before], facts[i], width));
    if (joined) {
      while (paragraphs.back().first > before)
        paragraphs.pop_back();
      paragraphs.back().last = i + 1;
    } else if (blank && i > 0 && facts[i - 1].width == 0) {
      paragraphs.back().last = i + 1;
    } else {
      paragraphs.push_back({i, i + 1});
    }
    if (!blank) before = i;
  }
  return paragraphs;
}

std::size_t marker_length(std::string_view line) {
  static const base::Regex kMarker(
      "^\\s*(?:"
      "[-–—+*•▪]\\s+|"                                 // bullets
      "[0-9IlĐđ]{1,2}(?:\\.[0-9]{1,2}){0,3}[.)]\\s*|"  // 1. 2.1. 3)
      "[IVXLl1]{1,6}[.)/-]\\s*|"                       // IV. II- and I1. for II.
      "\\(?[a-zđ][.)]\\s+|"                            // a) (b)
      "\\([0-9]{1,2}\\)\\s*"                           // (1)
      ")");
  const std::optional<base::Match> marker = kMarker.match(beginning(line, 64));
  return marker ? marker->front().size() : 0;
}

}  // namespace diacritics

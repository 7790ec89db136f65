// A line is a view into the input with what can be known of it alone: its page, indent and the gap
// above it. Page numbers are numbers alone at the edge of a page, or, where the input has no page
// breaks, a series 2, 3, 4, ... of lone numbers spread over the text. A running head is a line that
// most pages begin or end with.
#include "parsers/lines.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "parsers/characters.h"
#include "parsers/stray_ink.h"

namespace parsers {
namespace {

constexpr int kTabWidth = 4;
constexpr std::size_t kMaxPageNumberBytes = 16;

// Blanks and form feeds before the text of a line.
int indent_of(std::string_view raw, std::size_t length) {
  int width = 0;
  for (std::size_t i = 0; i < length; ++i) {
    if (raw[i] == '\t') width += kTabWidth;
    if (raw[i] == ' ') ++width;
  }
  return width;
}

bool is_drawn(char32_t c) {
  constexpr std::u32string_view kStrokes = U"-_*=~–—─━";
  return kStrokes.find(c) != std::u32string_view::npos;
}

bool is_rule(std::string_view text) {
  std::string_view inner = text;
  while (inner.starts_with('-'))
    inner.remove_prefix(1);
  while (inner.ends_with('-'))
    inner.remove_suffix(1);
  if (inner == "o0o" || inner == "oOo") return true;
  bool drawn = false;
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size(); ++characters) {
    const char32_t c = base::next_char(text, at);
    if (!is_drawn(c) && c != ' ' && c != '.' && c != '\t') return false;
    drawn = drawn || is_drawn(c);
  }
  const bool lone_bullet = characters == 1 && text != "*" && text != "_";
  return drawn && !lone_bullet;
}

// The number of a line that is nothing else: "3", "- 3 -", "Trang 3", "3/7".
std::optional<int> lone_number(std::string_view text) {
  if (text.empty() || text.size() > kMaxPageNumberBytes) return std::nullopt;
  constexpr std::string_view kWords[] = {"Trang", "trang", "TRANG"};
  for (const std::string_view word : kWords) {
    if (text.starts_with(word)) text.remove_prefix(word.size());
  }
  const auto is_frame = [](char c) { return c == '-' || c == ' ' || c == '\t' || c == '|'; };
  while (!text.empty() && is_frame(text.front()))
    text.remove_prefix(1);
  while (!text.empty() && is_frame(text.back()))
    text.remove_suffix(1);
  const std::size_t slash = text.find('/');
  const std::string_view number = text.substr(0, slash);
  if (slash != std::string_view::npos && !is_all_digits(text.substr(slash + 1))) {
    return std::nullopt;
  }
  if (!is_all_digits(number) || number.size() > 3) return std::nullopt;
  return to_number(number);
}

// Where on which page a line stands.
struct PageEdges {
  std::size_t first = 0;  // index into the lines
  std::size_t last = 0;
};

std::vector<PageEdges> page_edges(const std::vector<Line>& lines) {
  std::vector<PageEdges> pages;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == 0 || lines[i].page != lines[i - 1].page) pages.push_back({i, i});
    pages.back().last = i;
  }
  return pages;
}

// A text with every number the same, so that "516-KH/TU trang 9" and "... trang 10" are one head.
std::string without_numbers(std::string_view text) {
  std::string folded;
  for (const char c : text) {
    const bool is_digit = c >= '0' && c <= '9';
    if (!is_digit || !folded.ends_with('#')) folded += is_digit ? '#' : c;
  }
  return folded;
}

void mark_page_numbers_at_edges(const std::vector<Line>& lines,
                                const std::vector<PageEdges>& pages,
                                std::vector<std::string_view>& kinds) {
  for (std::size_t p = 0; p < pages.size(); ++p) {
    for (const std::size_t i : {pages[p].first, pages[p].last}) {
      const auto number = lone_number(lines[i].text);
      if (number && pages.size() > 1) kinds[i] = "page-number";
    }
  }
}

void mark_running_heads(const std::vector<Line>& lines,
                        const std::vector<PageEdges>& pages,
                        std::vector<std::string_view>& kinds) {
  constexpr std::size_t kMinPages = 3;
  if (pages.size() < kMinPages) return;
  for (const auto edge : {&PageEdges::first, &PageEdges::last}) {
    // Beside a page number or stamp the head is the next line inwards.
    const auto head_of = [&](const PageEdges& page) {
      std::size_t i = page.*edge;
      const std::size_t other = page.first + page.last - i;
      while (!kinds[i].empty() && i != other)
        i = i < other ? i + 1 : i - 1;
      return i;
    };
    std::map<std::string, std::vector<std::size_t>> seen;
    for (const PageEdges& page : pages) {
      const std::size_t i = head_of(page);
      if (kinds[i].empty()) seen[without_numbers(lines[i].text)].push_back(i);
    }
    for (const auto& [text, places] : seen) {
      if (places.size() < kMinPages || 2 * places.size() < pages.size()) continue;
      for (const std::size_t i : places)
        kinds[i] = "running-head";
    }
  }
}

// "Trang 3/5", "- 3 -", or a number in the middle of the page where the text begins at its left.
bool is_framed_page_number(const std::vector<Line>& lines, std::size_t at) {
  constexpr int kMiddle = 20;  // blanks
  constexpr int kLeft = 12;
  const Line& line = lines[at];
  if (line.text.starts_with("Trang ") || line.text.starts_with("trang ")) return true;
  if (line.text.starts_with("- ") && line.text.ends_with(" -")) return true;
  return line.leading_tabs == 0 && line.indent >= kMiddle && is_all_digits(line.text) &&
         lines[at - 1].indent < kLeft && lines[at + 1].indent < kLeft;
}

// Without page breaks a lone number between two halves of a sentence is a page number, and so is
// each of a series from 2 on whose members are at least half a page apart.
void mark_page_numbers_in_text(const std::vector<Line>& lines,
                               std::vector<std::string_view>& kinds) {
  constexpr std::size_t kMinLinesPerPage = 12;
  std::vector<std::size_t> series;
  int expected = 2;
  bool broken = false;
  std::size_t previous = 0;
  for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
    const auto number = lone_number(lines[i].text);
    if (!number) continue;
    if (is_framed_page_number(lines, i)) {
      kinds[i] = "page-number";
      if (*number == expected) ++expected;
      previous = i;
      continue;
    }
    const bool halves = !ends_sentence(lines[i - 1].text) && starts_lower(lines[i + 1].text) &&
                        !lone_number(lines[i - 1].text) && lines[i - 1].text.size() > 40;
    if (*number == expected && (halves || i - previous >= kMinLinesPerPage)) {
      series.push_back(i);
      ++expected;
      previous = i;
    } else {
      broken = true;
    }
  }
  if (broken) {  // lone numbers are cells of a table; believe only what cuts a sentence
    std::erase_if(series, [&](std::size_t i) {
      return ends_sentence(lines[i - 1].text) || !starts_lower(lines[i + 1].text) ||
             lines[i - 1].text.size() <= 40;
    });
  }
  for (const std::size_t i : series)
    kinds[i] = "page-number";
}

// Specks and scribble that OCR took for letters: "b1 o~ d - ‘ id r A e A x". Many words, none of
// them longer than two characters, most of them no numbers.
bool is_noise(std::string_view text) {
  constexpr std::size_t kMinWords = 7;
  constexpr std::size_t kMaxBytes = 200;
  if (text.size() > kMaxBytes || text.find('\t') != std::string_view::npos) return false;
  const auto words = base::split_words(text);
  std::size_t numbers = 0;
  for (const std::string_view word : words) {
    if (length_in_characters(word) > 2) return false;
    numbers += is_all_digits(word) ? 1 : 0;
  }
  return words.size() >= kMinWords && 3 * numbers < words.size();
}

}  // namespace

std::vector<Line> read_lines(const SourceText& source) {
  std::vector<Line> lines;
  const std::string_view whole = source.text;
  int page = 1;
  int blank_lines = 0;
  std::size_t number = 0;
  for (const std::string_view raw : base::split_lines(whole)) {
    const std::size_t n = number++;
    page += static_cast<int>(std::count(raw.begin(), raw.end(), '\f'));
    const std::string_view text = base::trim(raw);
    if (text.empty()) {
      ++blank_lines;
      continue;
    }
    Line line;
    line.text = text;
    line.span = base::span_of(text, whole);
    line.number = n;
    line.page = page;
    line.indent = indent_of(raw, static_cast<std::size_t>(text.data() - raw.data()));
    line.leading_tabs = static_cast<int>(std::count(raw.data(), text.data(), '\t'));
    line.blank_lines = blank_lines;
    line.is_rule = is_rule(text);
    if (n < source.hints.size()) {
      line.kind = source.hints[n].kind;
      line.cells = source.hints[n].cells;
      line.title_rank = source.hints[n].title_rank;
      if (source.hints[n].page > 0) line.page = source.hints[n].page;
      line.is_typed = source.hints[n].page == 0;
    }
    lines.push_back(line);
    blank_lines = 0;
  }
  return lines;
}

std::vector<Furniture> take_furniture(std::vector<Line>& lines) {
  std::vector<std::string_view> kinds(lines.size());
  const std::vector<PageEdges> pages = page_edges(lines);
  for (const std::size_t i : find_stamps(lines))
    kinds[i] = "stamp";
  mark_page_numbers_at_edges(lines, pages, kinds);
  mark_running_heads(lines, pages, kinds);
  if (pages.size() == 1) mark_page_numbers_in_text(lines, kinds);

  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (kinds[i].empty() && !lines[i].is_typed && is_noise(lines[i].text)) kinds[i] = "noise";
  }

  std::vector<Furniture> furniture;
  std::vector<Line> kept;
  kept.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].kind == LineKind::furniture && kinds[i].empty()) {
      kinds[i] = lone_number(lines[i].text) ? "page-number" : "stamp";
    }
    if (lines[i].kind == LineKind::note && kinds[i].empty()) kinds[i] = "note";
    if (lines[i].kind == LineKind::contents) kinds[i] = "contents";
    if (lines[i].kind == LineKind::running_head && kinds[i].empty()) {
      kinds[i] = lone_number(lines[i].text) ? "page-number" : "running-head";
    }
    if (kinds[i].empty()) {
      kept.push_back(lines[i]);
    } else {
      furniture.push_back(
          {lines[i].page, std::string(kinds[i]), base::collapse_space(lines[i].text)});
    }
  }
  lines = std::move(kept);
  return furniture;
}

}  // namespace parsers

#include "parsers/columns.h"

#include <algorithm>
#include <string_view>

#include "parsers/characters.h"

namespace parsers {
namespace {

constexpr std::size_t kGap = 3;  // blanks that part two columns

// The end of the run of blanks and TABs that starts at `at`.
std::size_t end_of_gap(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t'))
    ++at;
  return at;
}

bool parts_columns(std::string_view gap) {
  return gap.size() >= kGap || gap.find('\t') != std::string_view::npos;
}

}  // namespace

Line piece_of(const Line& line, std::string_view text) {
  Line piece = line;
  const auto offset = static_cast<std::size_t>(text.data() - line.text.data());
  piece.text = text;
  piece.span = {line.span.begin + offset, line.span.begin + offset + text.size()};
  constexpr std::size_t kPageWidth = 1000;  // bytes; no column begins further right
  const std::string_view before = line.text.substr(0, std::min(offset, kPageWidth));
  piece.indent = line.indent + static_cast<int>(length_in_characters(before));
  return piece;
}

std::vector<Line> split_columns(const Line& line) {
  std::vector<Line> pieces;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < line.text.size();) {
    const std::size_t after = end_of_gap(line.text, at);
    if (after == at) {
      ++at;
      continue;
    }
    if (at > begin && parts_columns(line.text.substr(at, after - at))) {
      pieces.push_back(piece_of(line, line.text.substr(begin, at - begin)));
      begin = after;
    }
    at = after;
  }
  if (begin < line.text.size() || pieces.empty())
    pieces.push_back(piece_of(line, line.text.substr(begin)));
  return pieces;
}

std::vector<Line> split_at(const Line& line, std::size_t at) {
  std::vector<Line> pieces;
  for (const std::string_view part : {line.text.substr(0, at), line.text.substr(at)}) {
    const std::string_view trimmed = base::trim(part);
    if (!trimmed.empty()) pieces.push_back(piece_of(line, trimmed));
  }
  return pieces;
}

}  // namespace parsers

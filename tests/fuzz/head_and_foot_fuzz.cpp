#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "parsers/citation_parser.h"
#include "parsers/date_parser.h"
#include "parsers/end_matter_parser.h"
#include "parsers/letterhead_parser.h"
#include "parsers/lines.h"

// Letterhead, foot, citations and dates of any text: pieces lie in the text, every word of the
// head and foot is in exactly one piece, dates exist, references have numbers.

namespace {

std::vector<std::string_view> words_of(const std::vector<parsers::Line>& lines) {
  std::vector<std::string_view> words;
  for (const parsers::Line& line : lines) {
    const std::vector<std::string_view> more = base::split_words(line.text);
    words.insert(words.end(), more.begin(), more.end());
  }
  std::sort(words.begin(), words.end());
  return words;
}

std::vector<parsers::Line> range(const std::vector<parsers::Line>& lines,
                                 std::size_t begin,
                                 std::size_t end) {
  if (begin > end || end > lines.size()) std::abort();
  return {lines.begin() + static_cast<std::ptrdiff_t>(begin),
          lines.begin() + static_cast<std::ptrdiff_t>(end)};
}

void expect_pieces(const std::string& text,
                   const std::vector<parsers::Line>& pieces,
                   const std::vector<parsers::Line>& lines) {
  for (const parsers::Line& piece : pieces) {
    if (piece.span.end > text.size() || base::slice(text, piece.span) != piece.text) std::abort();
  }
  if (words_of(pieces) != words_of(lines)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  const parsers::SourceText source{
      base::to_nfc(std::string_view(reinterpret_cast<const char*>(data), size)), {}};
  const std::vector<parsers::Line> lines = parsers::read_lines(source);
  const parsers::Letterhead head = parsers::parse_letterhead(lines);
  expect_pieces(source.text, head.lines, range(lines, 0, head.end));

  const parsers::EndMatter foot = parsers::parse_end_matter(lines, head.end);
  std::vector<parsers::Line> pieces = foot.recipient_lines;
  pieces.insert(pieces.end(), foot.signature_lines.begin(), foot.signature_lines.end());
  expect_pieces(source.text, pieces, range(lines, foot.begin, foot.end));

  std::size_t done = 0;
  for (const parsers::Citation& citation : parsers::find_citations(source.text)) {
    if (citation.reference.number.empty() || citation.span.begin < done) std::abort();
    done = citation.span.end;
  }
  for (const parsers::PrintedDate& date : parsers::find_dates(source.text)) {
    if (!parsers::is_valid(date.date)) std::abort();
  }
  return 0;
}

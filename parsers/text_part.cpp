#include "parsers/text_part.h"

#include <string>

namespace parsers {

Text part_of(const Text& whole, base::TextSpan span) {
  Text part;
  part.text = std::string(base::slice(whole.text, span));
  part.place = whole.place;
  std::size_t total = whole.spans.empty() ? 0 : whole.spans.size() - 1;
  for (const base::TextSpan& piece : whole.spans)
    total += piece.end - piece.begin;
  const bool exact = total == whole.text.size();
  const double scale = exact || total == 0
                           ? 1.0
                           : static_cast<double>(whole.text.size()) / static_cast<double>(total);
  double at = 0;  // where the piece starts in whole.text
  for (const base::TextSpan& piece : whole.spans) {
    const double begin = at;
    const double end = at + static_cast<double>(piece.end - piece.begin) * scale;
    at = end + scale;
    if (end <= static_cast<double>(span.begin) || begin >= static_cast<double>(span.end)) continue;
    base::TextSpan cut = piece;
    if (exact) {
      const auto first = static_cast<std::size_t>(begin);
      if (span.begin > first) cut.begin += span.begin - first;
      if (span.end < first + (piece.end - piece.begin)) cut.end = piece.begin + (span.end - first);
    }
    part.spans.push_back(cut);
  }
  return part;
}

bool starts_line(const Text& text, std::size_t at) {
  std::size_t begin = 0;
  for (const base::TextSpan& piece : text.spans) {
    if (begin == at && begin != 0) return true;
    begin += piece.end - piece.begin + 1;
  }
  return false;
}

}  // namespace parsers

#include "pipeline/field_place.h"

#include <algorithm>
#include <string>

#include "base/regex.h"

namespace pipeline {
namespace {

using parsers::LineKind;

// On lines in small letters without marks, as they may be misread.
bool tells_number(const std::string& line) {
  static const base::Regex kNumber(R"(^\W{0,3}(so|s0|56)\b|\d\s?[-/]\s?[a-z])");
  return kNumber.matches(line);
}

bool tells_date(const std::string& line) {
  static const base::Regex kDate(R"(\bng.y\b|\bth.ng\b|\bn.m\s+\d)");
  return kDate.matches(line);
}

std::vector<base::TextSpan> lines_of_kind(const parsers::SourceText& source, LineKind kind) {
  std::vector<base::TextSpan> lines;
  std::size_t begin = 0;
  for (const parsers::LineHint& hint : source.hints) {
    const std::size_t end = std::min(source.text.find('\n', begin), source.text.size());
    if (hint.kind == kind) lines.push_back({begin, end});
    begin = std::min(end + 1, source.text.size());
  }
  return lines;
}

}  // namespace

std::vector<base::TextSpan> place_of_field(std::string_view finding,
                                           const parsers::SourceText& source) {
  const bool is_number = finding.ends_with("-number"), is_date = finding.ends_with("-date");
  if (!is_number && !is_date) return {};
  std::vector<base::TextSpan> column =
      lines_of_kind(source, is_number ? LineKind::letterhead_left : LineKind::letterhead_right);
  const auto field = std::find_if(column.begin(), column.end(), [&](const base::TextSpan& span) {
    const std::string line = base::strip_marks(base::to_lower(base::slice(source.text, span)));
    return is_number ? tells_number(line) : tells_date(line);
  });
  if (field == column.end()) return column;
  return {*field};
}

}  // namespace pipeline

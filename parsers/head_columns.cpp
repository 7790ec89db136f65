// Most pieces show by their words in which column they stand, others by what the layout says of
// their line. A rule is of the column in which it stands or, where nothing tells, of the name or
// motto above it that is underlined so.
#include "parsers/head_columns.h"

#include <algorithm>
#include <optional>

#include "parsers/characters.h"
#include "parsers/issuer_parser.h"

namespace parsers {
namespace {

using Pieces = std::vector<HeadPiece>;

// Where the words of the right column begin that stand beside one of the left, if the text is laid
// out by blanks.
std::optional<int> edge_of_right_column(const Pieces& pieces) {
  constexpr int kWideGap = 3;  // blanks
  std::optional<int> edge;
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    const Line& line = pieces[i].line;
    const Line& left = pieces[i - 1].line;
    if (!is_right_column(pieces[i].kind) || left.number != line.number || line.is_typed) continue;
    const int gap = line.indent - left.indent - static_cast<int>(length_in_characters(left.text));
    if (gap >= kWideGap) edge = std::min(edge.value_or(line.indent), line.indent);
  }
  return edge;
}

// pieces[right.size()], a rule; `right` tells of those before it. An asterisk stands below the
// issuer.
bool is_rule_on_the_right(const Pieces& pieces,
                          const std::vector<bool>& right,
                          const std::optional<int>& edge) {
  if (right.empty()) return false;
  const HeadPiece& above = pieces[right.size() - 1];
  const Line& line = pieces[right.size()].line;
  if (above.line.number == line.number) return true;
  if (edge) return line.indent >= *edge;
  if (line.text.find_first_not_of('*') == std::string_view::npos) return false;
  return above.kind == HeadKind::motto || above.kind == HeadKind::party_name ||
         above.kind == HeadKind::youth_name || (above.kind == HeadKind::rule && right.back());
}

std::vector<bool> on_the_right(const Pieces& pieces) {
  const std::optional<int> edge = edge_of_right_column(pieces);
  std::vector<bool> right;
  for (const HeadPiece& piece : pieces) {
    if (is_right_column(piece.kind)) {
      right.push_back(true);
    } else if (piece.line.kind == LineKind::letterhead_right) {
      right.push_back(piece.kind != HeadKind::number && piece.kind != HeadKind::about);
    } else if (piece.kind != HeadKind::rule || piece.line.kind == LineKind::letterhead_left) {
      right.push_back(false);
    } else {
      right.push_back(is_rule_on_the_right(pieces, right, edge));
    }
  }
  return right;
}

// What follows the last piece of the right column is below both columns, unless it has the number
// or, where no layout tells, the issuer of the left one.
std::size_t end_of_columns(const Pieces& pieces) {
  const auto is_right = [](const HeadPiece& piece) { return is_right_column(piece.kind); };
  const auto is_left = [](const HeadPiece& piece) {
    return piece.line.kind == LineKind::letterhead_left;
  };
  const bool laid_out = std::any_of(pieces.begin(), pieces.end(), is_left);
  const auto tail = std::find_if(pieces.rbegin(), pieces.rend(), is_right).base();
  const bool of_left = std::any_of(tail, pieces.end(), [&](const HeadPiece& piece) {
    return piece.kind == HeadKind::number || is_left(piece) ||
           (!laid_out && piece.kind == HeadKind::capitals && opens_with_body(piece.line.text));
  });
  if (of_left || tail == pieces.begin()) return pieces.size();
  return static_cast<std::size_t>(tail - pieces.begin());
}

}  // namespace

std::vector<Line> in_reading_order(const std::vector<HeadPiece>& pieces) {
  const std::size_t columns_end = end_of_columns(pieces);
  const std::vector<bool> right_ones = on_the_right(pieces);
  std::vector<Line> lines;
  for (const bool right : {false, true}) {
    for (std::size_t i = 0; i < columns_end; ++i) {
      if (right_ones[i] == right) lines.push_back(pieces[i].line);
    }
  }
  for (std::size_t i = columns_end; i < pieces.size(); ++i)
    lines.push_back(pieces[i].line);
  return lines;
}

}  // namespace parsers

#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "parsers/head_pieces.h"
#include "parsers/issuer_parser.h"
#include "parsers/lines.h"

namespace parsers {

// The lines of a letterhead that name who issued it, as they are met from the top. Lines in
// capitals are believed; those in small letters only where there are none.
class HeadIssuer {
 public:
  bool empty() const { return lines_.empty(); }

  // Of the last line that was added; empty when there was none.
  const base::TextSpan& span() const { return span_; }

  // Adds a line in capitals.
  void add(const Line& line);

  // Adds a line in small letters when it names a body, or the place of the one above it: "Ủy ban
  // nhân dân" above "xã Hoà An". Any other is left.
  void add_small(const Line& line);

  // The last line named the body that received the paper, and not its issuer.
  void drop_receiver();

  // The issuer. `pieces` are those of the letterhead: of the Youth Union, whose name stands in the
  // right column or above, only the organ is named on the left, "BCH TỈNH HOÀ AN"; and the end of
  // a name of the State that runs over two lines is no issuer's.
  Issuer parse(std::span<const HeadPiece> pieces);

 private:
  void name_youth_above_organ(std::span<const HeadPiece> pieces);
  void drop_tail_of_national_name(std::span<const HeadPiece> pieces);

  std::vector<std::string_view> lines_;
  std::vector<std::string_view> small_lines_;
  std::size_t small_line_ = 0;  // the number of the first of them
  base::TextSpan span_;
};

}  // namespace parsers

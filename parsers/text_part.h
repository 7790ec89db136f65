#pragma once

#include <cstddef>
#include <vector>

#include "base/text.h"
#include "parsers/document.h"

namespace parsers {

// A block whose text is taken apart. A part is found in a time that depends on its own pieces, so
// that a block of any number of lines and sentences is read in linear time.
class BlockParts {
 public:
  BlockParts(const Block& block);  // NOLINT(google-explicit-constructor): a block has its parts

  const Block& block() const { return block_; }

  // The part that `span` covers, with its pieces of the input. Where a piece was changed when it
  // was joined (a run of blanks, a healed hyphen) it is kept whole.
  Text part(base::TextSpan span) const;

  // Whether byte `at` of the text was the first of a line of the input other than the first.
  bool starts_line(std::size_t at) const;

 private:
  const Block& block_;
  std::vector<std::size_t> begins_;  // of the pieces, each counted with the blank behind it
  double scale_ = 1;  // bytes of the text for one counted so; 1 when no piece was changed
  bool exact_ = true;
};

}  // namespace parsers

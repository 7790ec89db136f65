#pragma once

#include <string_view>
#include <vector>

#include "diacritics/restorer.h"
#include "parsers/document.h"
#include "pipeline/block_index.h"
#include "pipeline/doubt.h"
#include "pipeline/page_assembly.h"

namespace pipeline {

// Changes of a restored text that may be wrong (probability under kDoubtfulChange), in text order.
// `blocks` indexes the restored text.
std::vector<Doubt> doubtful_changes(const std::vector<diacritics::Change>& changes,
                                    const BlockIndex& blocks);

// Words of scanned pages that may be misread (confidence under kDoubtfulWord, of digits in `fields`
// under kDoubtfulField), in text order. Furniture is left out. `text` is what `blocks`, `words` and
// `fields`, the lines of the letterhead's number and date, refer to.
std::vector<Doubt> doubtful_words(const WordMap& words,
                                  std::string_view text,
                                  const BlockIndex& blocks,
                                  const std::vector<base::TextSpan>& fields = {});

// Fields: what the parsers found missing or damaged, and obligations they are not sure of.
std::vector<Doubt> doubtful_fields(const parsers::Document& document, const BlockIndex& blocks);

constexpr double kDoubtfulChange = 0.9;
constexpr double kDoubtfulWord = 0.7;
constexpr double kDoubtfulField = 0.95;  // a wrong number is another document's
constexpr double kDoubtfulObligation = 0.7;

}  // namespace pipeline

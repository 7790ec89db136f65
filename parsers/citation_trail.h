#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace parsers {

// What stands behind the number of a cited document: its date and issuer, in either order.
struct CitationTrail {
  std::string date_iso;
  std::string issuer;
  std::size_t end = 0;  // one past what belongs to the citation, in the paragraph
};

// Reads to the right of the number that ends before byte `from` of a paragraph.
CitationTrail read_citation_trail(std::string_view paragraph, std::size_t from);

}  // namespace parsers

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace parsers {

// What the words before the number of a cited document say.
struct CitationLead {
  std::string type;    // as in the list of types; empty when none is printed
  std::string issuer;  // "Quyết định của X số …", "của X tại Tờ trình số …"
  std::size_t begin = 0;  // of the type in the paragraph; else of the label or the number
  bool labelled = false;  // the number stands after "số"
  bool of_thing = false;  // "Mẫu số 01/BC-ĐU": numbered, and no document
};

// Reads to the left of the number that begins at byte `at` of a paragraph.
CitationLead read_citation_lead(std::string_view paragraph, std::size_t at);

}  // namespace parsers

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parsers/document.h"

namespace corpus {

// A piece of a document that search can find: a paragraph, an item, a heading, a row of a table,
// a line of the letterhead.
struct Passage {
  std::string section;  // path, "" outside any
  std::string block;    // id, "" when it has none
  int page = 0;         // 0 when unknown
  std::string text;     // with its printed marker
  std::optional<parsers::Place> place = {};

  friend bool operator==(const Passage&, const Passage&) = default;
};

// All text of `document` in reading order, empty pieces left out.
std::vector<Passage> passages(const parsers::Document& document);

}  // namespace corpus

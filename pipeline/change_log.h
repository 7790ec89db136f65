#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/text.h"
#include "diacritics/restorer.h"
#include "ocr/page.h"

namespace pipeline {

// One word changed between input and output: a line of <name>.changes.jsonl,
// docs/format_changes.md.
struct RecordedChange {
  int page = 0;          // of a word on a page, 1 is the first; 0 for text
  ocr::Box box;          // of a word on a page
  std::size_t line = 0;  // of text, 1 is the first; 0 for a page
  base::TextSpan span;   // of text: the bytes of `before` in the input in NFC with LF line ends
  std::string before;
  std::string after;       // "" when noise was dropped
  double probability = 0;  // that `after` is right
  std::vector<diacritics::Candidate> alternatives;
  std::string reason;
};

// A change of a restored text, and all of them in text order.
RecordedChange record_of(diacritics::Change change);
std::vector<RecordedChange> recorded(const std::vector<diacritics::Change>& changes);

// A JSON object on a line of its own, and one line for each in the order given.
std::string write_change(const RecordedChange& change);
std::string write_changes(const std::vector<RecordedChange>& changes);

}  // namespace pipeline

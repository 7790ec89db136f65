#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "parsers/document.h"

namespace pipeline {

// Counts lines on the way through a text; positions must not go back.
class LineCounter {
 public:
  explicit LineCounter(std::string_view text) : text_(text) {}

  // The line that byte `at` is in; 0 is the first.
  std::size_t line_of(std::size_t at);

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;
};

// Which block and section of a document a place in its text went into.
class BlockIndex {
 public:
  struct Entry {
    base::TextSpan span;  // into the text that was parsed
    std::string block;    // id; "" for headings and recipients
    std::string section;  // path; "" outside sections
  };

  // `text` is what parse_document() was given to make `document`.
  BlockIndex(const parsers::Document& document, std::string_view text);

  // The entry that covers any of the bytes [begin, end), else null: furniture, or nothing at all.
  const Entry* find(base::TextSpan span) const;

  // The id of the first block with a piece of line `line` (0 is the first); "" when there is none.
  std::string block_at_line(std::size_t line) const;

  const std::vector<Entry>& entries() const { return entries_; }  // in text order

 private:
  std::vector<Entry> entries_;  // by position
  std::vector<base::TextSpan> lines_;
};

}  // namespace pipeline

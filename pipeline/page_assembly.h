#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "ocr/page.h"
#include "parsers/document.h"
#include "parsers/source_text.h"
#include "pipeline/change_log.h"
#include "pipeline/manifest.h"

namespace pipeline {

// A word of a page, as much as the document needs of it.
struct PlacedWord {
  base::TextSpan span;  // in the line's text
  ocr::Box box;
  float confidence = 1;
  std::vector<std::string> alternatives;  // of doubtful words only (pipeline/doubt_finder.h)
};

struct PlacedLine {
  std::string text;
  parsers::LineKind kind = parsers::LineKind::unknown;
  std::vector<PlacedWord> words;
};

// What is kept of a page once it has been read: far smaller than ocr::Page, so that a document of a
// thousand pages stays in memory easily.
struct PageReading {
  PageDecision decision;
  std::vector<PlacedLine> lines;
  std::vector<RecordedChange> changes;
};

// The lines of `page` in reading order. Every word of the page is in one of them. Words read with
// less than `doubtful` confidence keep their alternatives.
std::vector<PlacedLine> placed_lines(const ocr::Page& page, double doubtful);

// Where each word of a document's text stands on its pages.
class WordMap {
 public:
  struct Entry {
    base::TextSpan span;  // into the document's text
    int page = 0;
    ocr::Box box;
    float confidence = 1;
    std::vector<std::string> alternatives;
  };

  WordMap() = default;
  explicit WordMap(std::vector<Entry> entries) : entries_(std::move(entries)) {}  // in text order

  const std::vector<Entry>& entries() const { return entries_; }

  // The page of the first word that `spans` touch, the box around those of their words that stand
  // on that page, and the mean confidence of all of them, weighted by length. Nothing when they
  // touch no word.
  std::optional<parsers::Place> place_of(std::span<const base::TextSpan> spans) const;

  // The mean confidence of all words, weighted by length; 1 without words.
  double confidence() const;

 private:
  std::vector<Entry> entries_;
};

struct AssembledText {
  parsers::SourceText source;
  WordMap words;
};

// The pages as one text: lines by LF, pages by '\f' at the start of the page's first line. `pages`
// are in order; a page without lines gives an empty line, so that none is forgotten.
AssembledText assemble(std::span<const PageReading> pages);

// Gives every Text of the document its place on the page.
void place_texts(parsers::Document& document, const WordMap& words);

}  // namespace pipeline

#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace ocr {

// A page as read: regions in reading order, lines in regions, words in lines. The same shape
// whether the words were recognised or came from a text layer. All boxes are pixels of the
// original page image (before any clean-up), origin top left, [x0, x1) x [y0, y1).

struct Box {
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0;

  int width() const { return x1 - x0; }
  int height() const { return y1 - y0; }
  friend bool operator==(const Box&, const Box&) = default;
};

// The smallest box that holds both.
inline Box around(const Box& a, const Box& b) {
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

// The smallest box that holds those of all words, lines or regions given, at least one.
template <typename Boxed>
Box around(const std::vector<Boxed>& items) {
  Box box = items.front().box;
  for (const Boxed& item : items)
    box = around(box, item.box);
  return box;
}

struct Alternative {
  std::string text;
  double confidence = 0;  // 0 to 1

  friend bool operator==(const Alternative&, const Alternative&) = default;
};

struct Word {
  std::string text;  // NFC, no white space, never empty
  Box box;
  double confidence = 1;                  // 0 to 1
  std::vector<Alternative> alternatives;  // other readings, best first
  // Their names, in a PDF's text layer: one for the word, or one for each of its characters.
  std::vector<std::string> fonts = {};

  friend bool operator==(const Word&, const Word&) = default;
};

struct Line {
  Box box;
  std::vector<Word> words;

  friend bool operator==(const Line&, const Line&) = default;
};

enum class RegionKind {
  letterhead_left,
  letterhead_right,
  title,
  body,
  table,
  recipients,
  signature,
  seal,
  page_number,
  note,
};

// One table cell of a table region: lines [first_line, last_line) of the region.
struct TableCell {
  int row = 0, column = 0;
  int row_span = 1, column_span = 1;
  int first_line = 0, last_line = 0;

  friend bool operator==(const TableCell&, const TableCell&) = default;
};

struct Region {
  RegionKind kind = RegionKind::body;
  Box box;
  std::vector<Line> lines;
  std::vector<TableCell> cells;  // of a table, row by row

  friend bool operator==(const Region&, const Region&) = default;
};

// Where the words come from: read from the picture, or the file's own text, as it is or mended.
enum class PageOrigin { recognised, layer, repaired };

// How well a page can be read.
enum class PageGrade { good, fair, poor };

struct PageQuality {
  PageGrade grade = PageGrade::good;
  std::vector<std::string> reasons;  // Vietnamese phrases, the gravest first: "nghiêng 3,2 độ"

  friend bool operator==(const PageQuality&, const PageQuality&) = default;
};

struct Page {
  int number = 0;  // 1 is the first of its file
  int width = 0, height = 0;
  int dpi = 0;  // 0 when unknown
  PageOrigin origin = PageOrigin::recognised;
  std::vector<Region> regions;      // in reading order
  std::vector<std::string> passes;  // clean-up that was applied, for the manifest: "deskew 0.82"
  PageQuality quality;
  bool calibrated = false;  // confidences are the probability that the word is right

  friend bool operator==(const Page&, const Page&) = default;
};

}  // namespace ocr

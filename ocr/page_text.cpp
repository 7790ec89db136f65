#include "ocr/page_text.h"

#include <algorithm>

#include "base/text.h"

namespace ocr {
namespace {

constexpr const char* kNames[] = {"letterhead-left",
                                  "letterhead-right",
                                  "title",
                                  "body",
                                  "table",
                                  "recipients",
                                  "signature",
                                  "seal",
                                  "page-number",
                                  "note"};

constexpr const char* kGrades[] = {"good", "fair", "poor"};

void append_words(const Line& line, TextLine& to) {
  for (const Word& word : line.words) {
    if (!to.text.empty() && to.text.back() != '\t') to.text += ' ';
    to.text += word.text;
    to.words.push_back(&word);
  }
}

// A file can name any column.
constexpr int kMaxColumns = 200;

// The rows of a table, each one line; lines that no cell claims follow as they are. A cell that
// spans columns or rows leaves the others that it covers empty, so that columns stay below each
// other.
void append_table(const Region& table, int index, std::vector<TextLine>& lines) {
  std::vector<bool> used(table.lines.size(), false);
  int row = -1, column = 0;
  for (const TableCell& cell : table.cells) {
    if (cell.row != row) {
      lines.push_back({{}, table.kind, index, {}});
      row = cell.row;
      column = 0;
    } else {
      lines.back().text += '\t';
      ++column;
    }
    for (; column < std::min(cell.column, kMaxColumns); ++column)
      lines.back().text += '\t';
    const int last = std::min(cell.last_line, static_cast<int>(table.lines.size()));
    for (int i = std::max(cell.first_line, 0); i < last; ++i) {
      append_words(table.lines[static_cast<std::size_t>(i)], lines.back());
      used[static_cast<std::size_t>(i)] = true;
    }
  }
  for (std::size_t i = 0; i < table.lines.size(); ++i) {
    if (used[i]) continue;
    lines.push_back({{}, table.kind, index, {}});
    append_words(table.lines[i], lines.back());
  }
}

}  // namespace

const char* name_of(RegionKind kind) {
  return kNames[static_cast<std::size_t>(kind)];
}

const char* name_of(PageGrade grade) {
  return kGrades[static_cast<std::size_t>(grade)];
}

PageGrade grade_from_name(std::string_view name) {
  for (const PageGrade grade : {PageGrade::good, PageGrade::fair}) {
    if (name == name_of(grade)) return grade;
  }
  return PageGrade::poor;
}

std::string text_of(const Line& line) {
  TextLine text;
  append_words(line, text);
  return text.text;
}

std::vector<TextLine> lines_of(const Page& page) {
  std::vector<TextLine> lines;
  for (std::size_t r = 0; r < page.regions.size(); ++r) {
    const Region& region = page.regions[r];
    if (!region.cells.empty()) {
      append_table(region, static_cast<int>(r), lines);
      continue;
    }
    for (const Line& line : region.lines) {
      lines.push_back({{}, region.kind, static_cast<int>(r), {}});
      append_words(line, lines.back());
    }
  }
  return lines;
}

std::string plain_text(std::span<const Page> pages) {
  std::string text;
  for (const Page& page : pages) {
    if (&page != pages.data()) text += '\f';
    for (const TextLine& line : lines_of(page))
      text += line.text + "\n";
  }
  return text;
}

double confidence_of(const Page& page) {
  double sum = 0, weight = 0;
  for (const Region& region : page.regions) {
    for (const Line& line : region.lines) {
      for (const Word& word : line.words) {
        sum += word.confidence * static_cast<double>(word.text.size());
        weight += static_cast<double>(word.text.size());
      }
    }
  }
  return weight > 0 ? sum / weight : 0;
}

}  // namespace ocr

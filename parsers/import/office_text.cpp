#include "parsers/import/office_text.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "parsers/import/office_paragraph.h"
#include "parsers/import/table_grid.h"
#include "parsers/import/table_role.h"

namespace parsers {
namespace {

void append_lines(const std::vector<OfficeBlock>& blocks, std::vector<std::string>& lines) {
  for (const OfficeBlock& block : blocks) {
    if (const auto* paragraph = std::get_if<OfficeParagraph>(&block.content)) {
      const std::string text = text_of(*paragraph);
      for (const std::string_view line : base::split_lines(text)) {
        if (!base::trim(line).empty()) lines.emplace_back(base::trim(line));
      }
    }
    if (const auto* box = std::get_if<OfficeTextBox>(&block.content))
      append_lines(box->blocks, lines);
    if (const auto* table = std::get_if<OfficeTable>(&block.content)) {
      for (const OfficeRow& row : table->rows) {
        for (const OfficeCell& cell : row.cells)
          append_lines(cell.blocks, lines);
      }
    }
  }
}

int title_rank(const OfficeParagraph& paragraph) {
  if (paragraph.heading_level > 0) return paragraph.heading_level;
  const bool is_bold =
      std::all_of(paragraph.runs.begin(), paragraph.runs.end(), [](const OfficeRun& run) {
        return run.bold || base::trim(run.text).empty();
      });
  return is_bold ? kBoldRank : 0;
}

// By the name of its style, which is the same in every language: "toc 1", "TOC Heading", or
// "Contents 1" in OpenDocument.
bool is_of_contents(const OfficeParagraph& paragraph) {
  const std::string style = base::to_lower(paragraph.style);
  return style.starts_with("toc ") || style.starts_with("contents ") ||
         style.starts_with("contents_20_");
}

std::string cell_text(const OfficeCell& cell) {
  std::string text;
  for (const std::string& line : lines_of(cell.blocks))
    text += (text.empty() ? "" : " ") + base::collapse_space(line);
  return text;
}

class TextMaker {
 public:
  // The body. A letterhead in frames is anchored to the first paragraph below it, behind which its
  // frames stand in the file.
  void add_body(const std::vector<OfficeBlock>& blocks) {
    std::size_t anchor = 0;
    while (anchor < blocks.size() && !std::holds_alternative<OfficeTextBox>(blocks[anchor].content))
      ++anchor;
    std::size_t end = anchor;
    while (end < blocks.size() && std::holds_alternative<OfficeTextBox>(blocks[end].content))
      ++end;
    const auto frames = std::span(blocks).subspan(anchor, end - anchor);
    const bool is_letterhead =
        lines_of({blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(anchor)}).size() <
            2 &&
        std::any_of(frames.begin(), frames.end(), is_right_head);
    if (!is_letterhead) return add(blocks, LineKind::unknown);
    for (const bool right : {false, true})
      for (const OfficeBlock& frame : frames)
        if (is_right_head(frame) == right)
          add({frame}, right ? LineKind::letterhead_right : LineKind::letterhead_left);
    add({blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(anchor)}, LineKind::unknown);
    add({blocks.begin() + static_cast<std::ptrdiff_t>(end), blocks.end()}, LineKind::unknown);
  }

  void add(const std::vector<OfficeBlock>& blocks, LineKind kind) {
    for (const OfficeBlock& block : blocks) {
      if (const auto* paragraph = std::get_if<OfficeParagraph>(&block.content))
        add_paragraph(*paragraph, kind);
      if (const auto* box = std::get_if<OfficeTextBox>(&block.content)) add(box->blocks, kind);
      if (const auto* table = std::get_if<OfficeTable>(&block.content)) add_table(*table, kind);
    }
  }

  void add_note(const OfficeNote& note) {
    const std::string mark = raised_mark(note.mark);
    std::string_view before = mark;
    for (const std::string& line : lines_of(note.blocks)) {
      add_line(before.empty() ? line : std::string(before) + ' ' + line, LineKind::unknown);
      before = {};
    }
  }

  SourceText take() {
    if (!source_.text.empty()) source_.text.pop_back();  // the last '\n' ends no line
    return std::move(source_);
  }

 private:
  static bool is_right_head(const OfficeBlock& frame) {
    const std::vector<std::string> lines = lines_of({frame});
    return std::any_of(lines.begin(), lines.end(), opens_right_head);
  }

  void add_line(std::string_view line,
                LineKind kind,
                std::vector<CellSpan> cells = {},
                int title_rank = 0) {
    source_.text += line;
    source_.text += '\n';
    source_.hints.push_back({kind, 0, std::move(cells), title_rank});
  }

  // Several empty paragraphs say no more than one.
  void add_empty_line() {
    if (source_.text.empty() || source_.text.ends_with("\n\n")) return;
    add_line("", LineKind::unknown);
  }

  void add_paragraph(const OfficeParagraph& paragraph, LineKind kind) {
    const std::string text = text_of(paragraph);
    if (kind == LineKind::unknown && is_of_contents(paragraph)) kind = LineKind::contents;
    for (const std::string_view line : base::split_lines(text)) {
      const std::string_view trimmed = base::trim(line);
      trimmed.empty() ? add_empty_line() : add_line(trimmed, kind, {}, title_rank(paragraph));
    }
  }

  // In headers, and in tables within columns, tables are lines of text.
  void add_table(const OfficeTable& table, LineKind kind) {
    const TableRole role = kind == LineKind::unknown ? role_of(table) : TableRole::columns;
    if (role == TableRole::data) return add_rows(table);
    const bool first_head = role == TableRole::letterhead && !std::exchange(head_seen_, true);
    for (std::size_t begin = 0, end = 0; begin < table.rows.size(); begin = end) {
      end = end_of_band(table, begin);
      add_band(table,
               begin,
               end,
               role == TableRole::letterhead && !first_head ? TableRole::columns : role,
               kind);
    }
  }

  static int width_of(const OfficeRow& row) {
    int width = 0;
    for (const OfficeCell& cell : row.cells)
      width += std::clamp(cell.column_span, 1, 64);
    return width;
  }

  // A row that is one cell from side to side stands between what is above and below it.
  static std::size_t end_of_band(const OfficeTable& table, std::size_t begin) {
    const auto is_bar = [&table](std::size_t r) { return table.rows[r].cells.size() == 1; };
    std::size_t end = begin + 1;
    if (is_bar(begin)) return end;
    while (end < table.rows.size() && !is_bar(end))
      ++end;
    return end;
  }

  void add_band(
      const OfficeTable& table, std::size_t begin, std::size_t end, TableRole role, LineKind kind) {
    int width = 0;
    for (std::size_t r = begin; r < end; ++r)
      width = std::max(width, width_of(table.rows[r]));
    std::vector<std::vector<const OfficeCell*>> columns(
        static_cast<std::size_t>(std::max(width, 1)));
    for (std::size_t r = begin; r < end; ++r) {
      std::size_t column = 0;
      for (const OfficeCell& cell : table.rows[r].cells) {
        columns[column].push_back(&cell);
        column += static_cast<std::size_t>(std::clamp(cell.column_span, 1, 64));
      }
    }
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const LineKind of_column = columns.size() == 1 ? kind : column_kind(role, c, kind);
      for (const OfficeCell* cell : columns[c])
        add(cell->blocks, of_column);
    }
  }

  static LineKind column_kind(TableRole role, std::size_t column, LineKind kind) {
    if (role == TableRole::letterhead)
      return column == 0 ? LineKind::letterhead_left : LineKind::letterhead_right;
    if (role == TableRole::foot) return column == 0 ? LineKind::recipients : LineKind::signature;
    return kind;
  }

  void add_rows(const OfficeTable& table) {
    std::vector<std::vector<GridCell>> rows;
    for (const OfficeRow& row : table.rows) {
      rows.emplace_back();
      for (const OfficeCell& cell : row.cells)
        rows.back().push_back({cell_text(cell), {cell.column_span, cell.row_span}});
    }
    if (!source_.hints.empty() && source_.hints.back().kind == LineKind::table_row)
      add_empty_line();
    for (GridRow& row : lay_out_cells(rows)) {
      std::string line;
      for (std::size_t c = 0; c < row.texts.size(); ++c)
        line += (c == 0 ? "" : "\t") + row.texts[c];
      add_line(line, LineKind::table_row, std::move(row.spans));
    }
  }

  SourceText source_;
  bool head_seen_ = false;
};

}  // namespace

std::vector<std::string> lines_of(const std::vector<OfficeBlock>& blocks) {
  std::vector<std::string> lines;
  append_lines(blocks, lines);
  return lines;
}

SourceText to_source_text(const OfficeDocument& document) {
  TextMaker maker;
  maker.add(document.headers, LineKind::running_head);
  maker.add_body(document.blocks);
  for (const OfficeNote& note : document.notes)
    maker.add_note(note);
  maker.add(document.footers, LineKind::running_head);
  return maker.take();
}

}  // namespace parsers

#include "parsers/export/markdown_exporter.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "parsers/export/document_facts.h"
#include "parsers/export/obligation_table.h"
#include "parsers/xml_builder.h"

namespace parsers {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// What at the beginning of a line makes a list or a heading: "-", "+", "=", "12.", "3)". Returns
// where a backslash takes that meaning away, npos when there is none to take.
std::size_t start_of_block(std::string_view line) {
  if (line.empty()) return std::string_view::npos;
  if (line[0] == '-' || line[0] == '+' || line[0] == '=') return 0;
  const auto digits =
      static_cast<std::size_t>(std::find_if_not(line.begin(), line.end(), is_digit) - line.begin());
  const bool is_number = digits > 0 && digits < line.size();
  if (is_number && (line[digits] == '.' || line[digits] == ')')) return digits;
  return std::string_view::npos;
}

// One line of Markdown that shows `text`: blanks collapsed, markup escaped.
std::string escaped(std::string_view text) {
  const std::string line = base::collapse_space(xml_text(text));
  const std::size_t block = start_of_block(line);
  std::string result;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const bool is_markup = std::string_view("\\`*_[]<>&#|~").find(line[at]) != std::string::npos;
    if (is_markup || at == block) result += '\\';
    result += line[at];
  }
  return result;
}

class MarkdownWriter {
 public:
  explicit MarkdownWriter(const Document& document) : document_(document) {}

  std::string write() {
    const std::string& subject = document_.metadata.subject;
    heading(1, short_title(document_) + (subject.empty() ? "" : ": " + subject));
    write_metadata();
    write_obligations();
    write_findings();
    heading(2, "Văn bản");
    write_blocks(document_.letterhead);
    write_blocks(document_.preamble);
    write_nodes(document_.body);
    write_blocks(document_.closing);
    write_blocks(document_.signature);
    for (const Section& annex : document_.annexes)
      write_section(annex);
    write_furniture();
    return std::move(markdown_);
  }

 private:
  // Paragraphs and other blocks are separated by an empty line.
  void block(const std::string& text) {
    if (text.empty()) return;
    if (!markdown_.empty()) markdown_ += '\n';
    markdown_ += text + '\n';
  }

  void heading(int level, std::string_view text) {
    const std::string line = escaped(text);
    if (!line.empty()) block(std::string(static_cast<std::size_t>(level), '#') + ' ' + line);
  }

  void write_table_row(const std::vector<std::string>& cells) {
    markdown_ += '|';
    for (const std::string& cell : cells)
      markdown_ += ' ' + escaped(cell) + " |";
    markdown_ += '\n';
  }

  void write_table_header(const std::vector<std::string>& cells) {
    if (!markdown_.empty()) markdown_ += '\n';
    write_table_row(cells);
    markdown_ += '|';
    for (std::size_t i = 0; i < cells.size(); ++i)
      markdown_ += " --- |";
    markdown_ += '\n';
  }

  void write_metadata() {
    write_table_header({"Mục", "Nội dung"});
    for (const Fact& fact : document_facts(document_))
      write_table_row({fact.name, fact.value});
  }

  void write_obligations() {
    heading(2, "Nhiệm vụ được giao (" + std::to_string(document_.obligations.size()) + ")");
    if (document_.obligations.empty()) return;
    write_table_header({"Mục",
                        "Loại",
                        "Mức độ",
                        "Chủ trì",
                        "Nội dung",
                        "Giao",
                        "Phối hợp",
                        "Sản phẩm",
                        "Thời hạn",
                        "Hạn cuối",
                        "Báo cáo",
                        "Qua"});
    for (const Obligation& obligation : document_.obligations) {
      const ObligationRow row = table_row(obligation);
      write_table_row({row.section,
                       row.kind,
                       row.strength,
                       row.actors,
                       row.text,
                       row.delegates,
                       row.coordinators,
                       row.products,
                       row.deadline,
                       row.due,
                       row.report_to,
                       row.via});
    }
  }

  void write_findings() {
    if (document_.findings.empty()) return;
    heading(2, "Cần xem lại");
    std::vector<std::string> messages;
    for (const DocumentFinding& finding : document_.findings)
      messages.push_back(finding.message);
    write_list(messages);
  }

  void write_list(const std::vector<std::string>& items) {
    std::string lines;
    for (const std::string& item : items) {
      const std::string line = escaped(item);
      if (line.empty()) continue;
      lines += (lines.empty() ? "- " : "\n- ") + line;
    }
    block(lines);
  }

  void write_blocks(const std::vector<Block>& blocks) {
    for (const Block& each : blocks)
      write_block(each);
  }

  void write_block(const Block& each) {
    if (each.kind == BlockKind::table) {
      block(escaped(each.text.text));
      write_table(each.rows);
    } else {
      // The printed marker stays in sight; a bullet of Markdown's own would replace it.
      block(escaped(with_marker(each)));
    }
  }

  // Markdown has no tables without a header, nor cells over several columns or rows: those that
  // are covered stay empty.
  void write_table(const std::vector<Row>& rows) {
    if (rows.empty()) return;
    std::size_t columns = 1;
    std::vector<std::vector<std::string>> lines;
    for (const Row& row : rows) {
      std::vector<std::string>& line = lines.emplace_back();
      for (const Cell& cell : row.cells) {
        line.push_back(cell.text.text);
        const int covered = std::min(cell.column_span, 100) - 1;
        line.insert(line.end(), static_cast<std::size_t>(std::max(covered, 0)), "");
      }
      columns = std::max(columns, line.size());
    }
    for (std::vector<std::string>& line : lines)
      line.resize(columns);
    write_table_header(lines.front());
    for (std::size_t i = 1; i < lines.size(); ++i)
      write_table_row(lines[i]);
  }

  void write_nodes(const std::vector<Node>& nodes) {
    for (const Node& node : nodes)
      write_node(node);
  }

  void write_node(const Node& node) {
    if (const auto* each = std::get_if<Block>(&node)) {
      write_block(*each);
    } else {
      write_section(std::get<Section>(node));
    }
  }

  void write_section(const Section& section) {
    if (const Block* opening = opening_paragraph(section)) {
      block(escaped(section.printed_marker + ' ' + with_marker(*opening)));
      for (std::size_t i = 1; i < section.children.size(); ++i)
        write_node(section.children[i]);
      return;
    }
    std::string title = section.printed_marker;
    if (section.heading) title += (title.empty() ? "" : " ") + section.heading->text;
    heading(std::clamp(section.level, 1, 4) + 2, title);
    write_nodes(section.children);
  }

  void write_furniture() {
    if (document_.furniture.empty()) return;
    heading(2, "Ngoài nội dung");
    std::vector<std::string> lines;
    for (const Furniture& item : document_.furniture) {
      const std::string page = item.page == 0 ? "" : "Trang " + std::to_string(item.page) + ": ";
      lines.push_back(page + item.text);
    }
    write_list(lines);
  }

  const Document& document_;
  std::string markdown_;
};

}  // namespace

std::string write_markdown(const Document& document) {
  return MarkdownWriter(document).write();
}

}  // namespace parsers

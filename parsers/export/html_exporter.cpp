#include "parsers/export/html_exporter.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "parsers/date_parser.h"
#include "parsers/export/document_facts.h"
#include "parsers/export/markup.h"
#include "parsers/export/obligation_table.h"

namespace parsers {
namespace {

constexpr std::string_view kStyle = R"(
body { font: 1rem/1.5 "Times New Roman", Tinos, serif; color: #111; margin: 0; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.2rem; } h3, h4, h5, h6 { font-size: 1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
dt { color: #555; } dd { margin: 0; grid-column: 2; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
th, td { border: 1px solid #999; padding: .3rem .5rem; text-align: left; vertical-align: top; }
thead th { background: #e8eef6; }
.wide { overflow-x: auto; }
.also { display: block; color: #555; }
.letterhead p, .signature p { margin: 0; text-align: center; }
.item { margin: .3rem 0 .3rem 1.5rem; }
.due { white-space: nowrap; }
.doubt { color: #a00; }
:target { background: #fff3b0; }
@media (max-width: 48rem) {
  main { padding: .8rem; }
  dl { display: block; }
  dt { margin-top: .4rem; }
  .obligations thead { display: none; }
  .obligations tr { display: block; border: 1px solid #999; margin-bottom: 1rem; padding: .3rem .5rem; }
  .obligations td { display: block; border: 0; padding: .1rem 0; }
  .obligations td:empty { display: none; }
  .obligations td::before { content: attr(data-name) ": "; color: #555; }
}
@media print { main { max-width: none; padding: 0; } a { color: inherit; } }
)";

// "05/09/2025", as dates are written here.
std::string printed(const Date& day) {
  const auto two_digits = [](int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
  };
  return two_digits(day.day) + '/' + two_digits(day.month) + '/' + std::to_string(day.year);
}

class HtmlWriter {
 public:
  explicit HtmlWriter(const Document& document) : document_(document) {}

  std::string write() {
    html_ = "<!DOCTYPE html>\n<html lang=\"vi\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n";
    html_ += "<meta charset=\"utf-8\"/>\n";
    html_ += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n";
    element("title", {}, title());
    html_ += "<style>";
    html_ += kStyle;
    html_ += "</style>\n</head>\n<body>\n<main>\n";
    element("h1", {}, title());
    write_metadata();
    write_obligations();
    write_findings();
    write_text();
    write_furniture();
    html_ += "</main>\n</body>\n</html>\n";
    return std::move(html_);
  }

 private:
  using Attributes = std::initializer_list<std::pair<const char*, std::string_view>>;

  void open(const char* name, Attributes attributes = {}) {
    html_ += '<';
    html_ += name;
    for (const auto& [key, value] : attributes) {
      if (value.empty()) continue;
      html_ += std::string(" ") + key + "=\"" + escaped(value) + '"';
    }
    html_ += '>';
  }

  void close(const char* name) { html_ += std::string("</") + name + ">\n"; }

  void element(const char* name, Attributes attributes, std::string_view text) {
    open(name, attributes);
    html_ += escaped(text);
    close(name);
  }

  std::string title() const {
    const std::string& subject = document_.metadata.subject;
    return subject.empty() ? short_title(document_) : short_title(document_) + ": " + subject;
  }

  void write_metadata() {
    open("dl");
    std::string_view name;
    const std::vector<Fact> facts = document_facts(document_);
    for (const Fact& fact : facts) {
      if (fact.name != name) element("dt", {}, fact.name);
      element("dd", {}, fact.value);
      name = fact.name;
    }
    close("dl");
  }

  // A cell that says which column it is of, for narrow screens, where rows become paragraphs.
  void cell(const char* column, std::string_view text) {
    element("td", {{"data-name", column}}, text);
  }

  void also(const char* name, const std::string& text) {
    if (!text.empty()) element("span", {{"class", "also"}}, std::string(name) + ": " + text);
  }

  void write_what(const Obligation& obligation, const ObligationRow& row) {
    open("td", {{"data-name", "Nội dung"}});
    html_ += escaped(row.text);
    also("Giao", row.delegates);
    also("Sản phẩm", row.products);
    if (obligation.confidence < 0.7) element("span", {{"class", "doubt"}}, " (cần xem lại)");
    close("td");
  }

  void write_due(const ObligationRow& row) {
    const std::optional<Date> day = from_iso(row.due);
    if (!day) return cell("Hạn cuối", "");
    open("td", {{"class", "due"}, {"data-name", "Hạn cuối"}});
    element("time", {{"datetime", row.due}}, printed(*day));
    close("td");
  }

  // The section, or a sign where there is none, leads to the words of the obligation.
  void write_place(const ObligationRow& row) {
    if (row.block.empty()) return cell("Mục", row.section);
    open("td", {{"data-name", "Mục"}});
    element("a", {{"href", '#' + row.block}}, row.section.empty() ? "↓" : row.section);
    close("td");
  }

  void write_obligation(const Obligation& obligation) {
    const ObligationRow row = table_row(obligation);
    open("tr", {{"id", row.id}});
    cell("Loại",
         obligation.strength == Strength::must && !obligation.negative
             ? row.kind
             : row.kind + " (" + row.strength + ")");
    cell("Chủ trì", row.actors);
    write_what(obligation, row);
    cell("Phối hợp", row.coordinators);
    cell("Thời hạn", row.deadline);
    write_due(row);
    cell("Báo cáo", join_names({row.report_to, row.via.empty() ? "" : "qua " + row.via}));
    write_place(row);
    close("tr");
  }

  void write_obligations() {
    element("h2", {}, "Nhiệm vụ được giao (" + std::to_string(document_.obligations.size()) + ")");
    if (document_.obligations.empty()) return;
    open("table", {{"class", "obligations"}});
    open("thead");
    open("tr");
    for (const char* name :
         {"Loại", "Chủ trì", "Nội dung", "Phối hợp", "Thời hạn", "Hạn cuối", "Báo cáo", "Mục"}) {
      element("th", {}, name);
    }
    close("tr");
    close("thead");
    open("tbody");
    for (const Obligation& obligation : document_.obligations)
      write_obligation(obligation);
    close("tbody");
    close("table");
  }

  void write_findings() {
    if (document_.findings.empty()) return;
    element("h2", {}, "Cần xem lại");
    open("ul", {{"class", "findings"}});
    for (const DocumentFinding& finding : document_.findings) {
      open("li");
      if (finding.block.empty()) {
        html_ += escaped(finding.message);
      } else {
        element("a", {{"href", '#' + finding.block}}, finding.message);
      }
      close("li");
    }
    close("ul");
  }

  void write_text() {
    element("h2", {}, "Văn bản");
    open("article");
    write_blocks("letterhead", document_.letterhead);
    write_blocks("preamble", document_.preamble);
    write_nodes(document_.body);
    write_blocks("closing", document_.closing);
    write_blocks("signature", document_.signature);
    for (const Section& annex : document_.annexes)
      write_section(annex);
    close("article");
  }

  void write_blocks(const char* style, const std::vector<Block>& blocks) {
    if (blocks.empty()) return;
    open("div", {{"class", style}});
    for (const Block& block : blocks)
      write_block(block);
    close("div");
  }

  void write_block(const Block& block) {
    if (block.kind == BlockKind::table) {
      write_table(block);
      return;
    }
    const bool is_item = block.kind == BlockKind::item;
    element("p", {{"class", is_item ? "item" : ""}, {"id", block.id}}, with_marker(block));
  }

  void write_table(const Block& block) {
    open("div", {{"class", "wide"}});
    open("table", {{"id", block.id}});
    if (!block.text.text.empty()) element("caption", {}, block.text.text);
    open("tbody");
    for (const Row& row : block.rows) {
      open("tr");
      for (const Cell& cell : row.cells) {
        element("td",
                {{"colspan", cell.column_span == 1 ? "" : std::to_string(cell.column_span)},
                 {"rowspan", cell.row_span == 1 ? "" : std::to_string(cell.row_span)}},
                cell.text.text);
      }
      close("tr");
    }
    close("tbody");
    close("table");
    close("div");
  }

  void write_nodes(const std::vector<Node>& nodes) {
    for (const Node& node : nodes)
      write_node(node);
  }

  void write_node(const Node& node) {
    if (const auto* block = std::get_if<Block>(&node)) {
      write_block(*block);
    } else {
      write_section(std::get<Section>(node));
    }
  }

  void write_section(const Section& section) {
    static constexpr const char* kHeadings[] = {"h3", "h4", "h5", "h6"};
    const auto depth = static_cast<std::size_t>(std::clamp(section.level, 1, 4) - 1);
    open("section", {{"data-path", section.path}});
    if (const Block* opening = opening_paragraph(section)) {
      element("p", {{"id", opening->id}}, section.printed_marker + ' ' + with_marker(*opening));
      for (std::size_t i = 1; i < section.children.size(); ++i)
        write_node(section.children[i]);
    } else {
      std::string heading = section.printed_marker;
      if (section.heading) heading += (heading.empty() ? "" : " ") + section.heading->text;
      if (!heading.empty()) element(kHeadings[depth], {}, heading);
      write_nodes(section.children);
    }
    close("section");
  }

  void write_furniture() {
    if (document_.furniture.empty()) return;
    element("h2", {}, "Ngoài nội dung");
    open("ul", {{"class", "furniture"}});
    for (const Furniture& item : document_.furniture) {
      const std::string page = item.page == 0 ? "" : "Trang " + std::to_string(item.page) + ": ";
      element("li", {}, page + item.text);
    }
    close("ul");
  }

  const Document& document_;
  std::string html_;
};

}  // namespace

std::string write_html(const Document& document) {
  return HtmlWriter(document).write();
}

}  // namespace parsers

#include "parsers/export/html_exporter.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "parsers/date_parser.h"
#include "parsers/export/obligation_table.h"
#include "parsers/xml_builder.h"

namespace parsers {
namespace {

constexpr std::string_view kStyle = R"(
body { font: 1rem/1.5 "Times New Roman", Tinos, serif; color: #111; margin: 0; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.2rem; } h3, h4, h5, h6 { font-size: 1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
dt { color: #555; } dd { margin: 0; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
th, td { border: 1px solid #999; padding: .3rem .5rem; text-align: left; vertical-align: top; }
thead th { background: #e8eef6; }
.letterhead p, .signature p { margin: 0; text-align: center; }
.item { margin: .3rem 0 .3rem 1.5rem; }
.due { white-space: nowrap; }
.doubt { color: #a00; }
:target { background: #fff3b0; }
@media print { main { max-width: none; padding: 0; } a { color: inherit; } }
)";

// Text as content or as the value of an attribute.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : xml_text(text)) {
    switch (c) {
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '&':
        result += "&amp;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\r':
        result += "&#13;";
        break;
      default:
        result += c;
    }
  }
  return result;
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

  void fact(const char* name, std::string_view value) {
    if (value.empty()) return;
    element("dt", {}, name);
    element("dd", {}, value);
  }

  void write_metadata() {
    const Metadata& metadata = document_.metadata;
    open("dl");
    fact("Loại", metadata.type);
    fact("Số, ký hiệu", metadata.number);
    fact("Cơ quan ban hành", metadata.issuer);
    fact("Cơ quan cấp trên", metadata.issuer_parent);
    fact("Nơi ban hành", metadata.place);
    fact("Ngày ban hành", metadata.date_text.empty() ? metadata.date_iso : metadata.date_text);
    fact("Trích yếu", metadata.subject);
    fact("Kính gửi", metadata.addressee);
    fact("Độ mật", metadata.secrecy);
    fact("Độ khẩn", metadata.urgency);
    for (const Signer& signer : metadata.signers) {
      fact("Người ký",
           join_names({signer.authority, signer.on_behalf_of, signer.position, signer.name}));
    }
    for (const Reference& reference : document_.references)
      fact("Viện dẫn", reference.text);
    fact("Tệp gốc", document_.source.href);
    close("dl");
  }

  void write_obligation(const Obligation& obligation) {
    const ObligationRow row = table_row(obligation);
    open("tr", {{"id", row.id}});
    element("td", {}, row.kind);
    element("td", {}, row.actors);
    open("td");
    if (row.block.empty()) {
      html_ += escaped(row.text);
    } else {
      element("a", {{"href", '#' + row.block}}, row.text);
    }
    if (row.confidence < 0.7) element("span", {{"class", "doubt"}}, " (cần xem lại)");
    close("td");
    element("td", {}, row.coordinators);
    element("td", {}, row.deadline);
    element("td", {{"class", "due"}}, row.due);
    element("td", {}, join_names({row.report_to, row.via.empty() ? "" : "qua " + row.via}));
    element("td", {}, row.section);
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
    write_recipients();
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
    const std::string marker = block.marker.empty() ? "" : block.marker + ' ';
    element("p", {{"class", is_item ? "item" : ""}, {"id", block.id}}, marker + block.text.text);
  }

  void write_table(const Block& block) {
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
  }

  void write_nodes(const std::vector<Node>& nodes) {
    for (const Node& node : nodes) {
      if (const auto* block = std::get_if<Block>(&node)) {
        write_block(*block);
      } else {
        write_section(std::get<Section>(node));
      }
    }
  }

  void write_section(const Section& section) {
    static constexpr const char* kHeadings[] = {"h3", "h4", "h5", "h6"};
    const auto depth = static_cast<std::size_t>(std::clamp(section.level, 1, 4) - 1);
    std::string heading = section.printed_marker;
    if (section.heading) heading += (heading.empty() ? "" : " ") + section.heading->text;
    open("section", {{"data-path", section.path}});
    if (!heading.empty()) element(kHeadings[depth], {}, heading);
    write_nodes(section.children);
    close("section");
  }

  void write_recipients() {
    if (document_.recipients.empty()) return;
    open("div", {{"class", "recipients"}});
    element("p", {}, "Nơi nhận:");
    open("ul");
    for (const Recipient& recipient : document_.recipients) {
      const std::string note = recipient.note.empty() ? "" : " (" + recipient.note + ")";
      element("li", {}, recipient.text.text + note);
    }
    close("ul");
    close("div");
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

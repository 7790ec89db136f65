#include "parsers/export/odt_exporter.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>
#include <variant>

#include "parsers/export/cell_places.h"
#include "parsers/export/column_widths.h"
#include "parsers/export/markup.h"
#include "parsers/export/office_layout.h"
#include "parsers/export/zip_writer.h"
#include "parsers/xml_builder.h"

namespace parsers {
namespace {

constexpr int kTextWidth = 1650;  // tenths of a millimetre: A4 less 30 and 15 mm
constexpr std::string_view kType = "application/vnd.oasis.opendocument.text";

constexpr std::string_view kSpaces =
    R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
    R"( xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")"
    R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0")"
    R"( xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0")"
    R"( xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0")"
    R"( xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0")"
    R"( xmlns:dc="http://purl.org/dc/elements/1.1/")"
    R"( xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3">)";

constexpr std::string_view kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

constexpr std::string_view kManifest =
    R"(<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.text"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
</manifest:manifest>)";

std::string part(std::string_view root, std::string_view inner) {
  return std::string(kHead) + "<office:" + std::string(root) + std::string(kSpaces) +
         std::string(inner) + "</office:" + std::string(root) + ">";
}

// Page numbers stand from the second page on: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.7.
std::string styles() {
  std::string xml = R"(
<office:styles>
<style:default-style style:family="paragraph"><style:text-properties fo:font-family="'Times New Roman'" fo:font-size="14pt" fo:language="vi" fo:country="VN"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="BodyText" style:display-name="Body Text" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="justify" fo:text-indent="1.27cm" fo:margin-top="3pt" fo:margin-bottom="3pt"/></style:style>
)";
  for (char level = '1'; level <= '9'; ++level) {
    const std::string number(1, level);
    xml += "<style:style style:name=\"Heading" + number + "\" style:display-name=\"Heading " +
           number +
           "\" style:family=\"paragraph\" style:parent-style-name=\"Standard\" "
           "style:default-outline-level=\"" +
           number +
           "\"><style:paragraph-properties fo:text-indent=\"1.27cm\" fo:margin-top=\"6pt\" "
           "fo:margin-bottom=\"3pt\" fo:keep-with-next=\"always\"/><style:text-properties "
           "fo:font-weight=\"bold\"/></style:style>\n";
  }
  return xml + R"(</office:styles>
<office:automatic-styles>
<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="1.2cm" fo:margin-bottom="2cm" fo:margin-left="3cm" fo:margin-right="1.5cm"/><style:header-style><style:header-footer-properties fo:min-height="0.8cm"/></style:header-style></style:page-layout>
<style:style style:name="Number" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"><style:header><text:p text:style-name="Number"><text:page-number text:select-page="current"/></text:p></style:header><style:header-first><text:p text:style-name="Number"/></style:header-first></style:master-page></office:master-styles>
)";
}

class OdtWriter {
 public:
  std::string write(const OfficeDocument& document) {
    write_blocks(document.blocks, Place::page);
    for (const OfficeNote& note : document.notes)
      write_blocks(note.blocks, Place::page);
    return "\n<office:automatic-styles>\n" + automatic_styles() +
           "</office:automatic-styles>\n<office:body><office:text>\n" + xml_ +
           "</office:text></office:body>";
  }

 private:
  enum class Place { page, cell };

  std::string automatic_styles() const {
    std::string xml;
    for (const int width : widths_) {
      xml += "<style:style style:name=\"W" + std::to_string(width) +
             "\" style:family=\"table-column\"><style:table-column-properties "
             "style:column-width=\"" +
             std::to_string(width / 10) + '.' + std::to_string(width % 10) +
             "mm\"/></style:style>\n";
    }
    xml +=
        "<style:style style:name=\"Table\" style:family=\"table\"><style:table-properties "
        "style:width=\"165mm\" table:align=\"left\"/></style:style>\n"
        "<style:style style:name=\"Cell\" style:family=\"table-cell\">"
        "<style:table-cell-properties fo:border=\"0.5pt solid #000000\" fo:padding=\"1mm\"/>"
        "</style:style>\n<style:style style:name=\"Place\" style:family=\"table-cell\">"
        "<style:table-cell-properties fo:border=\"none\"/></style:style>\n";
    xml +=
        "<style:style style:name=\"Whole\" style:family=\"table-row\">"
        "<style:table-row-properties fo:keep-together=\"always\"/></style:style>\n";
    for (const std::string& name : paragraph_styles_)
      xml += paragraph_style(name);
    for (const std::string& name : run_styles_)
      xml += run_style(name);
    return xml;
  }

  // "C" centre, "E" end, "B" page break, then the parent's name behind '_'.
  static std::string paragraph_style(const std::string& name) {
    const std::size_t line = name.find('_');
    const std::string marks = name.substr(0, line);
    std::string xml = "<style:style style:name=\"" + name +
                      "\" style:family=\"paragraph\" style:parent-style-name=\"" +
                      name.substr(line + 1) + "\"><style:paragraph-properties";
    if (marks.find('C') != marks.npos) xml += " fo:text-align=\"center\" fo:text-indent=\"0cm\"";
    if (marks.find('E') != marks.npos) xml += " fo:text-align=\"end\"";
    if (marks.find('B') != marks.npos) xml += " fo:break-before=\"page\"";
    return xml + "/></style:style>\n";
  }

  // "b" bold, "i" italic, "c" capitals, "r" raised, "s" 12 points, in tables.
  static std::string run_style(const std::string& name) {
    std::string xml =
        "<style:style style:name=\"" + name + "\" style:family=\"text\"><style:text-properties";
    if (name.find('b') != name.npos) xml += " fo:font-weight=\"bold\"";
    if (name.find('s') != name.npos) xml += " fo:font-size=\"12pt\"";
    if (name.find('i') != name.npos) xml += " fo:font-style=\"italic\"";
    if (name.find('c') != name.npos) xml += " fo:text-transform=\"uppercase\"";
    if (name.find('r') != name.npos) xml += " style:text-position=\"super 58%\"";
    return xml + "/></style:style>\n";
  }

  void write_blocks(const std::vector<OfficeBlock>& blocks, Place place) {
    for (const OfficeBlock& block : blocks) {
      if (const auto* paragraph = std::get_if<OfficeParagraph>(&block.content))
        write_paragraph(*paragraph, place);
      if (const auto* box = std::get_if<OfficeTextBox>(&block.content))
        write_blocks(box->blocks, place);
      if (const auto* table = std::get_if<OfficeTable>(&block.content)) write_table(*table);
    }
  }

  std::string style_of(const OfficeParagraph& paragraph, Place place) {
    std::string parent = "Standard";
    if (paragraph.heading_level > 0) {
      parent = "Heading" + std::to_string(paragraph.heading_level);
    } else if (place == Place::page && paragraph.alignment == OfficeAlignment::justified) {
      parent = "BodyText";
    }
    std::string marks;
    if (paragraph.alignment == OfficeAlignment::centre) marks += 'C';
    if (paragraph.alignment == OfficeAlignment::end) marks += 'E';
    if (paragraph.opens_page) marks += 'B';
    if (marks.empty()) return parent;
    return *paragraph_styles_.insert(marks + '_' + parent).first;
  }

  void write_paragraph(const OfficeParagraph& paragraph, Place place) {
    const bool is_heading = paragraph.heading_level > 0;
    xml_ += is_heading
                ? "<text:h text:outline-level=\"" + std::to_string(paragraph.heading_level) + "\" "
                : "<text:p ";
    xml_ += "text:style-name=\"" + style_of(paragraph, place) + "\">";
    if (!paragraph.label.text.empty()) {
      write_run(paragraph.label);
      xml_ += ' ';
    }
    for (const OfficeRun& run : paragraph.runs)
      write_run(run);
    xml_ += is_heading ? "</text:h>\n" : "</text:p>\n";
  }

  void write_run(const OfficeRun& run) {
    std::string name;
    if (run.bold) name += 'b';
    if (run.italic) name += 'i';
    if (run.all_capitals) name += 'c';
    if (run.raised) name += 'r';
    if (is_in_table_) name += 's';
    if (!name.empty()) xml_ += "<text:span text:style-name=\"" + name + "\">";
    char before = 0;
    for (const char c : xml_text(run.text)) {
      if (c == ' ' && before == ' ') {
        xml_ += "<text:s/>";
      } else if (c == '\n' || c == '\t') {
        xml_ += c == '\n' ? "<text:line-break/>" : "<text:tab/>";
      } else if (c == '<' || c == '>' || c == '&') {
        xml_ += escaped({&c, 1});
      } else {
        xml_ += c;
      }
      before = c;
    }
    if (!name.empty()) {
      xml_ += "</text:span>";
      run_styles_.insert(name);
    }
  }

  void write_table(const OfficeTable& table) {
    const CellPlaces places = place_cells(table);
    if (places.width == 0) return;
    const bool was_in_table = std::exchange(is_in_table_, true);
    xml_ += "<table:table table:style-name=\"Table\">\n";
    for (const int width : column_widths(places, table.has_borders, kTextWidth)) {
      widths_.insert(width);
      xml_ += "<table:table-column table:style-name=\"W" + std::to_string(width) + "\"/>";
    }
    for (const std::vector<CellPlace>& row : places.rows) {
      if (row.empty()) continue;
      xml_ +=
          table.has_borders ? "<table:table-row>" : "<table:table-row table:style-name=\"Whole\">";
      for (const CellPlace& place : row)
        write_cell(place, table.has_borders ? "Cell" : "Place");
      xml_ += "</table:table-row>\n";
    }
    xml_ += "</table:table>\n";
    is_in_table_ = was_in_table;
  }

  void write_cell(const CellPlace& place, const std::string& style) {
    int covered = place.columns;
    if (!place.goes_on) {
      xml_ += "<table:table-cell table:style-name=\"" + style + "\"";
      if (place.columns > 1)
        xml_ += " table:number-columns-spanned=\"" + std::to_string(place.columns) + "\"";
      if (place.cell != nullptr && place.cell->row_span > 1)
        xml_ += " table:number-rows-spanned=\"" + std::to_string(place.cell->row_span) + "\"";
      xml_ += ">";
      if (place.cell == nullptr || place.cell->blocks.empty()) {
        xml_ += "<text:p/>";
      } else {
        write_blocks(place.cell->blocks, Place::cell);
      }
      xml_ += "</table:table-cell>";
      --covered;
    }
    for (; covered > 0; --covered)
      xml_ += "<table:covered-table-cell/>";
  }

  std::string xml_;
  bool is_in_table_ = false;
  std::set<int> widths_;
  std::set<std::string> paragraph_styles_, run_styles_;
};

}  // namespace

std::string write_odt(const Document& document) {
  return write_odt(lay_out(document), title_of(document));
}

std::string write_odt(const OfficeDocument& document, const std::string& title) {
  const std::string meta = "<office:meta><dc:title>" + escaped(title) + "</dc:title></office:meta>";
  return write_zip({{"mimetype", std::string(kType), false},
                    {"content.xml", part("document-content", OdtWriter().write(document))},
                    {"styles.xml", part("document-styles", styles())},
                    {"meta.xml", part("document-meta", meta)},
                    {"META-INF/manifest.xml", std::string(kHead) + std::string(kManifest)}});
}

}  // namespace parsers

#include "parsers/export/docx_exporter.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

#include "parsers/export/cell_places.h"
#include "parsers/export/column_widths.h"
#include "parsers/export/markup.h"
#include "parsers/export/office_layout.h"
#include "parsers/export/zip_writer.h"

namespace parsers {
namespace {

// Lengths are twentieths of a point; A4 less 30 and 15 mm.
constexpr int kTextWidth = 11906 - 1701 - 850;

constexpr std::string_view kHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

constexpr std::string_view kTypes = R"(
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>)";

constexpr std::string_view kPackageRelations = R"(
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
</Relationships>)";

constexpr std::string_view kDocumentRelations = R"(
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>
</Relationships>)";

// Page numbers: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.7.
constexpr std::string_view kHeader = R"(
<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>)";

constexpr std::string_view kSection =
    R"(<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/>)"
    R"(<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>)"
    R"(<w:titlePg/></w:sectPr>)";

constexpr std::string_view kNoMargins =
    R"(<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>)";

std::string styles() {
  std::string xml = std::string(kHead) + R"(
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="paragraph" w:styleId="BodyText"><w:name w:val="Body Text"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="60" w:after="60"/><w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>)";
  for (const std::string_view side : {"top", "left", "bottom", "right", "insideH", "insideV"}) {
    xml +=
        "<w:" + std::string(side) + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>";
  }
  xml += "</w:tblBorders></w:tblPr></w:style>\n";
  for (char level = '1'; level <= '9'; ++level) {
    const std::string number(1, level);
    xml += "<w:style w:type=\"paragraph\" w:styleId=\"Heading" + number +
           "\"><w:name w:val=\"heading " + number +
           "\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"BodyText\"/><w:qFormat/><w:pPr>"
           "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/><w:ind w:firstLine=\"720\"/>"
           "<w:outlineLvl w:val=\"" +
           std::string(1, static_cast<char>(level - 1)) +
           "\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>\n";
  }
  return xml + "</w:styles>";
}

std::string core(const std::string& title) {
  return std::string(kHead) +
         "<cp:coreProperties "
         "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
         "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" +
         escaped(title) + "</dc:title><dc:language>vi</dc:language></cp:coreProperties>";
}

class DocxWriter {
 public:
  std::string write(const OfficeDocument& document) {
    xml_ = std::string(kHead) +
           "<w:document "
           "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
           "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
           "<w:body>\n";
    write_blocks(document.blocks, Place::page);
    for (const OfficeNote& note : document.notes)
      write_blocks(note.blocks, Place::page);
    xml_ += kSection;
    return xml_ + "</w:body></w:document>";
  }

 private:
  enum class Place { page, cell };

  void write_blocks(const std::vector<OfficeBlock>& blocks, Place place) {
    for (const OfficeBlock& block : blocks) {
      if (const auto* paragraph = std::get_if<OfficeParagraph>(&block.content))
        write_paragraph(*paragraph, place);
      if (const auto* box = std::get_if<OfficeTextBox>(&block.content))
        write_blocks(box->blocks, place);
      if (const auto* table = std::get_if<OfficeTable>(&block.content)) write_table(*table);
    }
    // A cell must end with a paragraph, and tables that touch become one.
    if (place == Place::cell &&
        (blocks.empty() || !std::holds_alternative<OfficeParagraph>(blocks.back().content)))
      xml_ += "<w:p/>";
  }

  void write_paragraph(const OfficeParagraph& paragraph, Place place) {
    xml_ += "<w:p><w:pPr>";
    const bool is_heading = paragraph.heading_level > 0;
    const bool is_centred = paragraph.alignment == OfficeAlignment::centre;
    if (is_heading) {
      xml_ += "<w:pStyle w:val=\"Heading" + std::to_string(paragraph.heading_level) + "\"/>";
    } else if (place == Place::page && paragraph.alignment == OfficeAlignment::justified) {
      xml_ += "<w:pStyle w:val=\"BodyText\"/>";
    }
    if (paragraph.opens_page) xml_ += "<w:pageBreakBefore/>";
    if (is_centred && is_heading) xml_ += "<w:ind w:firstLine=\"0\"/>";
    if (is_centred) xml_ += "<w:jc w:val=\"center\"/>";
    if (paragraph.alignment == OfficeAlignment::end) xml_ += "<w:jc w:val=\"right\"/>";
    xml_ += "</w:pPr>";
    if (!paragraph.label.text.empty()) {
      write_run(paragraph.label);
      write_run({" "});
    }
    for (const OfficeRun& run : paragraph.runs)
      write_run(run);
    xml_ += "</w:p>\n";
  }

  void write_run(const OfficeRun& run) {
    xml_ += "<w:r>";
    if (run.bold || run.italic || run.all_capitals || run.raised || is_in_table_) {
      xml_ += "<w:rPr>";
      if (run.bold) xml_ += "<w:b/>";
      if (run.italic) xml_ += "<w:i/>";
      if (run.all_capitals) xml_ += "<w:caps/>";
      if (is_in_table_) xml_ += "<w:sz w:val=\"24\"/>";  // 12 pt, in letterhead and foot too
      if (run.raised) xml_ += "<w:vertAlign w:val=\"superscript\"/>";
      xml_ += "</w:rPr>";
    }
    for (std::size_t begin = 0; begin <= run.text.size();) {
      const std::size_t end = std::min(run.text.find_first_of("\n\t", begin), run.text.size());
      if (end > begin) {
        xml_ += "<w:t xml:space=\"preserve\">" + escaped(run.text.substr(begin, end - begin)) +
                "</w:t>";
      }
      if (end < run.text.size()) xml_ += run.text[end] == '\n' ? "<w:br/>" : "<w:tab/>";
      begin = end + 1;
    }
    xml_ += "</w:r>";
  }

  void write_table(const OfficeTable& table) {
    const CellPlaces places = place_cells(table);
    if (places.width == 0) return;
    const std::vector<int> widths = column_widths(places, table.has_borders, kTextWidth);
    xml_ += "<w:tbl><w:tblPr>";
    if (table.has_borders) xml_ += "<w:tblStyle w:val=\"TableGrid\"/>";
    const bool was_in_table = std::exchange(is_in_table_, true);
    xml_ += "<w:tblW w:w=\"" + std::to_string(kTextWidth) +
            "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>";
    if (!table.has_borders) xml_ += kNoMargins;
    xml_ += "</w:tblPr><w:tblGrid>";
    for (const int width : widths)
      xml_ += "<w:gridCol w:w=\"" + std::to_string(width) + "\"/>";
    xml_ += "</w:tblGrid>\n";
    for (std::size_t r = 0; r < places.rows.size(); ++r) {
      if (places.rows[r].empty()) continue;
      xml_ += table.has_borders ? "<w:tr>" : "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
      for (const CellPlace& place : places.rows[r])
        write_cell(place, widths);
      xml_ += "</w:tr>\n";
    }
    xml_ += "</w:tbl>\n<w:p/>\n";
    is_in_table_ = was_in_table;
  }

  void write_cell(const CellPlace& place, const std::vector<int>& widths) {
    int width = 0;
    for (int c = place.column; c < place.column + place.columns; ++c)
      width += widths[static_cast<std::size_t>(c)];
    xml_ += "<w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(width) + "\" w:type=\"dxa\"/>";
    if (place.columns > 1) xml_ += "<w:gridSpan w:val=\"" + std::to_string(place.columns) + "\"/>";
    if (place.goes_on) {
      xml_ += "<w:vMerge/>";
    } else if (place.cell != nullptr && place.cell->row_span > 1) {
      xml_ += "<w:vMerge w:val=\"restart\"/>";
    }
    xml_ += "</w:tcPr>";
    if (place.cell == nullptr || place.goes_on) {
      xml_ += "<w:p/>";
    } else {
      write_blocks(place.cell->blocks, Place::cell);
    }
    xml_ += "</w:tc>";
  }

  std::string xml_;
  bool is_in_table_ = false;
};

std::string with_head(std::string_view xml) {
  return std::string(kHead) + std::string(xml.substr(1));
}

}  // namespace

std::string write_docx(const Document& document) {
  return write_docx(lay_out(document), title_of(document));
}

std::string write_docx(const OfficeDocument& document, const std::string& title) {
  return write_zip({{"[Content_Types].xml", with_head(kTypes)},
                    {"_rels/.rels", with_head(kPackageRelations)},
                    {"word/document.xml", DocxWriter().write(document)},
                    {"word/styles.xml", styles()},
                    {"word/header1.xml", with_head(kHeader)},
                    {"word/_rels/document.xml.rels", with_head(kDocumentRelations)},
                    {"docProps/core.xml", core(title)}});
}

}  // namespace parsers

// ALTO has a place for everything a Page holds but four things, which stand where any reader may
// skip them: the kind of a region is a LayoutTag, the cells of a table are the DESCRIPTION of an
// OtherTag, the confidence of an alternative is its PURPOSE, and resolution, origin and clean-up
// passes are processing steps.
#include "ocr/alto.h"

#include <array>

#include "ocr/page_text.h"
#include "ocr/xml_text.h"

namespace ocr {
namespace {

constexpr std::array kKinds = {RegionKind::letterhead_left,
                               RegionKind::letterhead_right,
                               RegionKind::title,
                               RegionKind::body,
                               RegionKind::table,
                               RegionKind::recipients,
                               RegionKind::signature,
                               RegionKind::seal,
                               RegionKind::page_number,
                               RegionKind::note};

std::string attribute(const char* name, std::string_view value) {
  return " " + std::string(name) + "=\"" + xml_escape(value) + "\"";
}

std::string element(const char* name, std::string_view text) {
  return "<" + std::string(name) + ">" + xml_escape(text) + "</" + name + ">";
}

std::string place(const Box& box) {
  return attribute("HPOS", std::to_string(box.x0)) + attribute("VPOS", std::to_string(box.y0)) +
         attribute("WIDTH", std::to_string(box.width())) +
         attribute("HEIGHT", std::to_string(box.height()));
}

std::string step(const char* id,
                 const char* category,
                 std::string_view description,
                 std::string_view settings) {
  return "  <Processing" + attribute("ID", id) + ">" + element("processingCategory", category) +
         element("processingStepDescription", description) +
         element("processingStepSettings", settings);
}

std::string write_description(const Page& page, const AltoSource& source) {
  std::string xml = " <Description>\n  <MeasurementUnit>pixel</MeasurementUnit>\n";
  xml += "  <sourceImageInformation>" + element("fileName", source.file_name) +
         "</sourceImageInformation>\n";
  int number = 0;
  for (const std::string& pass : page.passes) {
    const std::string id = "clean-up-" + std::to_string(++number);
    xml += step(id.c_str(), "preOperation", "clean-up", pass) + "</Processing>\n";
  }
  const bool layer = page.origin == PageOrigin::layer;
  xml += step("text",
              "contentGeneration",
              layer ? "layer" : "recognised",
              "dpi " + std::to_string(page.dpi));
  if (!source.software.empty() || !source.engine.empty()) {
    xml += "<processingSoftware>" + element("softwareName", source.software) +
           element("applicationDescription", source.engine) + "</processingSoftware>";
  }
  return xml + "</Processing>\n </Description>\n";
}

std::string cells_id(std::size_t region) {
  return "cells-" + std::to_string(region + 1);
}

std::string write_tags(const Page& page) {
  std::string tags;
  for (const RegionKind kind : kKinds) {
    bool used = false;
    for (const Region& region : page.regions)
      used = used || region.kind == kind;
    if (used)
      tags += "  <LayoutTag" + attribute("ID", name_of(kind)) + attribute("LABEL", name_of(kind)) +
              "/>\n";
  }
  for (std::size_t i = 0; i < page.regions.size(); ++i) {
    std::string cells;
    for (const TableCell& cell : page.regions[i].cells) {
      for (const int value : {cell.row,
                              cell.column,
                              cell.row_span,
                              cell.column_span,
                              cell.first_line,
                              cell.last_line}) {
        cells += (cells.empty() ? "" : " ") + std::to_string(value);
      }
    }
    if (cells.empty()) continue;
    tags += "  <OtherTag" + attribute("ID", cells_id(i)) + attribute("LABEL", "table-cells") +
            attribute("DESCRIPTION", cells) + "/>\n";
  }
  return tags.empty() ? tags : " <Tags>\n" + tags + " </Tags>\n";
}

std::string write_word(const Word& word) {
  std::string xml = "<String" + attribute("CONTENT", word.text) + place(word.box) +
                    attribute("WC", shortest_number(word.confidence));
  if (word.alternatives.empty()) return xml + "/>";
  xml += ">";
  for (const Alternative& alternative : word.alternatives) {
    xml += "<ALTERNATIVE" +
           attribute("PURPOSE", "confidence " + shortest_number(alternative.confidence)) + ">" +
           xml_escape(alternative.text) + "</ALTERNATIVE>";
  }
  return xml + "</String>";
}

std::string write_line(const Line& line) {
  std::string xml = "     <TextLine" + place(line.box) + ">";
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    xml += write_word(line.words[i]);
    if (i + 1 < line.words.size()) xml += "<SP/>";
    xml += "\n";
  }
  return xml + "     </TextLine>\n";
}

std::string write_region(const Region& region, std::size_t index) {
  std::string tags = name_of(region.kind);
  if (!region.cells.empty()) tags += " " + cells_id(index);
  std::string xml = "    <TextBlock" + attribute("ID", "block-" + std::to_string(index + 1)) +
                    place(region.box) + attribute("TAGREFS", tags) + attribute("LANG", "vi") +
                    ">\n";
  for (const Line& line : region.lines) {
    if (!line.words.empty()) xml += write_line(line);
  }
  return xml + "    </TextBlock>\n";
}

}  // namespace

std::string write_alto(const Page& page, const AltoSource& source) {
  std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  xml += "<alto xmlns=\"http://www.loc.gov/standards/alto/ns-v4#\" SCHEMAVERSION=\"4.4\">\n";
  xml += write_description(page, source) + write_tags(page) + " <Layout>\n  <Page" +
         attribute("ID", "page-" + std::to_string(page.number)) +
         attribute("PHYSICAL_IMG_NR", std::to_string(page.number)) +
         attribute("WIDTH", std::to_string(page.width)) +
         attribute("HEIGHT", std::to_string(page.height)) + attribute("LANG", "vi") + ">\n";
  xml += "   <PrintSpace" + place({0, 0, page.width, page.height}) + ">\n";
  for (std::size_t i = 0; i < page.regions.size(); ++i)
    xml += write_region(page.regions[i], i);
  return xml + "   </PrintSpace>\n  </Page>\n </Layout>\n</alto>\n";
}

}  // namespace ocr

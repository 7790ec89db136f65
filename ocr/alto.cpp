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

constexpr const char* kCalibrated = " calibrated";
constexpr std::array kOrigins = {"recognised", "layer", "repaired"};

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

// What tells the ids of one page from those of another: "p2-".
std::string prefix_of(std::size_t index) {
  return "p" + std::to_string(index + 1) + "-";
}

std::string write_steps(const Page& page, const AltoSource& source, const std::string& prefix) {
  std::string xml;
  int number = 0;
  for (const std::string& pass : page.passes) {
    const std::string id = prefix + "clean-up-" + std::to_string(++number);
    xml += step(id.c_str(), "preOperation", "clean-up", pass) + "</Processing>\n";
  }
  xml += step((prefix + "text").c_str(),
              "contentGeneration",
              kOrigins[static_cast<std::size_t>(page.origin)],
              "dpi " + std::to_string(page.dpi) + (page.calibrated ? kCalibrated : ""));
  if (!source.software.empty() || !source.engine.empty()) {
    xml += "<processingSoftware>" + element("softwareName", source.software) +
           element("applicationDescription", source.engine) + "</processingSoftware>";
  }
  return xml + "</Processing>\n";
}

std::string write_description(std::span<const Page> pages, const AltoSource& source) {
  std::string xml = " <Description>\n  <MeasurementUnit>pixel</MeasurementUnit>\n";
  xml += "  <sourceImageInformation>" + element("fileName", source.file_name) +
         "</sourceImageInformation>\n";
  for (std::size_t i = 0; i < pages.size(); ++i)
    xml += write_steps(pages[i], source, prefix_of(i));
  return xml + " </Description>\n";
}

std::string cells_id(const std::string& prefix, std::size_t region) {
  return prefix + "cells-" + std::to_string(region + 1);
}

bool has_region(std::span<const Page> pages, RegionKind kind) {
  for (const Page& page : pages) {
    for (const Region& region : page.regions) {
      if (region.kind == kind) return true;
    }
  }
  return false;
}

std::string write_cells(const Region& region, const std::string& id) {
  std::string cells;
  for (const TableCell& cell : region.cells) {
    for (const int value : {cell.row,
                            cell.column,
                            cell.row_span,
                            cell.column_span,
                            cell.first_line,
                            cell.last_line}) {
      cells += (cells.empty() ? "" : " ") + std::to_string(value);
    }
  }
  if (cells.empty()) return "";
  return "  <OtherTag" + attribute("ID", id) + attribute("LABEL", "table-cells") +
         attribute("DESCRIPTION", cells) + "/>\n";
}

std::string write_tags(std::span<const Page> pages) {
  std::string tags;
  for (const RegionKind kind : kKinds) {
    if (has_region(pages, kind))
      tags += "  <LayoutTag" + attribute("ID", name_of(kind)) + attribute("LABEL", name_of(kind)) +
              "/>\n";
  }
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (std::size_t region = 0; region < pages[i].regions.size(); ++region)
      tags += write_cells(pages[i].regions[region], cells_id(prefix_of(i), region));
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

std::string write_region(const Region& region, std::size_t index, const std::string& prefix) {
  std::string tags = name_of(region.kind);
  if (!region.cells.empty()) tags += " " + cells_id(prefix, index);
  const std::string id = prefix + "block-" + std::to_string(index + 1);
  std::string xml = "    <TextBlock" + attribute("ID", id) + place(region.box) +
                    attribute("TAGREFS", tags) + attribute("LANG", "vi") + ">\n";
  for (const Line& line : region.lines) {
    if (!line.words.empty()) xml += write_line(line);
  }
  return xml + "    </TextBlock>\n";
}

// The ids of the steps that write_steps() wrote for the page.
std::string step_ids(const Page& page, const std::string& prefix) {
  std::string ids;
  for (std::size_t number = 1; number <= page.passes.size(); ++number)
    ids += prefix + "clean-up-" + std::to_string(number) + " ";
  return ids + prefix + "text";
}

// "fair; nhoè; nghiêng 3 độ"
std::string quality_of(const Page& page) {
  std::string text = name_of(page.quality.grade);
  for (const std::string& reason : page.quality.reasons)
    text += "; " + reason;
  return text;
}

std::string write_page(const Page& page, const std::string& prefix) {
  std::string xml = "  <Page" + attribute("ID", prefix + "page") +
                    attribute("PROCESSINGREFS", step_ids(page, prefix)) +
                    attribute("PHYSICAL_IMG_NR", std::to_string(page.number)) +
                    attribute("WIDTH", std::to_string(page.width)) +
                    attribute("HEIGHT", std::to_string(page.height)) +
                    attribute("QUALITY_DETAIL", quality_of(page)) + attribute("LANG", "vi") + ">\n";
  xml += "   <PrintSpace" + place({0, 0, page.width, page.height}) + ">\n";
  for (std::size_t i = 0; i < page.regions.size(); ++i)
    xml += write_region(page.regions[i], i, prefix);
  return xml + "   </PrintSpace>\n  </Page>\n";
}

}  // namespace

std::string write_alto(std::span<const Page> pages, const AltoSource& source) {
  std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  xml += "<alto xmlns=\"http://www.loc.gov/standards/alto/ns-v4#\" SCHEMAVERSION=\"4.4\">\n";
  xml += write_description(pages, source) + write_tags(pages) + " <Layout>\n";
  for (std::size_t i = 0; i < pages.size(); ++i)
    xml += write_page(pages[i], prefix_of(i));
  return xml + " </Layout>\n</alto>\n";
}

std::string write_alto(const Page& page, const AltoSource& source) {
  return write_alto(std::span<const Page>(&page, 1), source);
}

}  // namespace ocr

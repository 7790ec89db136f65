#include "pipeline/formats.h"

#include <algorithm>

#include "base/error.h"
#include "parsers/export/akn_exporter.h"
#include "parsers/export/csv_exporter.h"
#include "parsers/export/docx_exporter.h"
#include "parsers/export/edxml_exporter.h"
#include "parsers/export/html_exporter.h"
#include "parsers/export/ics_exporter.h"
#include "parsers/export/json_exporter.h"
#include "parsers/export/markdown_exporter.h"
#include "parsers/export/odt_exporter.h"
#include "parsers/export/xlsx_exporter.h"
#include "parsers/text_writer.h"
#include "parsers/xml_writer.h"

namespace pipeline {

const std::vector<FormatInfo>& all_formats() {
  static const std::vector<FormatInfo> kFormats{
      {Format::xml, "xml", ".xml"},
      {Format::text, "text", ".txt"},
      {Format::json, "json", ".json"},
      {Format::akn, "akn", ".akn.xml"},
      {Format::edxml, "edxml", ".edxml.xml"},
      {Format::html, "html", ".html"},
      {Format::markdown, "md", ".md"},
      {Format::csv, "csv", ".csv"},
      {Format::ics, "ics", ".ics"},
      {Format::xlsx, "xlsx", ".xlsx"},
      {Format::docx, "docx", ".docx"},
      {Format::odt, "odt", ".odt"},
  };
  return kFormats;
}

const FormatInfo& info(Format format) {
  return *std::find_if(all_formats().begin(),
                       all_formats().end(),
                       [format](const FormatInfo& each) { return each.format == format; });
}

std::optional<Format> format_from_name(std::string_view name) {
  for (const FormatInfo& each : all_formats()) {
    if (each.name == name) return each.format;
  }
  return std::nullopt;
}

std::string render(const parsers::Document& document, Format format) {
  switch (format) {
    case Format::xml:
      return parsers::write_xml(document);
    case Format::text:
      return parsers::write_text(document);
    case Format::json:
      return parsers::write_json(document);
    case Format::akn:
      return parsers::write_akn(document);
    case Format::edxml:
      return parsers::write_edxml(document);
    case Format::html:
      return parsers::write_html(document);
    case Format::markdown:
      return parsers::write_markdown(document);
    case Format::csv:
      return parsers::write_obligations_csv({&document, 1});
    case Format::ics:
      return parsers::write_ics({&document, 1});
    case Format::xlsx:
      return parsers::write_xlsx({&document, 1});
    case Format::docx:
      return parsers::write_docx(document);
    case Format::odt:
      return parsers::write_odt(document);
  }
  return "";
}

}  // namespace pipeline

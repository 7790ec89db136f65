#include "pipeline/formats.h"

#include <algorithm>

#include "parsers/text_writer.h"
#include "parsers/xml_writer.h"

namespace pipeline {

const std::vector<FormatInfo>& all_formats() {
  static const std::vector<FormatInfo> kFormats{
      {Format::xml, "xml", ".xml"},
      {Format::text, "text", ".txt"},
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
    default:
      return "";
  }
}

}  // namespace pipeline

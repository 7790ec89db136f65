#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/document.h"

namespace pipeline {

// The forms in which a document can be written.
enum class Format { xml, text, json, akn, edxml, html, markdown, csv, ics, xlsx, docx, odt };

struct FormatInfo {
  Format format;
  std::string_view name;    // on the command line: "akn"
  std::string_view suffix;  // of the file: ".akn.xml"
};

// All of them, in the order of `Format`.
const std::vector<FormatInfo>& all_formats();
const FormatInfo& info(Format format);
std::optional<Format> format_from_name(std::string_view name);

// The document in that form; the XML is checked against its schema first, which is the only way
// in which this throws: base::Error (schema).
std::string render(const parsers::Document& document, Format format);

}  // namespace pipeline

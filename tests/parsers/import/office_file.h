#pragma once

#include <string>
#include <utility>
#include <vector>

namespace parsers {

using Members = std::vector<std::pair<std::string, std::string>>;  // name, content

// A ZIP file.
std::string zip_file(const Members& members);

// A Word document with that inside <w:body>, where w, mc, wps and v are declared; `others` are
// parts by the last part of their type ("styles", "header1"), written as word/<name>.xml with the
// given root element's content, w declared, and related to the document as rId<name>.
std::string docx_file(const std::string& body, const Members& others = {});

// Text with TABs as "|" and line breaks as "/".
std::string on_one_line(const std::string& text);

}  // namespace parsers

#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "base/error.h"

struct _xmlDoc;  // libxml2's tree; its header is included by .cpp files only

namespace parsers {

struct XmlTreeDeleter {
  void operator()(_xmlDoc* tree) const;
};
using XmlTree = std::unique_ptr<_xmlDoc, XmlTreeDeleter>;

constexpr std::size_t kMaxXmlBytes = std::size_t{256} << 20;
constexpr int kMaxXmlDepth = 256;  // elements within elements

// The tree of an XML file that may come from anywhere: nothing outside it is ever read, and a file
// with a document type declaration, hence any with entities of its own, is refused unread. `where`
// names the file for messages. Throws base::Error with `code`, the line and the reason when `xml`
// is not well-formed, has a DOCTYPE or is nested too deep, and (limit) when it is too large.
XmlTree parse_xml(std::string_view xml, const std::string& where, base::ErrorCode code);

}  // namespace parsers

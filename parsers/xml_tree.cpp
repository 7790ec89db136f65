#include "parsers/xml_tree.h"

#include <libxml/parser.h>
#include <libxml/tree.h>

#include "base/language.h"
#include "base/libxml.h"
#include "base/text.h"

namespace parsers {
namespace {

void free_parser(xmlParserCtxt* parser) {
  xmlFreeParserCtxt(parser);
}

// libxml2 calls this when it has read "<!DOCTYPE name" and before anything inside.
void stop_at_doctype(void* parser, const xmlChar*, const xmlChar*, const xmlChar*) {
  xmlStopParser(static_cast<xmlParserCtxt*>(parser));
}

std::string reason(xmlParserCtxt* parser) {
  const xmlError* error = xmlCtxtGetLastError(parser);
  // A parser that was stopped has no error of its own.
  if (parser->wellFormed == 1 || error == nullptr || error->code == XML_ERR_USER_STOP) {
    return std::string(base::tr("có khai báo DOCTYPE, không được chấp nhận",
                                "it has a DOCTYPE declaration, which is not accepted"));
  }
  return std::string(base::tr("dòng ", "line ")) + std::to_string(error->line) + ": " +
         std::string(base::trim(error->message == nullptr ? "" : error->message));
}

// Walks the tree without recursion, since its depth is what is to be found out.
bool is_too_deep(const xmlDoc& tree) {
  int depth = 1;
  const xmlNode* node = xmlDocGetRootElement(&tree);
  while (node != nullptr && depth <= kMaxXmlDepth) {
    if (node->children != nullptr && node->type == XML_ELEMENT_NODE) {
      node = node->children;
      ++depth;
      continue;
    }
    while (node != nullptr && node->next == nullptr) {
      node = node->parent;
      --depth;
      if (depth <= 1) return false;  // back at the root
    }
    if (node != nullptr) node = node->next;
  }
  return depth > kMaxXmlDepth;
}

}  // namespace

void XmlTreeDeleter::operator()(_xmlDoc* tree) const {
  xmlFreeDoc(tree);
}

XmlTree parse_xml(std::string_view xml, const std::string& where, base::ErrorCode code) {
  if (xml.size() > kMaxXmlBytes) {
    throw base::Error(where,
                      base::tr("tệp XML lớn hơn 256 MB", "the XML file is larger than 256 MB"),
                      base::ErrorCode::limit);
  }
  const base::LibxmlSilence silence;
  const std::string not_xml(base::tr("không đọc được XML: ", "cannot read the XML: "));
  const std::unique_ptr<xmlParserCtxt, decltype(&free_parser)> parser(xmlNewParserCtxt(),
                                                                      &free_parser);
  parser->sax->internalSubset = &stop_at_doctype;
  // XML_PARSE_HUGE: a text of ours may be one line of many megabytes.
  constexpr int kOptions = XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOERROR |
                           XML_PARSE_NOWARNING | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES;
  XmlTree tree(xmlCtxtReadMemory(
      parser.get(), xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, kOptions));
  if (tree == nullptr || parser->disableSAX != 0) {
    throw base::Error(where, not_xml + reason(parser.get()), code);
  }
  if (is_too_deep(*tree)) {
    throw base::Error(
        where,
        not_xml + std::string(base::tr("lồng nhau quá sâu", "elements are nested too deep")),
        code);
  }
  return tree;
}

}  // namespace parsers

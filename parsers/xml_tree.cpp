#include "parsers/xml_tree.h"

#include <libxml/tree.h>

#include "parsers/guarded_xml.h"

namespace parsers {

void XmlTreeDeleter::operator()(_xmlDoc* tree) const {
  xmlFreeDoc(tree);
}

XmlTree parse_xml(std::string_view xml, const std::string& where, base::ErrorCode code) {
  return GuardedXml().parse(xml, where, code);
}

}  // namespace parsers

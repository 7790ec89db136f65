#include "parsers/guarded_xml.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>

#include "base/language.h"
#include "base/text.h"

namespace parsers {
namespace {

// libxml2 calls this when it has read "<!DOCTYPE name" and before anything inside.
void stop_at_doctype(void* context, const xmlChar*, const xmlChar*, const xmlChar*) {
  xmlStopParser(static_cast<xmlParserCtxt*>(context));
}

void start_element(void* context,
                   const xmlChar* name,
                   const xmlChar* prefix,
                   const xmlChar* uri,
                   int namespace_count,
                   const xmlChar** namespaces,
                   int attribute_count,
                   int defaulted_count,
                   const xmlChar** attributes) {
  if (!GuardedXml::may_open(context)) return;
  xmlSAX2StartElementNs(context,
                        name,
                        prefix,
                        uri,
                        namespace_count,
                        namespaces,
                        attribute_count,
                        defaulted_count,
                        attributes);
}

GuardedXml& parser_of(void* context) {
  return *static_cast<GuardedXml*>(static_cast<xmlParserCtxt*>(context)->_private);
}

}  // namespace

GuardedXml::GuardedXml(void* user) : context_(xmlNewParserCtxt()), user_(user) {
  if (context_ == nullptr) throw std::bad_alloc();
  context_->_private = this;
  context_->sax->internalSubset = &stop_at_doctype;
  context_->sax->startElementNs = &start_element;
}

GuardedXml::~GuardedXml() {
  xmlFreeParserCtxt(context_);
}

void* GuardedXml::user_of(void* context) {
  return parser_of(context).user_;
}

bool GuardedXml::may_open(void* context) {
  auto* const parser = static_cast<xmlParserCtxt*>(context);
  if (parser->nameNr < kMaxXmlDepth) return true;
  parser_of(context).is_too_deep_ = true;
  xmlStopParser(parser);
  return false;
}

std::string GuardedXml::reason() const {
  if (is_too_deep_)
    return std::string(base::tr("lồng nhau quá sâu", "elements are nested too deep"));
  const xmlError* error = xmlCtxtGetLastError(context_);
  // A parser that was stopped has no error of its own.
  if (context_->wellFormed == 1 || error == nullptr || error->code == XML_ERR_USER_STOP) {
    return std::string(base::tr("có khai báo DOCTYPE, không được chấp nhận",
                                "it has a DOCTYPE declaration, which is not accepted"));
  }
  return std::string(base::tr("dòng ", "line ")) + std::to_string(error->line) + ": " +
         std::string(base::trim(error->message == nullptr ? "" : error->message));
}

XmlTree GuardedXml::parse(std::string_view xml, const std::string& where, base::ErrorCode code) {
  if (xml.size() > kMaxXmlBytes) {
    throw base::Error(where,
                      base::tr("tệp XML lớn hơn 256 MB", "the XML file is larger than 256 MB"),
                      base::ErrorCode::limit);
  }
  // XML_PARSE_HUGE: a text of ours may be one line of many megabytes. XML_PARSE_NOENT: characters
  // like &amp; as themselves; there are no other entities.
  constexpr int kOptions = XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOENT | XML_PARSE_NOERROR |
                           XML_PARSE_NOWARNING | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES;
  XmlTree tree(xmlCtxtReadMemory(
      context_, xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, kOptions));
  if (context_->wellFormed == 0 || context_->disableSAX != 0) {
    throw base::Error(
        where,
        std::string(base::tr("không đọc được XML: ", "cannot read the XML: ")) + reason(),
        code);
  }
  return tree;
}

}  // namespace parsers

#include "parsers/import/html_tree.h"

#include <memory>

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>

#include "base/language.h"
#include "base/libxml.h"
#include "base/regex.h"
#include "base/text.h"

namespace parsers {
namespace {

void free_parser(xmlParserCtxt* parser) {
  htmlFreeParserCtxt(parser);
}

// Looking for the element that an end tag closes costs as much as elements are open.
void start_element(void* context, const xmlChar* name, const xmlChar** attributes) {
  auto* parser = static_cast<xmlParserCtxt*>(context);
  if (parser->nameNr > kMaxHtmlDepth) {
    *static_cast<bool*>(parser->_private) = true;
    xmlStopParser(parser);
    return;
  }
  xmlSAX2StartElement(context, name, attributes);
}

bool names_encoding(std::string_view bytes) {
  static const base::Regex kCharset(R"(<(?:meta|\?xml)[^>]*(?:charset|encoding)\s*=)",
                                    base::Regex::Case::insensitive);
  constexpr std::size_t kHead = 4096;
  std::string head;
  for (const char c : bytes.substr(0, kHead))
    head += (c & 0x80) != 0 ? '?' : c;
  return kCharset.matches(head);
}

// nullptr: the page says.
const char* encoding_of(std::string_view& bytes) {
  struct Mark {
    std::string_view bytes;
    const char* encoding;
  };
  static constexpr Mark kMarks[] = {
      {"\xEF\xBB\xBF", "UTF-8"}, {"\xFF\xFE", "UTF-16LE"}, {"\xFE\xFF", "UTF-16BE"}};
  for (const Mark& mark : kMarks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    bytes.remove_prefix(mark.bytes.size());
    return mark.encoding;
  }
  if (base::is_utf8(bytes)) return "UTF-8";
  return names_encoding(bytes) ? nullptr : "windows-1252";
}

}  // namespace

XmlTree parse_html(std::string_view bytes, const std::string& where) {
  if (bytes.size() > kMaxHtmlBytes) {
    throw base::Error(where,
                      base::tr("trang HTML lớn hơn 64 MiB", "the HTML page is larger than 64 MiB"),
                      base::ErrorCode::limit);
  }
  const base::LibxmlSilence silence;
  const char* const encoding = encoding_of(bytes);
  if (bytes.empty()) return nullptr;
  const std::unique_ptr<htmlParserCtxt, decltype(&free_parser)> parser(
      htmlCreateMemoryParserCtxt(bytes.data(), static_cast<int>(bytes.size())), &free_parser);
  if (parser == nullptr) return nullptr;
  bool is_too_deep = false;
  parser->_private = &is_too_deep;
  parser->sax->startElement = &start_element;
  constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                           HTML_PARSE_NONET | HTML_PARSE_COMPACT;
  htmlCtxtUseOptions(parser.get(), kOptions);
  parser->options |= XML_PARSE_HUGE;  // else the text behind the 256th element within would be lost
  if (encoding != nullptr) {
    if (xmlCharEncodingHandler* handler = xmlFindCharEncodingHandler(encoding))
      xmlSwitchToEncoding(parser.get(), handler);
  }
  htmlParseDocument(parser.get());
  XmlTree tree(parser->myDoc);
  parser->myDoc = nullptr;
  if (is_too_deep) {
    throw base::Error(where,
                      base::tr("trang HTML lồng nhau quá sâu", "the HTML page is nested too deep"),
                      base::ErrorCode::limit);
  }
  return tree;
}

}  // namespace parsers

#include "parsers/import/html_tree.h"

#include <memory>

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>

#include "base/language.h"
#include "base/libxml.h"
#include "base/regex.h"
#include "base/text.h"
#include "parsers/xml_tree.h"

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

// Without the marks that Word puts round numbers, bullets and pictures, which libxml2 takes for
// text:
// "<![if !supportLists]>", "<![endif]>". Those within comments end otherwise.
std::string without_conditions(std::string_view bytes) {
  static constexpr std::string_view kOpening = "<![";
  constexpr std::size_t kLongestMark = 200;
  std::string kept;
  for (std::size_t from = 0;;) {
    const std::size_t begin = bytes.find(kOpening, from);
    kept += bytes.substr(from, begin - from);
    if (begin == std::string_view::npos) return kept;
    const std::string_view rest = bytes.substr(begin, kLongestMark);
    const std::string word = base::to_lower(rest.substr(kOpening.size(), 5));
    const std::size_t end = rest.find('>');
    const bool is_mark = (word.starts_with("if ") || word == "endif") &&
                         end != std::string_view::npos && rest[end - 1] == ']';
    from = begin + (is_mark ? end + 1 : kOpening.size());
    if (!is_mark) kept += kOpening;
  }
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

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

void add_start(const xmlNode& element, ElementTreeBuilder& builder) {
  builder.open(view(element.name));
  for (const xmlAttr* each = element.properties; each != nullptr; each = each->next) {
    std::string value;
    for (const xmlNode* piece = each->children; piece != nullptr; piece = piece->next)
      value += view(piece->content);
    builder.attribute(view(each->name), value);
  }
}

// Without recursion, as pages may be nested deep.
ElementTree elements_of(const xmlDoc& tree) {
  ElementTreeBuilder builder;
  const xmlNode* node = xmlDocGetRootElement(&tree);
  const xmlNode* const root = node;
  while (node != nullptr) {
    const bool is_element = node->type == XML_ELEMENT_NODE;
    if (is_element) add_start(*node, builder);
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
      builder.text(view(node->content));
    if (is_element && node->children != nullptr) {
      node = node->children;
      continue;
    }
    if (is_element) builder.close();
    while (node != root && node->next == nullptr) {
      node = node->parent;
      builder.close();
    }
    node = node == root ? nullptr : node->next;
  }
  return builder.take();
}

}  // namespace

ElementTree parse_html(std::string_view bytes, const std::string& where) {
  if (bytes.size() > kMaxHtmlBytes) {
    throw base::Error(where,
                      base::tr("trang HTML lớn hơn 64 MiB", "the HTML page is larger than 64 MiB"),
                      base::ErrorCode::limit);
  }
  const base::LibxmlSilence silence;
  const char* const encoding = encoding_of(bytes);
  if (bytes.empty()) return {};
  const std::string page = without_conditions(bytes);
  const std::unique_ptr<htmlParserCtxt, decltype(&free_parser)> parser(
      htmlCreateMemoryParserCtxt(page.data(), static_cast<int>(page.size())), &free_parser);
  if (parser == nullptr) return {};
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
  const XmlTree tree(parser->myDoc);
  parser->myDoc = nullptr;
  if (is_too_deep) {
    throw base::Error(where,
                      base::tr("trang HTML lồng nhau quá sâu", "the HTML page is nested too deep"),
                      base::ErrorCode::limit);
  }
  return tree == nullptr ? ElementTree() : elements_of(*tree);
}

}  // namespace parsers

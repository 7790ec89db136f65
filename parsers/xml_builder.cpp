#include "parsers/xml_builder.h"

#include <cassert>
#include <cstring>
#include <new>

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlsave.h>

#include "base/libxml.h"
#include "base/text.h"
#include "parsers/schema_validator.h"
#include "parsers/xml_tree.h"

namespace parsers {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

// XML 1.0, production [2] Char.
bool is_xml_char(char32_t c) {
  return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) ||
         (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

bool is_plain_ascii(std::string_view text) {
  for (const char c : text) {
    if (c < 0x20) return false;  // control characters, and with signed char all above ASCII
  }
  return true;
}

// Whether every character may stand in XML; a byte that is not UTF-8 reads as kReplacement.
bool is_xml_text(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x20 && byte < 0x80) {
      ++at;
      continue;
    }
    const char32_t c = base::next_char(text, at);
    if (!is_xml_char(c) || c == kReplacement) return false;
  }
  return true;
}

const xmlChar* chars(const char* text) {
  return reinterpret_cast<const xmlChar*>(text);
}

template <class Pointer>
Pointer checked(Pointer pointer) {
  if (pointer == nullptr) throw std::bad_alloc();
  return pointer;
}

}  // namespace

std::string xml_text(std::string_view text) {
  if (is_plain_ascii(text) || is_xml_text(text)) return std::string(text);
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_char(text, at);
    base::append_utf8(result, is_xml_char(c) ? c : kReplacement);
  }
  return result;
}

struct XmlBuilder::Tree {
  Tree() {
    base::start_libxml();
    document.reset(checked(xmlNewDoc(chars("1.0"))));
    document->encoding = checked(xmlStrdup(chars("UTF-8")));
    document->dict = checked(xmlDictCreate());  // names are kept once
  }

  XmlTree document;
  xmlNs* name_space = nullptr;  // the default one, declared at the root
  xmlNode* current = nullptr;   // the element that is open
};

XmlBuilder::XmlBuilder(const char* root, Attributes attributes) : tree_(std::make_unique<Tree>()) {
  open(root, attributes);
}

XmlBuilder::~XmlBuilder() = default;

void XmlBuilder::open(const char* name, Attributes attributes) {
  const bool prefixed = std::strchr(name, ':') != nullptr;
  xmlNs* const name_space = prefixed ? nullptr : tree_->name_space;
  xmlNode* node = checked(xmlNewDocNode(tree_->document.get(), name_space, chars(name), nullptr));
  if (tree_->current == nullptr) {
    xmlDocSetRootElement(tree_->document.get(), node);
  } else {
    xmlAddChild(tree_->current, node);
  }
  tree_->current = node;
  for (const auto& [key, value] : attributes)
    attribute(key, value);
}

void XmlBuilder::attribute(const char* name, std::string_view value) {
  assert(tree_->current->children == nullptr);
  xmlNode* const node = tree_->current;
  const std::string text = xml_text(value);
  if (std::strcmp(name, "xmlns") == 0 && node->parent == xmlNodePtr(tree_->document.get())) {
    tree_->name_space = node->ns = checked(xmlNewNs(node, chars(text.c_str()), nullptr));
    return;
  }
  constexpr std::string_view kXml = "xml:";
  if (std::string_view(name).starts_with(kXml)) {
    xmlNs* const xml = checked(xmlSearchNs(tree_->document.get(), node, chars("xml")));
    checked(xmlNewNsProp(node, xml, chars(name + kXml.size()), chars(text.c_str())));
    return;
  }
  // libxml2 writes what stands in `value` and escapes it when it is saved.
  checked(xmlNewProp(node, chars(name), chars(text.c_str())));
}

void XmlBuilder::attribute_if(const char* name, std::string_view value) {
  if (!value.empty()) attribute(name, value);
}

void XmlBuilder::attribute(const char* name, long long value) {
  attribute(name, std::to_string(value));
}

void XmlBuilder::text(std::string_view text) {
  if (text.empty()) return;
  std::string mended;
  if (!is_xml_text(text)) text = mended = xml_text(text);
  xmlAddChild(tree_->current,
              checked(xmlNewDocTextLen(
                  tree_->document.get(), chars(text.data()), static_cast<int>(text.size()))));
}

void XmlBuilder::close() {
  assert(tree_->current != xmlDocGetRootElement(tree_->document.get()));
  tree_->current = tree_->current->parent;
}

void XmlBuilder::leaf(const char* name, std::string_view content, Attributes attributes) {
  open(name, attributes);
  text(content);
  close();
}

void XmlBuilder::leaf_if(const char* name, std::string_view content, Attributes attributes) {
  if (!content.empty()) leaf(name, content, attributes);
}

void XmlBuilder::check(const SchemaValidator& schema, const std::string& where) const {
  schema.check(tree_->document, where);
}

std::string XmlBuilder::finish() const {
  assert(tree_->current == xmlDocGetRootElement(tree_->document.get()));
  const std::unique_ptr<xmlBuffer, decltype(&xmlBufferFree)> buffer(checked(xmlBufferCreate()),
                                                                    &xmlBufferFree);
  xmlSaveCtxt* save = checked(xmlSaveToBuffer(buffer.get(), "UTF-8", XML_SAVE_FORMAT));
  xmlSaveDoc(save, tree_->document.get());
  xmlSaveClose(save);
  return {reinterpret_cast<const char*>(xmlBufferContent(buffer.get())),
          static_cast<std::size_t>(xmlBufferLength(buffer.get()))};
}

}  // namespace parsers

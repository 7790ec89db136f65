#include "parsers/xml_builder.h"

#include <cassert>
#include <new>

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlsave.h>

#include "base/libxml.h"
#include "base/text.h"

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
  if (is_plain_ascii(text)) return std::string(text);
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
  }

  std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document{nullptr, &xmlFreeDoc};
  xmlNode* current = nullptr;  // the element that is open
};

XmlBuilder::XmlBuilder(const char* root, Attributes attributes) : tree_(std::make_unique<Tree>()) {
  open(root, attributes);
}

XmlBuilder::~XmlBuilder() = default;

void XmlBuilder::open(const char* name, Attributes attributes) {
  xmlNode* node = checked(xmlNewDocNode(tree_->document.get(), nullptr, chars(name), nullptr));
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
  // libxml2 writes what stands in `value` and escapes it when it is saved.
  checked(xmlNewProp(tree_->current, chars(name), chars(xml_text(value).c_str())));
}

void XmlBuilder::attribute_if(const char* name, std::string_view value) {
  if (!value.empty()) attribute(name, value);
}

void XmlBuilder::attribute(const char* name, long long value) {
  attribute(name, std::to_string(value));
}

void XmlBuilder::text(std::string_view text) {
  if (text.empty()) return;
  const std::string allowed = xml_text(text);
  xmlAddChild(tree_->current,
              checked(xmlNewDocText(tree_->document.get(), chars(allowed.c_str()))));
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

#include "parsers/import/xml_element.h"

#include <cstring>

#include <libxml/tree.h>

namespace parsers {
namespace {

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

const xmlNode* first_element(const xmlNode* node) {
  while (node != nullptr && node->type != XML_ELEMENT_NODE)
    node = node->next;
  return node;
}

const xmlAttr* find_attribute(const xmlNode* node, std::string_view name) {
  if (node == nullptr || node->type != XML_ELEMENT_NODE) return nullptr;
  for (const xmlAttr* each = node->properties; each != nullptr; each = each->next)
    if (view(each->name) == name) return each;
  return nullptr;
}

bool holds_text(const xmlNode* node) {
  return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
}

}  // namespace

XmlElement XmlElement::root(const _xmlDoc& tree) {
  return XmlElement(xmlDocGetRootElement(&tree));
}

std::string_view XmlElement::name() const {
  return node_ == nullptr || node_->type != XML_ELEMENT_NODE ? std::string_view()
                                                             : view(node_->name);
}

std::string_view XmlElement::name_space() const {
  return node_ == nullptr || node_->type != XML_ELEMENT_NODE || node_->ns == nullptr
             ? std::string_view()
             : view(node_->ns->href);
}

std::string XmlElement::attribute(std::string_view name) const {
  const xmlAttr* found = find_attribute(node_, name);
  if (found == nullptr || found->children == nullptr) return "";
  if (found->children->next == nullptr && holds_text(found->children))
    return std::string(view(found->children->content));
  xmlChar* value = xmlNodeListGetString(node_->doc, found->children, 1);
  const std::string text(view(value));
  xmlFree(value);
  return text;
}

bool XmlElement::has(std::string_view name) const {
  return find_attribute(node_, name) != nullptr;
}

XmlChildren XmlElement::children() const {
  return XmlChildren(*this);
}

XmlElement XmlElement::child(std::string_view name) const {
  for (const XmlElement each : children())
    if (each.is(name)) return each;
  return {};
}

std::string XmlElement::text() const {
  std::string text;
  for (XmlElement node = first_node(); node; node = node.next_node())
    text += node.text_content();
  return text;
}

XmlElement XmlElement::first_node() const {
  return XmlElement(node_ == nullptr || node_->type != XML_ELEMENT_NODE ? nullptr
                                                                        : node_->children);
}

XmlElement XmlElement::next_node() const {
  return XmlElement(node_->next);
}

bool XmlElement::is_text() const {
  return node_ != nullptr && holds_text(node_);
}

std::string_view XmlElement::text_content() const {
  return is_text() ? view(node_->content) : std::string_view();
}

XmlChildren::Iterator& XmlChildren::Iterator::operator++() {
  at_ = XmlElement(first_element(at_.node_->next));
  return *this;
}

XmlChildren::Iterator XmlChildren::begin() const {
  return Iterator(XmlElement(first_element(parent_.first_node().node_)));
}

}  // namespace parsers

#include "parsers/import/xml_element.h"

namespace parsers {

const XmlNode* XmlElement::find(std::string_view attribute) const {
  if (node_ == nullptr) return nullptr;
  const XmlNode* const end = node_ + node_->span;
  for (const XmlNode* each = node_ + 1; each != end && each->kind == XmlNode::Kind::attribute;
       ++each)
    if (each->name == attribute) return each;
  return nullptr;
}

std::string XmlElement::attribute(std::string_view name) const {
  const XmlNode* const found = find(name);
  return found == nullptr ? "" : std::string(found->value);
}

bool XmlElement::has(std::string_view name) const {
  return find(name) != nullptr;
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
  if (node_ == nullptr) return {};
  const XmlNode* const end = node_ + node_->span;
  const XmlNode* node = node_ + 1;
  while (node != end && node->kind == XmlNode::Kind::attribute)
    ++node;
  return node == end ? XmlElement() : XmlElement(node);
}

XmlElement XmlElement::next_node() const {
  return node_->is_last ? XmlElement() : XmlElement(node_ + node_->span);
}

std::string_view XmlElement::text_content() const {
  return is_text() ? node_->value : std::string_view();
}

XmlElement XmlChildren::element_from(XmlElement node) {
  while (node && node.is_text())
    node = node.next_node();
  return node;
}

XmlChildren::Iterator& XmlChildren::Iterator::operator++() {
  at_ = element_from(at_.next_node());
  return *this;
}

XmlChildren::Iterator XmlChildren::begin() const {
  return Iterator(element_from(parent_.first_node()));
}

}  // namespace parsers

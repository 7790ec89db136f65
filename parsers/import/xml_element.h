#pragma once

#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

namespace parsers {

class XmlChildren;

// An element, an attribute or a piece of text, in a list with all that lies inside it behind it:
// its attributes first, then its children (element_tree.h).
struct XmlNode {
  enum class Kind : std::uint8_t { element, attribute, text };

  Kind kind;
  bool is_last = true;          // no other stands behind it in the same element
  std::uint32_t span = 1;       // places in the list, with what lies inside
  std::string_view name = {};   // without its prefix
  std::string_view value = {};  // of an attribute or text
};

// A place in an ElementTree, to read: names without their prefixes. Cheap to copy; the tree must
// outlive it. An element that is not there is false, has no name, no attributes and no children.
class XmlElement {
 public:
  XmlElement() = default;
  explicit XmlElement(const XmlNode* node) : node_(node) {}

  explicit operator bool() const { return node_ != nullptr; }
  friend bool operator==(XmlElement, XmlElement) = default;

  // "p" of <w:p>; "" of text.
  std::string_view name() const { return node_ == nullptr ? std::string_view() : node_->name; }
  bool is(std::string_view name) const { return this->name() == name; }

  // The attribute with that name in any namespace; "" when there is none.
  std::string attribute(std::string_view name) const;
  bool has(std::string_view name) const;

  XmlChildren children() const;                   // elements only
  XmlElement child(std::string_view name) const;  // the first with that name
  std::string text() const;                       // directly inside

  // Nodes of all kinds, for mixed content: first_node(), next_node().
  XmlElement first_node() const;
  XmlElement next_node() const;
  bool is_text() const { return node_ != nullptr && node_->kind == XmlNode::Kind::text; }
  std::string_view text_content() const;  // of a node that is text

 private:
  friend class XmlChildren;
  const XmlNode* find(std::string_view attribute) const;

  const XmlNode* node_ = nullptr;
};

// The elements inside one, for range-for.
class XmlChildren {
 public:
  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = XmlElement;
    using difference_type = std::ptrdiff_t;
    using pointer = const XmlElement*;
    using reference = XmlElement;

    Iterator() = default;
    explicit Iterator(XmlElement at) : at_(at) {}
    XmlElement operator*() const { return at_; }
    Iterator& operator++();
    Iterator operator++(int) {
      const Iterator before = *this;
      ++*this;
      return before;
    }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    XmlElement at_;
  };

  explicit XmlChildren(XmlElement parent) : parent_(parent) {}
  Iterator begin() const;
  Iterator end() const { return {}; }

 private:
  static XmlElement element_from(XmlElement node);  // the first at or behind `node`

  XmlElement parent_;
};

}  // namespace parsers

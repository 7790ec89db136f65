#pragma once

#include <iterator>
#include <string>
#include <string_view>

struct _xmlDoc;  // libxml2's; its headers are included by .cpp files only
struct _xmlNode;

namespace parsers {

class XmlChildren;

// A place in a tree of libxml2, to read: names without their prefixes. Cheap to copy; the tree must
// outlive it. An element that is not there is false, has no name, no attributes and no children.
class XmlElement {
 public:
  XmlElement() = default;
  explicit XmlElement(const _xmlNode* node) : node_(node) {}
  static XmlElement root(const _xmlDoc& tree);

  explicit operator bool() const { return node_ != nullptr; }
  friend bool operator==(XmlElement, XmlElement) = default;

  std::string_view name() const;        // "p" of <w:p>
  std::string_view name_space() const;  // its URI
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
  bool is_text() const;
  std::string_view text_content() const;  // of a node that is text

 private:
  friend class XmlChildren;
  const _xmlNode* node_ = nullptr;
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
  XmlElement parent_;
};

}  // namespace parsers

// libxml2 calls back for each tag and each piece of text, and every call adds nodes at the end of
// one list: an element knows how many nodes lie below it, so the next one beside it is that much
// further on. Reading the tree then walks through memory from front to back.
#include "parsers/import/element_tree.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include <libxml/parser.h>

#include "parsers/guarded_xml.h"

namespace parsers {
namespace {

constexpr std::size_t kBytesPerNode = 20;  // of an XML file, about
constexpr std::size_t kFirstBlock = std::size_t{1} << 16;

std::string_view view(const xmlChar* text) {
  return reinterpret_cast<const char*>(text);
}

std::string_view view(const xmlChar* begin, const xmlChar* end) {
  return {reinterpret_cast<const char*>(begin), static_cast<std::size_t>(end - begin)};
}

ElementTreeBuilder& builder_of(void* context) {
  return *static_cast<ElementTreeBuilder*>(GuardedXml::user_of(context));
}

// `attributes`: five pointers for each, the name first, the value's begin and end last.
void start_element(void* context,
                   const xmlChar* name,
                   const xmlChar*,
                   const xmlChar*,
                   int,
                   const xmlChar**,
                   int attribute_count,
                   int,
                   const xmlChar** attributes) {
  if (!GuardedXml::may_open(context)) return;
  ElementTreeBuilder& builder = builder_of(context);
  builder.open(view(name));
  for (int i = 0; i < attribute_count; ++i, attributes += 5)
    builder.attribute(view(attributes[0]), view(attributes[3], attributes[4]));
}

void end_element(void* context, const xmlChar*, const xmlChar*, const xmlChar*) {
  builder_of(context).close();
}

void characters(void* context, const xmlChar* text, int size) {
  builder_of(context).text(view(text, text + size));
}

}  // namespace

char* TextStore::room(std::size_t size) {
  if (capacity_ - used_ < size) {
    capacity_ = std::max(size, blocks_.empty() ? kFirstBlock : capacity_ * 2);
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(capacity_));
    used_ = 0;
  }
  char* const begin = blocks_.back().get() + used_;
  used_ += size;
  return begin;
}

std::string_view TextStore::add(std::string_view text) {
  if (text.empty()) return {};
  char* const begin = room(text.size());
  std::memcpy(begin, text.data(), text.size());
  return {begin, text.size()};
}

std::string_view TextStore::extend(std::string_view text, std::string_view more) {
  if (more.empty()) return text;
  const bool fits = !text.empty() && capacity_ - used_ >= more.size();
  if (fits) {
    std::memcpy(room(more.size()), more.data(), more.size());
    return {text.data(), text.size() + more.size()};
  }
  char* const begin = room(text.size() + more.size());
  std::copy(text.begin(), text.end(), begin);
  std::memcpy(begin + text.size(), more.data(), more.size());
  return {begin, text.size() + more.size()};
}

ElementTreeBuilder::ElementTreeBuilder(std::size_t expected_nodes) {
  tree_.nodes_.reserve(expected_nodes);
}

void ElementTreeBuilder::add_child(XmlNode node) {
  std::vector<XmlNode>& nodes = tree_.nodes_;
  if (!open_.empty()) {
    Level& parent = open_.back();
    if (parent.last_child != 0) nodes[parent.last_child].is_last = false;
    parent.last_child = nodes.size();
  }
  nodes.push_back(node);
}

void ElementTreeBuilder::open(std::string_view name) {
  if (open_.empty() && !tree_.nodes_.empty()) return;
  add_child({.kind = XmlNode::Kind::element, .name = tree_.text_.add(name)});
  open_.push_back({tree_.nodes_.size() - 1, 0});
}

void ElementTreeBuilder::attribute(std::string_view name, std::string_view value) {
  if (open_.empty()) return;
  const std::string_view stored = tree_.text_.add(name);
  tree_.nodes_.push_back(
      {.kind = XmlNode::Kind::attribute, .name = stored, .value = tree_.text_.add(value)});
}

void ElementTreeBuilder::text(std::string_view text) {
  if (open_.empty() || text.empty()) return;
  XmlNode& last = tree_.nodes_.back();
  if (last.kind == XmlNode::Kind::text && open_.back().last_child + 1 == tree_.nodes_.size()) {
    last.value = tree_.text_.extend(last.value, text);
  } else {
    add_child({.kind = XmlNode::Kind::text, .value = tree_.text_.add(text)});
  }
}

void ElementTreeBuilder::close() {
  if (open_.empty()) return;
  XmlNode& node = tree_.nodes_[open_.back().node];
  node.span = static_cast<std::uint32_t>(tree_.nodes_.size() - open_.back().node);
  open_.pop_back();
}

ElementTree ElementTreeBuilder::take() {
  while (!open_.empty())
    close();
  return std::move(tree_);
}

ElementTree parse_elements(std::string_view xml, const std::string& where, base::ErrorCode code) {
  ElementTreeBuilder builder(xml.size() / kBytesPerNode);
  GuardedXml parser(&builder);
  xmlSAXHandler& calls = *parser.context().sax;
  calls.startElementNs = &start_element;
  calls.endElementNs = &end_element;
  calls.characters = calls.ignorableWhitespace = calls.cdataBlock = &characters;
  calls.comment = nullptr;
  calls.processingInstruction = nullptr;
  parser.parse(xml, where, code);
  return builder.take();
}

}  // namespace parsers

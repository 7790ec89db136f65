#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace parsers {

class SchemaValidator;

// `text` with every character that XML 1.0 forbids (control characters but tab and line breaks,
// U+FFFE, U+FFFF) and every byte that is not UTF-8 as U+FFFD, visibly and one for one.
std::string xml_text(std::string_view text);

// Writes one XML file from the outside in:
//
//   XmlBuilder xml("document", {{"xmlns", "urn:vanban:document:1"}});
//   xml.open("p");
//   xml.attribute("page", "1");
//   xml.text("Kính gửi");
//   xml.close();
//   std::string file = xml.finish();
//
// Names are written as given, with their prefix if any, in the namespace that the root declares;
// attributes may be added to the element that is open until it has content. Elements are indented
// by two blanks; an element that holds text is never broken up. Text passes through xml_text(), so
// that the result is well-formed for any text.
class XmlBuilder {
 public:
  using Attributes = std::initializer_list<std::pair<const char*, std::string_view>>;

  explicit XmlBuilder(const char* root, Attributes attributes = {});
  ~XmlBuilder();
  XmlBuilder(const XmlBuilder&) = delete;
  XmlBuilder& operator=(const XmlBuilder&) = delete;

  void open(const char* name, Attributes attributes = {});
  void attribute(const char* name, std::string_view value);
  // The attribute only when there is a value.
  void attribute_if(const char* name, std::string_view value);
  void attribute(const char* name, long long value);
  void text(std::string_view text);
  void close();

  // <name>text</name>
  void leaf(const char* name, std::string_view text, Attributes attributes = {});
  // The leaf only when there is text.
  void leaf_if(const char* name, std::string_view text, Attributes attributes = {});

  // Throws base::Error (schema) when what has been written so far is not valid: as the file will
  // be, before it is printed. Every element but the root must have been closed.
  void check(const SchemaValidator& schema, const std::string& where) const;

  // The whole file, UTF-8 with its declaration. Every element but the root must have been closed.
  std::string finish() const;

 private:
  struct Tree;  // keeps libxml2 out of this header
  std::unique_ptr<Tree> tree_;
};

}  // namespace parsers

#pragma once

#include <string>
#include <string_view>

#include "base/error.h"
#include "base/libxml.h"
#include "parsers/xml_tree.h"

struct _xmlParserCtxt;  // libxml2's parser; its header is included by .cpp files only

namespace parsers {

// libxml2's parser for a file that may come from anywhere, set as parse_xml() promises
// (xml_tree.h). Who wants the elements themselves and no tree replaces the callbacks of
// context().sax before parse(), and begins its own for start tags with may_open().
class GuardedXml {
 public:
  // `user` is for the callbacks: user_of() gives it back.
  explicit GuardedXml(void* user = nullptr);
  ~GuardedXml();
  GuardedXml(const GuardedXml&) = delete;
  GuardedXml& operator=(const GuardedXml&) = delete;

  _xmlParserCtxt& context() { return *context_; }
  static void* user_of(void* context);
  // False, and the parser is stopped, when elements are nested too deep.
  static bool may_open(void* context);

  // What libxml2's own callbacks made. Throws base::Error as parse_xml() does.
  XmlTree parse(std::string_view xml, const std::string& where, base::ErrorCode code);

 private:
  std::string reason() const;

  base::LibxmlSilence silence_;
  _xmlParserCtxt* context_;
  void* user_;
  bool is_too_deep_ = false;
};

}  // namespace parsers

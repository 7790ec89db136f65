#include "base/libxml.h"

#include <mutex>

#include <libxml/globals.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>

namespace base {
namespace {

void ignore(void*, const char*, ...) {}

}  // namespace

void start_libxml() {
  static std::once_flag once;
  std::call_once(once, &xmlInitParser);
}

LibxmlSilence::LibxmlSilence() {
  start_libxml();
  function_ = xmlGenericError;
  context_ = xmlGenericErrorContext;
  xmlSetGenericErrorFunc(nullptr, &ignore);
}

LibxmlSilence::~LibxmlSilence() {
  xmlSetGenericErrorFunc(context_, function_);
}

}  // namespace base

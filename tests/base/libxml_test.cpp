#include "base/libxml.h"

#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <libxml/globals.h>
#include <libxml/xmlerror.h>

namespace base {
namespace {

// What `count` counts are the errors that libxml2 would have printed.
int errors_told = 0;
void count(void*, const char*, ...) {
  ++errors_told;
}

TEST(Libxml, IsSilentWhileTheSilenceLives) {
  start_libxml();
  const xmlGenericErrorFunc before = xmlGenericError;
  void* const context = xmlGenericErrorContext;
  xmlSetGenericErrorFunc(nullptr, &count);
  errors_told = 0;
  {
    const LibxmlSilence silence;
    xmlGenericError(xmlGenericErrorContext, "nobody hears this");
  }
  EXPECT_EQ(errors_told, 0);
  xmlGenericError(xmlGenericErrorContext, "this is heard");
  EXPECT_EQ(errors_told, 1);
  xmlSetGenericErrorFunc(context, before);
}

TEST(Libxml, IsStartedByAnyNumberOfThreads) {
  std::vector<std::jthread> threads;
  for (int i = 0; i < 8; ++i)
    threads.emplace_back([] { const LibxmlSilence silence; });
}

}  // namespace
}  // namespace base

#include "parsers/schema_validator.h"

#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.h"
#include "parsers/xml_writer.h"
#include "tests/parsers/random_document.h"
#include "tests/parsers/tool.h"

namespace parsers {
namespace {

using testing::HasSubstr;

TEST(SchemaValidator, NamesTheLineAndTheReason) {
  try {
    document_schema().check(
        "<document xmlns='urn:vanban:document:1' version='1.0'>\n<x/></document>", "tệp.xml");
    ADD_FAILURE();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), base::ErrorCode::schema);
    EXPECT_THAT(error.what(), HasSubstr("tệp.xml"));
    EXPECT_THAT(error.what(), HasSubstr("dòng 2"));
    EXPECT_THAT(error.what(), HasSubstr("source"));
  }
}

TEST(SchemaValidator, NeedsASchema) {
  const TemporaryFile no_schema(".xsd", "<a/>");
  for (const std::filesystem::path& path :
       {std::filesystem::path("/nowhere/document.xsd"), no_schema.path()}) {
    try {
      const SchemaValidator validator(path);
      ADD_FAILURE() << path;
    } catch (const base::Error& error) {
      EXPECT_EQ(error.code(), base::ErrorCode::missing);
    }
  }
}

TEST(SchemaValidator, ServesManyThreads) {
  const std::string good = write_xml(random_document(1));
  std::string bad = good;
  bad.replace(bad.find("textOrigin"), 10, "textOrigi_");
  std::vector<int> refused(4, 0);
  std::vector<std::thread> threads;
  for (int& count : refused) {
    threads.emplace_back([&] {
      for (int i = 0; i < 50; ++i) {
        document_schema().check(good, "good");
        try {
          document_schema().check(bad, "bad");
        } catch (const base::Error&) {
          ++count;
        }
      }
    });
  }
  for (std::thread& thread : threads)
    thread.join();
  EXPECT_THAT(refused, testing::Each(50));
}

}  // namespace
}  // namespace parsers

#include "parsers/export/json_exporter.h"

#include <array>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "tests/parsers/export/read_back.h"
#include "tests/parsers/random_document.h"

namespace parsers {
namespace {

using testing::HasSubstr;

TEST(JsonExporter, IsReadBack) {
  expect_read_back("json", "json", write_json);
}

TEST(JsonExporter, WritesTheSample) {
  const std::string json = write_json(sample_document());
  for (const char* part : {R"("typeCode": "KH")",
                           R"("path": "II/1")",
                           R"("box")",
                           R"("lastDay": "2025-11-29")",
                           R"("confidence": 0.93)"}) {
    if (std::string_view(part) == R"("box")") {
      EXPECT_EQ(json.find(part), std::string::npos);  // no places in the sample
    } else {
      EXPECT_THAT(json, HasSubstr(part));
    }
  }
}

TEST(JsonExporter, WritesObligationsByLine) {
  const std::array<Document, 2> documents{sample_document(), sample_document()};
  const std::string lines = write_obligations_jsonl(documents);
  EXPECT_EQ(base::split_lines(lines).size(), 5u);  // four and the end
  EXPECT_THAT(lines, HasSubstr(R"({"document":"15-KH-DU.pdf","type":"Kế hoạch",)"));
  EXPECT_EQ(write_obligations_json({}), "[]\n");
}

TEST(JsonExporter, TakesAnyBytes) {
  Document document;
  document.metadata.subject = "a\xff\x01";
  EXPECT_THAT(write_json(document), HasSubstr("\"subject\": \"a\uFFFD\\u0001\""));
}

}  // namespace
}  // namespace parsers

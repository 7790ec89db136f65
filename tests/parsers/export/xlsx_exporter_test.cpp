#include "parsers/export/xlsx_exporter.h"

#include <gtest/gtest.h>

#include "tests/parsers/export/read_back.h"
#include "tests/parsers/random_document.h"
#include "tests/parsers/tool.h"

namespace parsers {
namespace {

std::string xlsx_of(const Document& document) {
  return write_xlsx({&document, 1});
}

TEST(XlsxExporter, IsReadBack) {
  expect_read_back("xlsx", "xlsx", xlsx_of);
}

TEST(XlsxExporter, IsAZipOfXml) {
  if (!has_tool("python3")) GTEST_SKIP() << "python3 is not installed";
  Document document = sample_document();
  document.obligations[0].text.text = std::string("=1+1 \x01 \xff ") + std::string(40'000, 'x');
  const TemporaryFile file(".xlsx", xlsx_of(document));
  const ToolRun run = run_tool(
      "python3 -c \"import zipfile, sys, xml.dom.minidom as m\n"
      "z = zipfile.ZipFile(sys.argv[1])\n"
      "assert z.testzip() is None\n"
      "[m.parseString(z.read(n)) for n in z.namelist() if n.endswith(('.xml', '.rels'))]\" " +
      file.path().string());
  EXPECT_EQ(run.status, 0) << run.output;
}

TEST(XlsxExporter, TakesManyDocumentsAndNone) {
  EXPECT_GT(write_xlsx({}).size(), 1000u);
  const std::vector<Document> many(1000, sample_document());
  EXPECT_GT(write_xlsx(many).size(), write_xlsx({}).size());
}

}  // namespace
}  // namespace parsers

#include "parsers/export/markdown_exporter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/parsers/export/read_back.h"
#include "tests/parsers/random_document.h"

namespace parsers {
namespace {

using testing::HasSubstr;

TEST(MarkdownExporter, IsReadBack) {
  expect_read_back("md", "md", write_markdown);
}

TEST(MarkdownExporter, WritesTheSample) {
  const std::string markdown = write_markdown(sample_document());
  for (const char* part : {"# Kế hoạch số 15-KH/ĐU: giữ gìn vệ sinh",
                           "\n### II. TỔ CHỨC THỰC HIỆN\n",
                           "\n#### 1\\. Các chi bộ\n",
                           "\n| Việc | Thời gian |\n| --- | --- |\n",
                           "| Quét đường \\| dọn rác | Thứ bảy |"}) {
    EXPECT_THAT(markdown, HasSubstr(part));
  }
}

TEST(MarkdownExporter, EscapesMarkup) {
  struct Case {
    const char* text;
    const char* markdown;
  };
  static constexpr Case kCases[] = {
      {"- gạch", "\\- gạch"},
      {"12. mười hai", "12\\. mười hai"},
      {"3) ba", "3\\) ba"},
      {"a - b 1. c", "a - b 1. c"},
      {"*a* _b_", "\\*a\\* \\_b\\_"},
      {"<b>&amp;", "\\<b\\>\\&amp;"},
      {"[a](b)", "\\[a\\](b)"},
      {"a\n# b", "a \\# b"},
      {"2025", "2025"},
      {"=====", "\\====="},
  };
  for (const Case& c : kCases) {
    Document document;
    Block block;
    block.text.text = c.text;
    document.body = {block};
    EXPECT_THAT(write_markdown(document),
                testing::EndsWith("\n\n" + std::string(c.markdown) + "\n"));
  }
}

}  // namespace
}  // namespace parsers

#include "parsers/export/html_exporter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/parsers/export/read_back.h"
#include "tests/parsers/random_document.h"

namespace parsers {
namespace {

using testing::HasSubstr;

TEST(HtmlExporter, IsReadBack) {
  expect_read_back("html", "html", write_html);
}

TEST(HtmlExporter, IsWellFormed) {
  expect_accepted("xmllint", "xmllint --noout --nonet %s", write_html);
}

TEST(HtmlExporter, LinksObligationsToTheirPlace) {
  const std::string html = write_html(sample_document());
  EXPECT_THAT(html, HasSubstr("<td data-name=\"Mục\"><a href=\"#p3\">II/1</a>"));
  EXPECT_THAT(html, HasSubstr("<p id=\"p3\">Các chi bộ báo cáo"));
  EXPECT_THAT(html, HasSubstr("<time datetime=\"2025-11-29\">29/11/2025</time>"));
}

TEST(HtmlExporter, TakesNoTextForMarkup) {
  Document document = sample_document();
  document.metadata.subject = "<script>alert('x')</script> & \"y\" \x01";
  EXPECT_THAT(write_html(document),
              HasSubstr("&lt;script&gt;alert('x')&lt;/script&gt; &amp; &quot;y&quot; \uFFFD"));
}

}  // namespace
}  // namespace parsers

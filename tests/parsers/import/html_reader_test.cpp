#include "parsers/import/html_reader.h"

#include <string>

#include <gtest/gtest.h>

#include "base/error.h"
#include "parsers/import/office_text.h"
#include "tests/parsers/import/office_file.h"

namespace parsers {
namespace {

std::string text_of(const std::string& page) {
  return on_one_line(to_source_text(read_html(page, "thu.html")).text);
}

TEST(HtmlReader, ReadsText) {
  struct Case {
    const char* page;
    const char* text;
  };
  static constexpr Case kCases[] = {
      {"", ""},
      {"<html><head><title>x</title><style>p{}</style></head><body><p>Kế\n hoạch</p><p>Hai",
       "Kế hoạch/Hai"},
      {"<p>a <b> b</b><br>c&nbsp;d &amp; &#272;</p>", "a b/c d & Đ"},
      {"<div>a<div>b</div>c</div>", "a/b/c"},
      {"<p>hiện<script>var x = 1;</script><span style='display: none'>ẩn</span></p>"
       "<p hidden>ẩn</p>",
       "hiện"},
      {"<pre>a\n  b</pre>", "a/b"},
      {"<ol type=I><li>A<ol><li>B<li>C</ol><li>D</ol>", "I. A/1. B/2. C/II. D"},
      {"<ul><li>A<li>B</ul><ol start=3><li>C</ol><ul style='list-style-type:none'><li>D</ul>",
       "• A/• B/3. C/D"},
      {"<p>m<sup>2</sup></p>", "m²"},
      {"<p style='text-transform:uppercase'>đảng</p>", "ĐẢNG"},
      {"<!--[if mso]><p>x</p><![endif]--><p>y</p>", "y"},
      {"<p><![if !supportLists]>1. <![endif]>Một</p>", "1. Một"},
      {"<p>a <![nothing</p>", "a <![nothing"},
      {"<p><span style='font-family:Symbol'>\xC2\xB7&nbsp;</span>Một</p>", "• Một"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(text_of(std::string("<!DOCTYPE html>") + c.page), c.text) << c.page;
}

TEST(HtmlReader, ReadsTables) {
  const std::string page =
      "<table border=1><caption>Bảng 1</caption><thead><tr><th>TT<th>Việc</thead>"
      "<tr><td rowspan=2>1<td>Lập</tr><tr><td>Gửi<p>ngay</p></tr>"
      "<tr><td colspan=2>Nhóm</tr></table>";
  const SourceText source = to_source_text(read_html(page, "thu.html"));
  EXPECT_EQ(on_one_line(source.text), "Bảng 1/TT|Việc/1|Lập/|Gửi ngay/Nhóm|");
  EXPECT_EQ(source.hints[2].cells, (std::vector<CellSpan>{{1, 2}, {1, 1}}));
  EXPECT_EQ(source.hints[4].cells, (std::vector<CellSpan>{{2, 1}, {0, 1}}));
}

TEST(HtmlReader, KnowsEncodings) {
  struct Case {
    std::string page;
    const char* text;
  };
  std::string wide = "\xFF\xFE";
  for (const char16_t c : std::u16string(u"<p>Kế hoạch</p>")) {
    wide += static_cast<char>(c & 0xFF);
    wide += static_cast<char>(c >> 8);
  }
  const Case cases[] = {
      {"\xEF\xBB\xBF<p>Kế hoạch</p>", "Kế hoạch"},
      {wide, "Kế hoạch"},
      {"<meta charset=iso-8859-1><p>Kế hoạch</p>", "Kế hoạch"},  // it is wrong
      {"<meta charset=windows-1258><p>K\xEA\xEC</p>", "Kế"},
      {"<p>c\xE0 ph\xEA</p>", "cà phê"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(text_of(c.page), c.text) << c.page;
}

TEST(HtmlReader, ReadsWhatIsNestedDeepOrRefusesIt) {
  const auto nested = [](int depth) {
    std::string page = "<p>đầu</p>";
    for (int i = 0; i < depth; ++i)
      page += "<div>";
    return page + "cuối";
  };
  EXPECT_EQ(text_of(nested(900)), "đầu/cuối");
  EXPECT_THROW(text_of(nested(20'000)), base::Error);
  EXPECT_EQ(text_of("<!DOCTYPE html [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><p>&a;x</p>"),
            "]>/&a;x");  // as browsers show it
}

}  // namespace
}  // namespace parsers

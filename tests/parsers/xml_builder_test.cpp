#include "parsers/xml_builder.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(XmlText, ShowsForbiddenCharacters) {
  struct Case {
    std::string_view text;
    std::string_view xml;
  };
  static constexpr Case kCases[] = {
      {"", ""},
      {"Đảng uỷ\t\n", "Đảng uỷ\t\n"},
      {std::string_view("\0", 1), "\uFFFD"},
      {"\x01\x1b", "\uFFFD\uFFFD"},
      {"\xEF\xBF\xBE", "\uFFFD"},                // U+FFFE
      {"a\xff", "a\uFFFD"},                      // not UTF-8
      {"\xF4\x8F\xBF\xBF", "\xF4\x8F\xBF\xBF"},  // U+10FFFF
  };
  for (const Case& c : kCases)
    EXPECT_EQ(xml_text(c.text), c.xml);
}

TEST(XmlBuilder, IndentsElementsAndLeavesTextAlone) {
  XmlBuilder xml("a:root", {{"xmlns:a", "urn:a"}});
  xml.open("list", {{"name", "\"<&\n"}});
  xml.attribute("count", 2);
  xml.attribute_if("none", "");
  xml.leaf("x", " một ");
  xml.leaf_if("y", "");
  xml.leaf_if("y", "hai", {{"z", "1"}});
  xml.close();
  xml.open("mixed");
  xml.text("chữ ");
  xml.leaf("b", "đậm");
  xml.text("");
  xml.close();
  EXPECT_EQ(xml.finish(),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<a:root xmlns:a=\"urn:a\">\n"
            "  <list name=\"&quot;&lt;&amp;&#10;\" count=\"2\">\n"
            "    <x> một </x>\n"
            "    <y z=\"1\">hai</y>\n"
            "  </list>\n"
            "  <mixed>chữ <b>đậm</b></mixed>\n"
            "</a:root>\n");
}

}  // namespace
}  // namespace parsers

#include "ocr/xml_text.h"

#include <gtest/gtest.h>

namespace ocr {
namespace {

TEST(XmlText, Escapes) {
  EXPECT_EQ(xml_escape("a < b & \"c\" > đ"), "a &lt; b &amp; &quot;c&quot; &gt; đ");
  EXPECT_EQ(xml_escape("\x01"), "\uFFFD");
  EXPECT_EQ(xml_escape("\xff"), "\uFFFD");
  EXPECT_EQ(xml_escape("\uFFFF"), "\uFFFD");
  EXPECT_EQ(xml_escape(""), "");
}

TEST(XmlText, WritesNumbersShortly) {
  EXPECT_EQ(shortest_number(0.93), "0.93");
  EXPECT_EQ(shortest_number(1), "1");
  EXPECT_EQ(shortest_number(0), "0");
}

}  // namespace
}  // namespace ocr

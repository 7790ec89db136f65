#include "parsers/import/element_tree.h"

#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace parsers {
namespace {

// The tree as it was read, elements with prefixes taken off: "a[b=1](c text(x))".
std::string shown(XmlElement node) {
  if (node.is_text()) return "'" + std::string(node.text_content()) + "'";
  std::string text(node.name());
  for (const char* const name : {"b", "c"})
    if (node.has(name)) text += "[" + std::string(name) + "=" + node.attribute(name) + "]";
  std::string inside;
  for (XmlElement each = node.first_node(); each; each = each.next_node())
    inside += (inside.empty() ? "" : " ") + shown(each);
  return inside.empty() ? text : text + "(" + inside + ")";
}

std::string read(const std::string& xml) {
  const ElementTree tree = parse_elements(xml, "tệp.xml", base::ErrorCode::unreadable);
  return shown(tree.root());
}

TEST(ElementTree, HoldsElementsAttributesAndText) {
  struct Row {
    const char* xml;
    const char* tree;
  };
  const Row rows[] = {
      {"<a/>", "a"},
      {"<a b='1' c='2'/>", "a[b=1][c=2]"},
      {"<a b=''>x</a>", "a[b=]('x')"},
      {"<a>x<b/>y<c><d/></c></a>", "a('x' b 'y' c(d))"},
      {"<w:a xmlns:w='u' w:b='1'><w:c/></w:a>", "a[b=1](c)"},
      {"<a b='x &amp; y &lt; &#7879;'>x &amp; y&#10;z</a>", "a[b=x & y < ệ]('x & y\nz')"},
      {"<a>x<!-- y --><![CDATA[<z>]]><?w?>v</a>", "a('x<z>v')"},
      {"<a> <b> </b> </a>", "a(' ' b(' ') ' ')"},
      {"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE0</a>", "a('à')"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(read(row.xml), row.tree) << row.xml;
}

TEST(ElementTree, FindsWhatIsAskedFor) {
  const ElementTree tree = parse_elements(
      "<a>x<b n='1'/><c/>y<b n='2'>z</b></a>", "tệp.xml", base::ErrorCode::unreadable);
  const XmlElement root = tree.root();
  EXPECT_EQ(root.child("b").attribute("n"), "1");
  EXPECT_EQ(root.text(), "xy");
  EXPECT_FALSE(root.child("d"));
  EXPECT_FALSE(root.child("d").child("e"));
  EXPECT_EQ(root.child("c").text(), "");
  std::string names;
  for (const XmlElement each : root.children())
    names += each.name();
  EXPECT_EQ(names, "bcb");
}

TEST(ElementTree, RefusesWhatParseXmlRefuses) {
  std::string deep;
  for (int i = 0; i < 300; ++i)
    deep += "<a>";
  for (int i = 0; i < 300; ++i)
    deep += "</a>";
  for (const std::string& xml : {std::string(""),
                                 std::string("<a>"),
                                 std::string("<a/><b/>"),
                                 std::string("<a>&x;</a>"),
                                 std::string("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"),
                                 deep})
    EXPECT_THROW(read(xml), base::Error) << xml.substr(0, 50);
}

// What is built is what is read back, whatever the sizes of texts are.
TEST(ElementTreeBuilder, KeepsRandomTrees) {
  std::mt19937 random(5);
  for (int round = 0; round < 10; ++round) {
    ElementTreeBuilder builder;
    std::string expected = "r";
    std::vector<bool> has_children = {false};
    builder.open("r");
    bool after_text = false;
    for (int step = 0; step < 60; ++step) {
      const auto choice = random() % 3;
      const bool closes = choice == 1 && has_children.size() > 1;
      if (!closes && (choice == 1 || (choice == 2 && after_text))) continue;
      if (!closes) expected += has_children.back() ? " " : "(";
      if (!closes) has_children.back() = true;
      after_text = choice == 2;
      if (closes) {
        builder.close();
        if (has_children.back()) expected += ")";
        has_children.pop_back();
      } else if (choice == 0) {
        expected += "e[b=1]";
        builder.open("e");
        builder.attribute("b", "1");
        has_children.push_back(false);
      } else {
        const std::string text(1 + random() % 9'000, static_cast<char>('a' + random() % 26));
        expected += "'" + text + "'";
        builder.text(text.substr(0, text.size() / 2));
        builder.text(text.substr(text.size() / 2));
      }
    }
    for (; !has_children.empty(); has_children.pop_back())
      if (has_children.back()) expected += ")";
    const ElementTree tree = builder.take();
    EXPECT_TRUE(shown(tree.root()) == expected) << round;
  }
}

}  // namespace
}  // namespace parsers

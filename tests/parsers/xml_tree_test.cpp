#include "parsers/xml_tree.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

base::ErrorCode code_of(const std::string& xml) {
  try {
    parse_xml(xml, "tệp.xml", base::ErrorCode::schema);
  } catch (const base::Error& error) {
    return error.code();
  }
  return base::ErrorCode{};
}

std::string nested(int depth) {
  std::string xml;
  for (int i = 0; i < depth; ++i)
    xml += "<a>";
  for (int i = 0; i < depth; ++i)
    xml += "</a>";
  return xml;
}

TEST(XmlTree, AcceptsWellFormedFiles) {
  for (const std::string& xml : {std::string("<a/>"),
                                 std::string("<a>x</a><!-- y --><?z?>"),
                                 std::string("<a b='1'><c/><d><e/></d></a>"),
                                 nested(250)}) {
    EXPECT_EQ(code_of(xml), base::ErrorCode{}) << xml;
  }
}

TEST(XmlTree, RefusesWithTheCallersCode) {
  for (const std::string& xml : {std::string(""),
                                 std::string("<a>"),
                                 std::string("<a/><b/>"),
                                 std::string("<!DOCTYPE a><a/>"),
                                 std::string("<a>\x01</a>"),
                                 std::string("<a>\xff</a>"),
                                 nested(300),
                                 nested(3000)}) {
    EXPECT_EQ(code_of(xml), base::ErrorCode::schema) << xml.substr(0, 100);
  }
}

// The entities of a DOCTYPE would grow a thousandfold in memory, or name a file of this machine.
TEST(XmlTree, ReadsNoEntities) {
  std::string bomb = "<!DOCTYPE a [<!ENTITY e0 'lol'>";
  for (int i = 1; i < 10; ++i) {
    const std::string previous = "&e" + std::to_string(i - 1) + ";";
    bomb += "<!ENTITY e" + std::to_string(i) + " '";
    for (int times = 0; times < 10; ++times)
      bomb += previous;
    bomb += "'>";
  }
  EXPECT_EQ(code_of(bomb + "]><a>&e9;</a>"), base::ErrorCode::schema);
}

TEST(XmlTree, RefusesWhatIsTooLarge) {
  EXPECT_EQ(code_of(std::string(kMaxXmlBytes + 1, ' ')), base::ErrorCode::limit);
}

}  // namespace
}  // namespace parsers

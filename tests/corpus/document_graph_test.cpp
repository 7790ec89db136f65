#include "corpus/document_graph.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/corpus/sample_corpus.h"

namespace corpus {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(DocumentGraph, SaysWhoNamesWhom) {
  const auto store = open_store(":memory:", Store::Access::write);
  put_samples(*store);
  const DocumentGraph graph = document_graph(store->documents({}), store->citations(""));
  const auto name = [&](std::size_t node) {
    return graph.nodes[node].missing ? graph.nodes[node].document.number
                                     : graph.nodes[node].document.href;
  };
  std::vector<std::string> edges;
  for (const GraphEdge& edge : graph.edges)
    edges.push_back(name(edge.from) + ' ' + edge.relation + ' ' + name(edge.to));
  EXPECT_THAT(edges,
              ElementsAre("B implements A",
                          "C implements A",
                          "G implements A",
                          "E implements A",
                          "E replaces 31-KH/ĐU",
                          "F implements A",
                          "D basis B",
                          "D basis A"));
}

DocumentInfo plan(const std::string& key, const std::string& date, const std::string& issuer) {
  return {key, key + ".txt", "Kế hoạch", "01-KH/ĐU", issuer, date, ""};
}

TEST(DocumentGraph, TellsDocumentsOfOneNumberApart) {
  const std::vector<DocumentInfo> documents{plan("a", "2026-01-05", "Đảng uỷ xã Suối Ngà"),
                                            plan("b", "2026-01-05", "Đảng uỷ xã Hạ Lũng"),
                                            plan("c", "2026-02-01", "Đảng uỷ xã Đồng Quế")};
  const auto target = [&](const Citation& citation) {
    const DocumentGraph graph = document_graph(documents, {citation});
    return graph.edges.empty() ? "" : graph.nodes[graph.edges[0].to].id;
  };
  EXPECT_EQ(target({"c", "cites", "", "01-KH/ĐU", "2026-01-05", "xã Hạ Lũng", ""}), "b");
  EXPECT_EQ(target({"a", "cites", "", "01-kh/đu", "2026-02-01", "", ""}), "c");
  EXPECT_EQ(target({"a", "cites", "", "01-KH/ĐU", "2020-02-01", "", ""}), "missing-1");
  EXPECT_EQ(target({"a", "cites", "", "01-KH/ĐU", "", "Đảng ủy xã Tà Lèng", ""}), "missing-1");
  EXPECT_EQ(target({"a", "cites", "", "01-KH/ĐU", "", "Đảng ủy xã Đồng Quế khoá II", ""}), "c");
  EXPECT_EQ(target({"a", "cites", "", "", "2020-02-01", "", "Luật Cấp nước"}), "");
}

// Citations leave out what everybody knows; only days that differ tell two documents apart.
TEST(DocumentGraph, KnowsAMissingDocumentByAllThatNameIt) {
  const std::vector<DocumentInfo> documents{
      plan("a", "", "A"), plan("b", "", "B"), plan("c", "", "C"), plan("d", "", "D")};
  const DocumentGraph graph =
      document_graph(documents,
                     {{"a", "implements", "", "21-KL/TW", "", "", ""},
                      {"b", "implements", "Kết luận", "21-KL/TW", "2021-10-25", "Trung ương", ""},
                      {"c", "implements", "", "21-KL/TW", "", "", ""},
                      {"d", "implements", "", "21-KL/TW", "2016-10-25", "", ""}});
  ASSERT_EQ(graph.nodes.size(), 6u);
  EXPECT_EQ(graph.nodes[4].document.date, "2021-10-25");
  EXPECT_EQ(graph.nodes[4].document.type, "Kết luận");
  EXPECT_EQ(graph.edges[2].to, 4u);
  EXPECT_EQ(graph.edges[3].to, 5u);
}

TEST(DocumentGraph, EscapesWhatItPrints) {
  const DocumentGraph graph =
      document_graph({plan("a", "", "\"A\" <&> \\\nB")}, {{"a", "cites", "", "9/Q\"", "", "", ""}});
  EXPECT_THAT(graph_as_graphml(graph), HasSubstr("&quot;A&quot; &lt;&amp;> "));
  EXPECT_THAT(graph_as_dot(graph), HasSubstr(R"(\"A\" <&> \\ B)"));
  EXPECT_THAT(graph_as_dot(graph), HasSubstr("style=dashed"));
  EXPECT_THAT(graph_as_json(graph), HasSubstr(R"("missing": true)"));
}

}  // namespace
}  // namespace corpus

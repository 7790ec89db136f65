#include "corpus/document_graph.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <nlohmann/json.hpp>

#include "corpus/number_key.h"
#include "corpus/obligation_filter.h"
#include "corpus/tokenizer.h"
#include "parsers/xml_builder.h"

namespace corpus {
namespace {

// "xa ta leng" of "Đảng uỷ xã Tà Lèng", "tinh lao cai" of "Ban Thường vụ Tỉnh uỷ Lào Cai": what
// tells apart bodies that give the same numbers. "" where no place is named.
std::string place_of(std::string_view issuer) {
  static const std::set<std::string> kUnits{
      "xa", "phuong", "tinh", "huyen", "quan", "khu", "pho", "tran"};
  std::string place;
  for (const Token& token : tokenize(issuer)) {
    const bool is_committee = token.bare == "uy";
    if (kUnits.contains(token.bare))
      place = token.bare;
    else if (!place.empty() && !is_committee)
      place += ' ' + token.bare;
  }
  return place.find(' ') == std::string::npos ? "" : place;
}

class GraphMaker {
 public:
  explicit GraphMaker(const std::vector<DocumentInfo>& documents) {
    for (const DocumentInfo& info : documents) {
      by_key_[info.key] = graph_.nodes.size();
      if (!info.number.empty()) by_number_[number_key(info.number)].push_back(graph_.nodes.size());
      graph_.nodes.push_back({info.key, info, false});
    }
  }

  void add(const Citation& citation) {
    const auto from = by_key_.find(citation.from);
    if (from == by_key_.end() || citation.number.empty()) return;
    const GraphEdge edge{from->second, node_of(citation), citation.relation};
    if (edge.from != edge.to && known_.insert({edge.from, edge.to, edge.relation}).second)
      graph_.edges.push_back(edge);
  }

  DocumentGraph take() { return std::move(graph_); }

 private:
  // How well a document of the right number agrees; less than 0 when it cannot be meant.
  static int agreement(const Citation& citation, const DocumentInfo& info) {
    int points = 0;
    if (!citation.date.empty() && !info.date.empty()) {
      if (citation.date != info.date) return -1;
      points += 2;
    }
    const std::string ours = place_of(info.issuer), theirs = place_of(citation.issuer);
    if (!ours.empty() && !theirs.empty() && !ours.starts_with(theirs) && !theirs.starts_with(ours))
      return -1;
    if (!citation.issuer.empty() && has_words(info.issuer, citation.issuer)) ++points;
    return points;
  }

  std::size_t node_of(const Citation& citation) {
    std::vector<std::size_t>& nodes = by_number_[number_key(citation.number)];
    std::size_t best = 0;
    int most = -1;
    for (const std::size_t node : nodes) {
      const int points = agreement(citation, graph_.nodes[node].document);
      if (points > most) {
        most = points;
        best = node;
      }
    }
    if (most >= 0) {
      complete(graph_.nodes[best], citation);
      return best;
    }
    nodes.push_back(graph_.nodes.size());
    graph_.nodes.push_back({"missing-" + std::to_string(++missing_), {}, true});
    graph_.nodes.back().document.number = citation.number;
    complete(graph_.nodes.back(), citation);
    return nodes.back();
  }

  // Most citations leave something out, so that all together tell what is missing.
  static void complete(GraphNode& node, const Citation& citation) {
    if (!node.missing) return;
    DocumentInfo& info = node.document;
    if (info.type.empty()) info.type = citation.type;
    if (info.date.empty()) info.date = citation.date;
    if (info.issuer.empty()) info.issuer = citation.issuer;
  }

  DocumentGraph graph_;
  std::map<std::string, std::size_t> by_key_;
  std::map<std::string, std::vector<std::size_t>> by_number_;
  std::size_t missing_ = 0;
  std::set<std::tuple<std::size_t, std::size_t, std::string>> known_;
};

std::vector<std::pair<const char*, std::string>> fields_of(const GraphNode& node) {
  return {{"type", node.document.type},
          {"number", node.document.number},
          {"date", node.document.date},
          {"issuer", node.document.issuer},
          {"file", node.document.href},
          {"missing", node.missing ? "true" : "false"}};
}

std::string escaped_xml(const std::string& text) {
  std::string result;
  for (const char c : parsers::xml_text(text)) {
    if (c == '&')
      result += "&amp;";
    else if (c == '<')
      result += "&lt;";
    else if (c == '"')
      result += "&quot;";
    else
      result += c;
  }
  return result;
}

std::string escaped_dot(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c == '\n' ? ' ' : c;
  }
  return result;
}

}  // namespace

DocumentGraph document_graph(const std::vector<DocumentInfo>& documents,
                             const std::vector<Citation>& citations) {
  GraphMaker maker(documents);
  for (const Citation& citation : citations)
    maker.add(citation);
  return maker.take();
}

std::string graph_as_graphml(const DocumentGraph& graph) {
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  for (const auto& field : fields_of({}))
    xml += std::string("  <key id=\"") + field.first + "\" for=\"node\" attr.name=\"" +
           field.first + "\" attr.type=\"string\"/>\n";
  xml +=
      "  <key id=\"relation\" for=\"edge\" attr.name=\"relation\" attr.type=\"string\"/>\n"
      "  <graph edgedefault=\"directed\">\n";
  for (const GraphNode& node : graph.nodes) {
    xml += "    <node id=\"" + node.id + "\">\n";
    for (const auto& [name, value] : fields_of(node))
      xml += std::string("      <data key=\"") + name + "\">" + escaped_xml(value) + "</data>\n";
    xml += "    </node>\n";
  }
  for (const GraphEdge& edge : graph.edges)
    xml += "    <edge source=\"" + graph.nodes[edge.from].id + "\" target=\"" +
           graph.nodes[edge.to].id + "\"><data key=\"relation\">" + escaped_xml(edge.relation) +
           "</data></edge>\n";
  return xml + "  </graph>\n</graphml>\n";
}

std::string graph_as_dot(const DocumentGraph& graph) {
  std::string dot = "digraph documents {\n  rankdir=BT;\n  node [shape=box];\n";
  for (const GraphNode& node : graph.nodes) {
    std::string label = node.document.type;
    for (const std::string& part : {node.document.number, node.document.issuer})
      if (!part.empty()) label += (label.empty() ? "" : " ") + part;
    dot += "  \"" + node.id + "\" [label=\"" + escaped_dot(label) + '"' +
           (node.missing ? ", style=dashed" : "") + "];\n";
  }
  for (const GraphEdge& edge : graph.edges)
    dot += "  \"" + graph.nodes[edge.from].id + "\" -> \"" + graph.nodes[edge.to].id +
           "\" [label=\"" + escaped_dot(edge.relation) + "\"];\n";
  return dot + "}\n";
}

std::string graph_as_json(const DocumentGraph& graph) {
  using Json = nlohmann::ordered_json;
  Json nodes = Json::array(), edges = Json::array();
  for (const GraphNode& node : graph.nodes) {
    Json object{{"id", node.id}};
    for (const auto& [name, value] : fields_of(node))
      object[name] = value;
    object["missing"] = node.missing;
    nodes.push_back(std::move(object));
  }
  for (const GraphEdge& edge : graph.edges)
    edges.push_back({{"from", graph.nodes[edge.from].id},
                     {"to", graph.nodes[edge.to].id},
                     {"relation", edge.relation}});
  return Json{{"nodes", nodes}, {"edges", edges}}.dump(2) + '\n';
}

}  // namespace corpus

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "corpus/store.h"

namespace corpus {

struct GraphNode {
  std::string id;         // the key of a document, "missing-1" and so on for one that is not there
  DocumentInfo document;  // of a missing one what those that name it say
  bool missing = false;
};

struct GraphEdge {
  std::size_t from = 0, to = 0;  // places among the nodes
  std::string relation;          // implements, basis, amends, replaces, cites

  friend bool operator==(const GraphEdge&, const GraphEdge&) = default;
};

// Which document of a store names which. Nodes: the documents in their order, then what they name
// and the store does not have, in the order in which it is first named. Edges: by document, then as
// they stand in it, each once.
struct DocumentGraph {
  std::vector<GraphNode> nodes;
  std::vector<GraphEdge> edges;
};

// A citation means the document of that number; where several have it, that of the date and the
// issuer that the citation gives. A citation that
// names the body of another place does not mean it. Citations of one number mean the same missing
// document unless they give different dates. What has no number is left out.
DocumentGraph document_graph(const std::vector<DocumentInfo>& documents,
                             const std::vector<Citation>& citations);

// The graph as GraphML (graphml.graphdrawing.org), for Graphviz, and as JSON.
std::string graph_as_graphml(const DocumentGraph& graph);
std::string graph_as_dot(const DocumentGraph& graph);
std::string graph_as_json(const DocumentGraph& graph);

}  // namespace corpus

#include <memory>
#include <string>

#include "base/language.h"
#include "corpus/document_graph.h"
#include "corpus/store.h"
#include "pipeline/cli/command.h"
#include "pipeline/cli/filter_options.h"
#include "pipeline/cli/hit_output.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/streams.h"

namespace cli {
namespace {

using base::tr;

struct Options {
  std::string store;
  std::string format = "graphml";
  std::string output = "-";
};

std::string relation_name(const std::string& relation) {
  if (relation == "implements") return std::string(tr("thực hiện", "implements"));
  if (relation == "basis") return std::string(tr("căn cứ", "is based on"));
  if (relation == "amends") return std::string(tr("sửa đổi", "amends"));
  if (relation == "replaces") return std::string(tr("thay thế", "replaces"));
  return std::string(tr("dẫn", "cites"));
}

// For people: what is named and not there, with who names it.
std::string missing_list(const corpus::DocumentGraph& graph) {
  std::string text;
  for (std::size_t node = 0; node < graph.nodes.size(); ++node) {
    if (!graph.nodes[node].missing) continue;
    text += title(graph.nodes[node].document) + '\n';
    for (const corpus::GraphEdge& edge : graph.edges)
      if (edge.to == node)
        text += "    ← " + relation_name(edge.relation) + ": " +
                title(graph.nodes[edge.from].document) + '\n';
  }
  return text;
}

int graph(const Options& options) {
  const auto store = corpus::open_store(options.store, corpus::Store::Access::read);
  const corpus::DocumentGraph graph =
      corpus::document_graph(store->documents(), store->citations());
  write_output(options.output,
               options.format == "dot"       ? graph_as_dot(graph)
               : options.format == "json"    ? graph_as_json(graph)
               : options.format == "missing" ? missing_list(graph)
                                             : graph_as_graphml(graph));
  return 0;
}

}  // namespace

void add_graph_command(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<Options>();
  Command command(app,
                  "graph",
                  tr("Văn bản nào thực hiện, dẫn, thay thế văn bản nào",
                     "Which document implements, cites or replaces which"),
                  chosen);
  add_store_option(command, options->store);
  add_format_option(command,
                    options->format,
                    {"graphml", "dot", "json", "missing"},
                    tr("Dạng kết quả; missing: danh sách văn bản được dẫn mà kho không có",
                       "Form of the result; missing: what is named and not in the store"));
  add_output_option(command, options->output);
  command.footer(
      tr("Ví dụ:\n"
         "  vanban graph --store kho.db --format dot | dot -Tsvg -o kho.svg\n"
         "  vanban graph --store kho.db --format missing",
         "Examples:\n"
         "  vanban graph --store store.db --format dot | dot -Tsvg -o store.svg\n"
         "  vanban graph --store store.db --format missing"));
  command.runs([options] { return graph(*options); });
}

}  // namespace cli

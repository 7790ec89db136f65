#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "base/language.h"
#include "corpus/coverage.h"
#include "corpus/document_graph.h"
#include "corpus/store.h"
#include "pipeline/cli/command.h"
#include "pipeline/cli/filter_options.h"
#include "pipeline/cli/hit_output.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/streams.h"
#include "pipeline/cli/text_columns.h"
#include "pipeline/csv.h"

namespace cli {
namespace {

using base::tr;
using corpus::CoverageCell;
using corpus::Plan;
using corpus::Takeover;
using parsers::Obligation;

constexpr std::size_t kEverything = std::size_t{1} << 40;

struct Options {
  std::string directive;
  std::string store;
  std::string format = "text";
  std::string output = "-";
  bool hide_taken = false;
};

// What is printed: a row per duty, a column per plan.
struct Table {
  std::vector<Obligation> duties;
  std::vector<Plan> plans;
  corpus::CoverageMatrix cells;
};

// The directive as the user named it, when the store has it.
struct Directive {
  std::string number;
  std::string key;  // "" when it is not stored
  std::vector<Obligation> duties;
};

std::vector<Obligation> obligations_of(const corpus::Store& store, const std::string& key) {
  const std::optional<parsers::Document> document = store.find(key);
  return document ? document->obligations : std::vector<Obligation>{};
}

Directive find_directive(const corpus::Store& store, const std::string& name) {
  const std::vector<std::string> keys = store.keys_of(name);
  if (keys.empty()) return {name, "", {}};
  if (keys.size() > 1)
    throw base::Error(name,
                      tr("có nhiều văn bản như vậy; hãy cho phần đầu SHA-256 (vanban corpus list)",
                         "several; give the beginning of the SHA-256 (vanban corpus list)"),
                      base::ErrorCode::usage);
  for (const corpus::DocumentInfo& info : store.documents())
    if (info.key == keys.front()) return {info.number, info.key, obligations_of(store, info.key)};
  return {name, "", {}};
}

bool carries_out(const std::string& relation) {
  return relation == "implements" || relation == "basis";
}

// Which node is the directive: its own or, of those that are missing, the one that most documents
// carry out, since every province has its "19-CT/TU".
std::size_t node_of(const corpus::DocumentGraph& graph, const Directive& directive) {
  std::vector<std::size_t> carried_out(graph.nodes.size(), 0);
  for (const corpus::GraphEdge& edge : graph.edges)
    if (carries_out(edge.relation)) ++carried_out[edge.to];
  std::size_t best = graph.nodes.size(), missing = 0;
  for (std::size_t node = 0; node < graph.nodes.size(); ++node) {
    if (!directive.key.empty() && graph.nodes[node].id == directive.key) return node;
    if (!directive.key.empty() || !graph.nodes[node].missing || carried_out[node] == 0) continue;
    ++missing;
    if (best == graph.nodes.size() || carried_out[node] > carried_out[best]) best = node;
  }
  if (missing > 1)
    say(std::string(tr("Nhiều văn bản mang số này được dẫn; lấy ",
                       "Several documents of this number are named; taken is ")) +
        title(graph.nodes[best].document));
  return best;
}

// The documents that carry the directive out or are based on it.
std::vector<Plan> plans_for(const corpus::Store& store, const Directive& directive) {
  corpus::SearchRequest request;
  request.documents.cites = directive.number;
  request.limit = kEverything;
  std::vector<corpus::DocumentInfo> documents = store.documents(request.documents);
  const std::size_t citing = documents.size();
  corpus::DocumentFilter of_number;
  of_number.number = directive.number;
  for (corpus::DocumentInfo& info : store.documents(of_number))
    if (std::find(documents.begin(), documents.end(), info) == documents.end())
      documents.push_back(std::move(info));
  const corpus::DocumentGraph graph =
      corpus::document_graph(documents, store.citations(directive.number));
  const std::size_t target = node_of(graph, directive);
  std::set<std::string> keys;
  for (const corpus::GraphEdge& edge : graph.edges)
    if (edge.to == target && carries_out(edge.relation)) keys.insert(graph.nodes[edge.from].id);
  documents.resize(citing);
  std::vector<Plan> plans;
  std::map<std::string, std::size_t> places;
  for (corpus::DocumentInfo& info : documents) {
    if (!keys.contains(info.key)) continue;
    places[info.key] = plans.size();
    plans.push_back({std::move(info), {}});
  }
  for (corpus::ListedObligation& each : store.obligations(request)) {
    const auto place = places.find(each.document.key);
    if (place != places.end())
      plans[place->second].obligations.push_back(std::move(each.obligation));
  }
  return plans;
}

std::string verdict_name(Takeover takeover) {
  switch (takeover) {
    case Takeover::taken:
      return std::string(tr("có", "taken over"));
    case Takeover::detailed:
      return std::string(tr("chi tiết thêm", "detailed"));
    case Takeover::weakened:
      return std::string(tr("yếu đi", "weakened"));
    case Takeover::missing:
      break;
  }
  return std::string(tr("thiếu", "missing"));
}

bool is_shown(const CoverageCell& cell, const Options& options) {
  return !options.hide_taken ||
         (cell.takeover != Takeover::taken && cell.takeover != Takeover::detailed);
}

std::string counts_of(const std::vector<CoverageCell>& row) {
  std::string text;
  for (const Takeover each :
       {Takeover::taken, Takeover::detailed, Takeover::weakened, Takeover::missing}) {
    const auto count = std::count_if(
        row.begin(), row.end(), [&](const CoverageCell& cell) { return cell.takeover == each; });
    text += (text.empty() ? "" : ", ") + verdict_name(each) + ' ' + std::to_string(count);
  }
  return text;
}

std::string as_text(const Table& table, const Options& options) {
  constexpr std::size_t kWidth = 96;
  std::string text;
  for (std::size_t duty = 0; duty < table.duties.size(); ++duty) {
    const Obligation& obligation = table.duties[duty];
    const std::string head = '[' + obligation.section + "] " + obligation.text.text;
    for (const std::string& line : wrapped(printable(head), kWidth))
      text += line + '\n';
    text += "  = " + counts_of(table.cells[duty]) + '\n';
    for (std::size_t plan = 0; plan < table.plans.size(); ++plan) {
      const CoverageCell& cell = table.cells[duty][plan];
      if (!is_shown(cell, options)) continue;
      text += "    " + verdict_name(cell.takeover);
      if (!cell.reason.empty()) text += " (" + cell.reason + ')';
      text += ": " + title(table.plans[plan].document);
      if (cell.obligation)
        text += " [" + printable(table.plans[plan].obligations[*cell.obligation].section) + ']';
      text += '\n';
    }
  }
  return text;
}

// Name and value of what is told about one cell.
std::vector<std::pair<const char*, std::string>> fields_of(const Table& table,
                                                           std::size_t duty,
                                                           std::size_t plan) {
  const CoverageCell& cell = table.cells[duty][plan];
  const Obligation none;
  const Obligation& theirs =
      cell.obligation ? table.plans[plan].obligations[*cell.obligation] : none;
  char similarity[16];
  std::snprintf(similarity, sizeof similarity, "%.3f", cell.similarity);
  return {{"section", table.duties[duty].section},
          {"duty", table.duties[duty].text.text},
          {"number", table.plans[plan].document.number},
          {"issuer", table.plans[plan].document.issuer},
          {"sha256", table.plans[plan].document.key},
          {"takeover", std::string(corpus::name_of(cell.takeover))},
          {"reason", cell.reason},
          {"planSection", theirs.section},
          {"planText", theirs.text.text},
          {"similarity", similarity}};
}

std::string as_rows(const Table& table, const Options& options) {
  std::string text;
  if (options.format == "csv")
    text = pipeline::csv_row({"section",
                              "duty",
                              "number",
                              "issuer",
                              "sha256",
                              "takeover",
                              "reason",
                              "planSection",
                              "planText",
                              "similarity"});
  for (std::size_t duty = 0; duty < table.duties.size(); ++duty) {
    for (std::size_t plan = 0; plan < table.plans.size(); ++plan) {
      if (!is_shown(table.cells[duty][plan], options)) continue;
      nlohmann::ordered_json object;
      std::vector<std::string> cells;
      for (auto& [name, value] : fields_of(table, duty, plan)) {
        if (options.format == "csv")
          cells.push_back(std::move(value));
        else
          object[name] = std::move(value);
      }
      text += options.format == "csv" ? pipeline::csv_row(cells) : object.dump() + '\n';
    }
  }
  return text;
}

int cover(const Options& options) {
  const auto store = corpus::open_store(options.store, corpus::Store::Access::read);
  Directive directive = find_directive(*store, options.directive);
  Table table;
  table.plans = plans_for(*store, directive);
  if (table.plans.empty())
    throw base::Error(options.directive,
                      tr("trong kho không có văn bản nào thực hiện văn bản này",
                         "no document in the store carries it out"),
                      base::ErrorCode::unreadable);
  if (directive.key.empty())
    say(
        std::string(tr("Văn bản gốc không có trong kho; so với các nhiệm vụ mà quá nửa số kế hoạch "
                       "đều có.",
                       "The directive is not in the store; compared with the duties that more than "
                       "half of the plans have.")));
  table.duties =
      !directive.key.empty() ? std::move(directive.duties) : corpus::shared_duties(table.plans);
  table.cells = corpus::coverage(table.duties, table.plans);
  write_output(options.output,
               options.format == "text" ? as_text(table, options) : as_rows(table, options));
  return 0;
}

}  // namespace

void add_coverage_command(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<Options>();
  Command command(app,
                  "coverage",
                  tr("Mỗi kế hoạch làm gì với từng nhiệm vụ của văn bản gốc",
                     "What each plan makes of each duty of a directive"),
                  chosen);
  command
      .add("directive",
           options->directive,
           tr("Số của văn bản gốc, hoặc phần đầu SHA-256; không bắt buộc có trong kho",
              "Number of the directive, or beginning of its SHA-256; it need not be in the store"))
      .required()
      .shown_as(tr("SỐ", "NUMBER"));
  add_store_option(command, options->store);
  command.add_flag("--hide-taken",
                   options->hide_taken,
                   tr("Chỉ in chỗ yếu đi và chỗ thiếu", "Only what is weakened or missing"));
  add_format_option(
      command, options->format, {"text", "csv", "jsonl"}, tr("Dạng kết quả", "Form of the result"));
  add_output_option(command, options->output);
  command.footer(
      tr("Yếu đi: muộn hơn, thưa hơn, ít hơn, lời lẽ nhẹ hơn hoặc bỏ thời hạn. Kết quả là gợi ý "
         "để người đọc xem lại, không phải kết luận.\n"
         "Ví dụ:\n"
         "  vanban coverage 19-CT/TU --store kho.db\n"
         "  vanban coverage 19-CT/TU --store kho.db --hide-taken --format csv -o ra-soat.csv",
         "Weakened: later, less often, less, in less binding words or without the deadline. The "
         "result is a hint for a reader and no verdict.\n"
         "Examples:\n"
         "  vanban coverage 19-CT/TU --store store.db\n"
         "  vanban coverage 19-CT/TU --store store.db --hide-taken --format csv -o review.csv"));
  command.runs([options] { return cover(*options); });
}

}  // namespace cli

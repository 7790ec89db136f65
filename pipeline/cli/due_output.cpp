#include "pipeline/cli/due_output.h"

#include <nlohmann/json.hpp>

#include "parsers/export/obligation_table.h"
#include "pipeline/cli/hit_output.h"
#include "pipeline/cli/text_columns.h"
#include "pipeline/csv.h"

namespace cli {
namespace {

using corpus::ListedObligation;

// Name and value of everything that is told about one row, in order.
std::vector<std::pair<const char*, std::string>> fields_of(const ListedObligation& each) {
  const parsers::ObligationRow row = parsers::table_row(each.obligation);
  return {{"day", each.due},
          {"type", each.document.type},
          {"number", each.document.number},
          {"issuer", each.document.issuer},
          {"date", each.document.date},
          {"section", row.section},
          {"kind", row.kind},
          {"actors", row.actors},
          {"text", row.text},
          {"deadline", row.deadline},
          {"reportTo", row.report_to},
          {"via", row.via},
          {"document", each.document.href},
          {"sha256", each.document.key}};
}

}  // namespace

std::string due_as_text(const std::vector<ListedObligation>& listed) {
  constexpr std::size_t kWidth = 96;
  std::string text, day;
  for (const ListedObligation& each : listed) {
    if (each.due != day) text += (text.empty() ? "" : "\n") + (day = each.due) + '\n';
    const parsers::ObligationRow row = parsers::table_row(each.obligation);
    // Most sentences begin with who must do it.
    const bool says_who = row.actors.empty() || row.text.starts_with(row.actors);
    const std::string duty = says_who ? row.text : row.actors + ": " + row.text;
    for (const std::string& line : wrapped(printable(duty), kWidth))
      text += "  " + line + '\n';
    text += "      " + title(each.document) +
            (row.section.empty() ? "" : " [" + row.section + "]") + '\n';
  }
  return text;
}

std::string due_as_csv(const std::vector<ListedObligation>& listed) {
  std::vector<std::string> names;
  for (const auto& field : fields_of({}))
    names.emplace_back(field.first);
  std::string table = pipeline::csv_row(names);
  for (const ListedObligation& each : listed) {
    std::vector<std::string> cells;
    for (auto& field : fields_of(each))
      cells.push_back(std::move(field.second));
    table += pipeline::csv_row(cells);
  }
  return table;
}

std::string due_as_jsonl(const std::vector<ListedObligation>& listed) {
  std::string lines;
  for (const ListedObligation& each : listed) {
    nlohmann::ordered_json object;
    for (auto& [name, value] : fields_of(each))
      object[name] = std::move(value);
    lines += object.dump() + '\n';
  }
  return lines;
}

}  // namespace cli

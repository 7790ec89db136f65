#include "parsers/export/csv_exporter.h"

#include <initializer_list>
#include <string_view>

#include "parsers/enum_names.h"
#include "parsers/export/obligation_table.h"
#include "parsers/number_text.h"

namespace parsers {
namespace {

std::string quoted(std::string_view field) {
  if (field.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(field);
  std::string result = "\"";
  for (const char c : field) {
    if (c == '"') result += '"';
    result += c;
  }
  return result + '"';
}

void append_row(std::string& csv, std::initializer_list<std::string_view> fields) {
  const char* separator = "";
  for (const std::string_view field : fields) {
    csv += separator;
    csv += quoted(field);
    separator = ",";
  }
  csv += "\r\n";
}

// The values of deadlines beside one another, for programs.
std::string deadline_values(const Obligation& obligation) {
  std::vector<std::string> values;
  for (const Deadline& deadline : obligation.deadlines) {
    std::string value(name_of(deadline.kind));
    for (const std::string_view part :
         {std::string_view(deadline.value), name_of(deadline.bound)}) {
      if (!part.empty()) value += ' ' + std::string(part);
    }
    values.push_back(std::move(value));
  }
  return join_names(values);
}

void append_obligation(std::string& csv, const Document& document, const Obligation& obligation) {
  const ObligationRow row = table_row(obligation);
  append_row(csv,
             {document.source.href,
              document.metadata.type,
              document.metadata.number,
              document.metadata.issuer,
              document.metadata.date_iso,
              row.id,
              row.section,
              row.page == 0 ? "" : std::to_string(row.page),
              row.block,
              name_of(obligation.kind),
              name_of(obligation.strength),
              obligation.negative ? "not" : "",
              row.actors,
              row.delegates,
              row.coordinators,
              row.text,
              row.products,
              row.deadline,
              deadline_values(obligation),
              row.due,
              row.report_to,
              row.via,
              confidence_text(row.confidence)});
}

}  // namespace

std::string write_obligations_csv(std::span<const Document> documents) {
  std::string csv;
  append_row(csv, {"document",  "type",      "number",       "issuer", "date",      "id",
                   "section",   "page",      "block",        "kind",   "strength",  "polarity",
                   "actors",    "delegates", "coordinators", "text",   "products",  "deadline",
                   "deadlines", "due",       "report_to",    "via",    "confidence"});
  for (const Document& document : documents) {
    for (const Obligation& obligation : document.obligations) {
      append_obligation(csv, document, obligation);
    }
  }
  return csv;
}

}  // namespace parsers

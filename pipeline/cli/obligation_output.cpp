#include "pipeline/cli/obligation_output.h"

#include <utility>

#include "parsers/export/csv_exporter.h"
#include "parsers/export/ics_exporter.h"
#include "parsers/export/json_exporter.h"
#include "parsers/export/xlsx_exporter.h"
#include "pipeline/cli/obligation_listing.h"
#include "pipeline/cli/text_columns.h"

namespace cli {
namespace {

// A table fits the terminal; one that goes into a file has its usual width.
std::size_t table_width(const std::string& output) {
  constexpr std::size_t kUsual = 120;
  return output == "-" ? terminal_width(kUsual) : kUsual;
}

parsers::Document without_text(const corpus::DocumentInfo& info) {
  parsers::Document document;
  document.source.href = info.href;
  document.source.sha256 = info.key;
  document.metadata.type = info.type;
  document.metadata.number = info.number;
  document.metadata.issuer = info.issuer;
  document.metadata.date_iso = info.date;
  document.metadata.subject = info.subject;
  return document;
}

}  // namespace

const std::vector<std::string> kObligationFormats{"table", "csv", "json", "jsonl", "ics", "xlsx"};

std::string render_obligations(std::span<const parsers::Document> documents,
                               const std::string& format,
                               const std::string& output) {
  if (format == "csv") return parsers::write_obligations_csv(documents);
  if (format == "json") return parsers::write_obligations_json(documents);
  if (format == "jsonl") return parsers::write_obligations_jsonl(documents);
  if (format == "ics") return parsers::write_ics(documents);
  if (format == "xlsx") return parsers::write_xlsx(documents);
  return obligation_listing(documents, table_width(output));
}

std::vector<parsers::Document> documents_of(std::vector<corpus::ListedObligation> listed) {
  std::vector<parsers::Document> documents;
  for (corpus::ListedObligation& each : listed) {
    if (documents.empty() || documents.back().source.sha256 != each.document.key)
      documents.push_back(without_text(each.document));
    documents.back().obligations.push_back(std::move(each.obligation));
  }
  return documents;
}

}  // namespace cli

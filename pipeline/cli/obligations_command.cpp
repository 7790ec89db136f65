#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "base/error.h"
#include "base/file.h"
#include "base/language.h"
#include "parsers/export/csv_exporter.h"
#include "parsers/export/ics_exporter.h"
#include "parsers/export/json_exporter.h"
#include "parsers/export/xlsx_exporter.h"
#include "parsers/xml_reader.h"
#include "pipeline/cli/command.h"
#include "pipeline/cli/obligation_listing.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/streams.h"
#include "pipeline/cli/text_columns.h"

namespace cli {
namespace {

using base::tr;

struct Options {
  std::vector<std::string> files;
  std::string output = "-";
  std::string format = "table";
  ReadingOptions reading;
};

// A result of ours is taken as it is; anything else goes through the pipeline.
parsers::Document read(const std::string& file, const ReadingOptions& options) {
  if (std::filesystem::path(file).extension() == ".xml") {
    const std::string xml = base::read_file(file);
    if (xml.find("urn:vanban:document:") != std::string::npos) return parsers::read_xml(xml, file);
  }
  return read_any(file, options).document;
}

// A table fits the terminal; one that goes into a file has its usual width.
std::size_t table_width(const std::string& output) {
  constexpr std::size_t kUsual = 120;
  return output == "-" ? terminal_width(kUsual) : kUsual;
}

std::string render(const std::vector<parsers::Document>& documents,
                   const std::string& format,
                   const std::string& output) {
  if (format == "csv") return parsers::write_obligations_csv(documents);
  if (format == "json") return parsers::write_obligations_json(documents);
  if (format == "jsonl") return parsers::write_obligations_jsonl(documents);
  if (format == "ics") return parsers::write_ics(documents);
  if (format == "xlsx") return parsers::write_xlsx(documents);
  return obligation_listing(documents, table_width(output));
}

int list_obligations(const Options& options) {
  std::vector<parsers::Document> documents;
  std::vector<base::ErrorCode> failures;
  for (const std::string& file : options.files) {
    try {
      documents.push_back(read(file, options.reading));
    } catch (const base::Error& error) {
      say(std::string("vanban: ") + error.what());
      failures.push_back(error.code());
    }
  }
  if (!documents.empty() || options.files.size() > 1) {
    write_output(options.output, render(documents, options.format, options.output));
  }
  if (failures.empty()) return 0;
  constexpr int kSomeFailed = 11;
  return options.files.size() == 1 ? static_cast<int>(failures.front()) : kSomeFailed;
}

}  // namespace

void add_obligations_command(CLI::App& app, Action& action) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *app.add_subcommand(
      "obligations",
      std::string(tr("Liệt kê nhiệm vụ: ai, việc gì, thời hạn, báo cáo ai",
                     "List obligations: who, what, by when, reporting to whom")));
  command
      .add_option("files",
                  options->files,
                  std::string(tr("Kết quả XML, hoặc tệp bất kỳ mà process nhận",
                                 "XML results, or any file that process takes")))
      ->required()
      ->type_name(std::string(tr("TỆP", "FILE")));
  add_format_option(command,
                    options->format,
                    {"table", "csv", "json", "jsonl", "ics", "xlsx"},
                    tr("Dạng kết quả", "Form of the result"));
  add_output_option(command, options->output);
  add_reading_options(command, options->reading);
  command.footer(
      std::string(tr("Ví dụ:\n"
                     "  vanban obligations ket-qua/ke-hoach/ke-hoach.xml\n"
                     "  vanban obligations ke-hoach.txt cong-van.pdf --format csv -o nhiem-vu.csv\n"
                     "  vanban obligations ket-qua/*/*.xml --format ics -o lich.ics",
                     "Examples:\n"
                     "  vanban obligations results/plan/plan.xml\n"
                     "  vanban obligations plan.txt letter.pdf --format csv -o obligations.csv\n"
                     "  vanban obligations results/*/*.xml --format ics -o calendar.ics")));
  command.callback(
      [options, &action] { action = [options] { return list_obligations(*options); }; });
}

}  // namespace cli

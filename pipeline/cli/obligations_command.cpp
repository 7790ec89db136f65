#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "base/language.h"
#include "corpus/obligation_selection.h"
#include "parsers/due_date.h"
#include "parsers/enum_names.h"
#include "parsers/xml_reader.h"
#include "pipeline/cli/command.h"
#include "pipeline/cli/filter_options.h"
#include "pipeline/cli/obligation_output.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/streams.h"

namespace cli {
namespace {

using base::tr;

struct Options {
  std::vector<std::string> files;
  std::string output = "-";
  std::string format = "table";
  ReadingOptions reading;
  corpus::ObligationFilter filter;
  std::string kind, due_after, due_before;
  std::string order = "document";
};

corpus::DueWindow window_of(const Options& options) {
  corpus::DueWindow window{day_option("--due-after", options.due_after),
                           day_option("--due-before", options.due_before)};
  if (window.first) window.first = parsers::first_day_of(*window.first);
  if (window.last) window.last = parsers::last_day_of(*window.last);
  return window;
}

corpus::ObligationOrder order_of(const std::string& name) {
  if (name == "due") return corpus::ObligationOrder::due;
  if (name == "actor") return corpus::ObligationOrder::actor;
  return corpus::ObligationOrder::document;
}

corpus::ObligationFilter filter_of(const Options& options) {
  corpus::ObligationFilter filter = options.filter;
  if (!options.kind.empty())
    filter.kind = parsers::from_name<parsers::ObligationKind>(options.kind);
  return filter;
}

bool is_selective(const Options& options, const corpus::DueWindow& window) {
  const corpus::ObligationFilter& filter = options.filter;
  return !window.is_open() || !options.kind.empty() || !filter.actor.empty() ||
         !filter.report_to.empty() || !filter.deadline.empty();
}

// A result of ours is taken as it is; anything else goes through the pipeline.
parsers::Document read(const std::string& file, const ReadingOptions& options) {
  if (std::filesystem::path(file).extension() == ".xml") {
    const std::string xml = base::read_file(file);
    if (xml.find("urn:vanban:document:") != std::string::npos) return parsers::read_xml(xml, file);
  }
  return read_any(file, options).document;
}

// The file that shows a reader the place of some words best: of a result of ours one of those
// beside it, else the input itself. As a path from where the output lies.
std::string link_to(const std::string& file, const std::string& output) {
  namespace fs = std::filesystem;
  if (is_standard(file)) return "";
  fs::path target = fs::absolute(file).lexically_normal();
  if (target.extension() == ".xml") {
    for (const char* extension : {".pdf", ".html", ".txt"}) {
      const fs::path beside = fs::path(target).replace_extension(extension);
      if (!fs::exists(beside)) continue;
      target = beside;
      break;
    }
  }
  const fs::path from =
      is_standard(output) ? fs::current_path() : fs::absolute(output).parent_path();
  return target.lexically_relative(from.lexically_normal()).string();
}

int list_obligations(const Options& options) {
  const corpus::DueWindow window = window_of(options);
  std::vector<parsers::Document> documents;
  std::vector<base::ErrorCode> failures;
  for (const std::string& file : options.files) {
    try {
      documents.push_back(read(file, options.reading));
      documents.back().source.link = link_to(file, options.output);
    } catch (const base::Error& error) {
      say(std::string("vanban: ") + error.what());
      failures.push_back(error.code());
    }
  }
  if (!documents.empty() || options.files.size() > 1) {
    if (is_selective(options, window) || options.order != "document")
      documents =
          corpus::select(std::move(documents), filter_of(options), window, order_of(options.order));
    if (is_selective(options, window) && documents.empty())
      say(std::string(tr("Không có nhiệm vụ nào phù hợp.", "No obligation matches.")));
    write_output(options.output, render_obligations(documents, options.format, options.output));
  }
  if (failures.empty()) return 0;
  constexpr int kSomeFailed = 11;
  return options.files.size() == 1 ? static_cast<int>(failures.front()) : kSomeFailed;
}

void add_filter_options(Command& command, Options& options) {
  const auto add = [&](const char* name, std::string& value, std::string_view help) {
    return command.add(name, value, help);
  };
  const std::string_view words = tr("TỪ", "WORDS"), day = tr("NGÀY", "DAY");
  add("--actor",
      options.filter.actor,
      tr("Chỉ nhiệm vụ của cơ quan, người này; từ không dấu khớp mọi cách viết có dấu",
         "Only duties of this body or person; words without marks stand for any spelling"))
      .shown_as(words);
  add("--report-to",
      options.filter.report_to,
      tr("Chỉ nhiệm vụ báo cáo về (hoặc qua) nơi này", "Only duties that report to (or via) it"))
      .shown_as(words);
  add("--deadline",
      options.filter.deadline,
      tr("Chỉ thời hạn có in các từ này, như \"hằng tháng\"",
         "Only deadlines printed with these words, such as \"hằng tháng\""))
      .shown_as(words);
  add("--kind", options.kind, tr("Chỉ loại nhiệm vụ này", "Only this kind of duty"))
      .one_of({"task", "assignment", "requirement", "report"});
  add("--due-after",
      options.due_after,
      tr("Chỉ nhiệm vụ có hạn từ ngày này (31/12/2026 hoặc 2026-12-31; 12/2026 là cả tháng); nhiệm "
         "vụ định kỳ được tính theo từng kỳ",
         "Only what is due on this day or later (31/12/2026 or 2026-12-31; 12/2026 is a month); "
         "recurring duties count each time"))
      .shown_as(day);
  add("--due-before",
      options.due_before,
      tr("Chỉ nhiệm vụ có hạn đến hết ngày này", "Only what is due on this day or earlier"))
      .shown_as(day);
  add("--sort",
      options.order,
      tr("Thứ tự: như trong văn bản, theo hạn, hoặc theo người thực hiện",
         "Order: as in the documents, by the day due, or by who must do it"))
      .one_of({"document", "due", "actor"})
      .with_default();
}

}  // namespace

void add_obligations_command(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<Options>();
  Command command(app,
                  "obligations",
                  tr("Liệt kê nhiệm vụ: ai, việc gì, thời hạn, báo cáo ai",
                     "List obligations: who, what, by when, reporting to whom"),
                  chosen);
  command
      .add("files",
           options->files,
           tr("Kết quả XML, hoặc tệp bất kỳ mà process nhận",
              "XML results, or any file that process takes"))
      .required()
      .shown_as(tr("TỆP", "FILE"));
  add_format_option(
      command, options->format, kObligationFormats, tr("Dạng kết quả", "Form of the result"));
  add_filter_options(command, *options);
  add_output_option(command, options->output);
  add_reading_options(command, options->reading);
  command.footer(std::string(
      tr("Ví dụ:\n"
         "  vanban obligations ket-qua/ke-hoach/ke-hoach.xml\n"
         "  vanban obligations ke-hoach.txt cong-van.pdf --format csv -o nhiem-vu.csv\n"
         "  vanban obligations ket-qua/*/*.xml --actor 'chi bo' --due-before 30/6/2026 "
         "--sort due\n"
         "  vanban obligations ket-qua/*/*.xml --format ics -o lich.ics",
         "Examples:\n"
         "  vanban obligations results/plan/plan.xml\n"
         "  vanban obligations plan.txt letter.pdf --format csv -o obligations.csv\n"
         "  vanban obligations results/*/*.xml --actor 'chi bo' --due-before 2026-06-30 "
         "--sort due\n"
         "  vanban obligations results/*/*.xml --format ics -o calendar.ics")));
  command.runs([options] { return list_obligations(*options); });
}

}  // namespace cli

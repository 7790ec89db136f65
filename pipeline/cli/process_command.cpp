#include <algorithm>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/language.h"
#include "pipeline/cli/command.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/progress.h"
#include "pipeline/cli/run_log.h"
#include "pipeline/cli/streams.h"
#include "pipeline/interruption.h"
#include "pipeline/run.h"

namespace cli {
namespace {

using base::tr;
using pipeline::DocumentReport;
using pipeline::Outcome;

struct Options {
  std::vector<std::string> inputs;
  std::string output;
  ReadingOptions reading;
  std::vector<std::string> formats;
  bool overwrite = false;
  bool dry_run = false;
  bool quiet = false;
  bool verbose = false;
  std::string log;
  std::string debug_images;
};

std::string text(std::string_view vi, std::string_view en) {
  return std::string(tr(vi, en));
}

std::size_t count_of(const pipeline::RunReport& report, Outcome outcome) {
  return static_cast<std::size_t>(std::count_if(
      report.documents.begin(), report.documents.end(), [outcome](const DocumentReport& document) {
        return document.outcome == outcome;
      }));
}

void append_count(std::string& line, std::size_t count, std::string_view words) {
  if (count == 0) return;
  if (!line.empty()) line += ", ";
  line += std::to_string(count) + " " + std::string(words);
}

std::string counts(const pipeline::RunReport& report) {
  std::string line;
  append_count(line, count_of(report, Outcome::done), tr("xong", "done"));
  append_count(line, count_of(report, Outcome::exported), tr("thêm định dạng", "exported"));
  append_count(line, count_of(report, Outcome::planned), tr("sẽ làm", "to be done"));
  append_count(line, count_of(report, Outcome::skipped), tr("đã có từ trước", "finished before"));
  append_count(
      line, count_of(report, Outcome::failed) + report.failed_inputs.size(), tr("lỗi", "failed"));
  append_count(line, count_of(report, Outcome::interrupted), tr("chưa xong", "not finished"));
  append_count(line, report.unknown_files, tr("tệp loại khác, bỏ qua", "files of other kinds"));
  return line.empty() ? text("không có văn bản nào", "no documents") : line;
}

void print_summary(const pipeline::RunReport& report, const Options& options) {
  std::size_t pages = 0;
  std::size_t obligations = 0;
  std::size_t poor_pages = 0;
  for (const DocumentReport& document : report.documents) {
    obligations += document.obligations;
    if (document.outcome != Outcome::done) continue;
    pages += document.pages;
    poor_pages += document.poor_pages;
  }
  if (!options.quiet) {
    std::string line = text("Tổng kết: ", "Summary: ") + counts(report);
    append_count(line, pages, tr("trang", "pages"));
    append_count(
        line, poor_pages, tr("trang khó đọc, xem review.csv", "poor pages, see review.csv"));
    append_count(line, obligations, tr("nhiệm vụ", "obligations"));
    say(line + ", " + clock_time(report.seconds));
  }
  const bool any_failed = count_of(report, Outcome::failed) > 0 || !report.failed_inputs.empty();
  if (any_failed && report.documents.size() + report.failed_inputs.size() > 1) {
    say(text("Không làm được:", "Failed:"));
    for (const base::Error& error : report.failed_inputs)
      say(std::string("  ") + error.what());
    for (const DocumentReport& document : report.documents) {
      if (document.outcome == Outcome::failed) say("  " + document.problem);
    }
  }
  if (report.interrupted) {
    say(text("Đã dừng giữa chừng; chạy lại cùng lệnh để làm tiếp.",
             "Stopped; run the same command again to go on."));
  } else if (!options.quiet && !options.dry_run && !report.documents.empty()) {
    say(text("Kết quả ở: ", "Results are in: ") + options.output);
  }
}

pipeline::RunOptions run_options(const Options& options) {
  pipeline::RunOptions run;
  run.output = options.output;
  run.settings = options.reading.settings();
  for (const std::string& name : options.formats) {
    run.settings.formats.insert(*pipeline::format_from_name(name));
  }
  // These two are always written.
  run.settings.formats.erase(pipeline::Format::xml);
  run.settings.formats.erase(pipeline::Format::text);
  run.jobs = options.reading.jobs;
  run.overwrite = options.overwrite ? pipeline::Overwrite::yes : pipeline::Overwrite::no;
  run.dry_run = options.dry_run;
  run.debug_images = options.debug_images;
  return run;
}

int process(const Options& options) {
  const pipeline::RunOptions run = run_options(options);
  const std::vector<std::filesystem::path> arguments(options.inputs.begin(), options.inputs.end());
  pipeline::InputList list = pipeline::list_inputs(arguments, run.output);
  const pipeline::Engines engines(options.reading.model);
  pipeline::catch_interruption();

  pipeline::RunReport report;
  {
    const Verbosity verbosity = options.quiet     ? Verbosity::quiet
                                : options.verbose ? Verbosity::verbose
                                                  : Verbosity::normal;
    Progress progress(list.inputs.size(), verbosity);
    RunLog log(options.log, progress);
    for (const base::Error& error : list.failures) {
      say(text("LỖI  ", "FAILED  ") + error.what());
      log.input_failed(error);
    }
    report = pipeline::run(std::move(list), run, engines, log);
    log.finished(counts(report));
  }
  if (options.dry_run && !options.quiet) {
    for (const DocumentReport& document : report.documents)
      say(description(document));
  }
  print_summary(report, options);
  return pipeline::exit_code(report);
}

void add_options(Command& command, Options& options) {
  command
      .add("inputs",
           options.inputs,
           text("Tệp PDF, ảnh, Word, ODT, HTML, văn bản, hoặc thư mục (tìm cả bên trong)",
                "PDF, images, Word, ODT, HTML, text, or folders (searched inside)"))
      .required()
      .shown_as(text("TỆP|THƯ MỤC", "INPUT"));
  command
      .add("-o,--output",
           options.output,
           text("Thư mục kết quả: mỗi văn bản một thư mục, và các bảng chung",
                "Folder for the results: one folder per document, and the run's tables"))
      .required()
      .shown_as(text("THƯ MỤC", "DIR"));
  std::vector<std::string> formats;
  for (const pipeline::FormatInfo& format : pipeline::all_formats()) {
    formats.emplace_back(format.name);
  }
  command
      .add("--format",
           options.formats,
           text("Thêm các dạng xuất này, cách nhau bằng dấu phẩy",
                "Write these forms too, separated by commas"))
      .comma_separated()
      .one_of(formats)
      .shown_as("akn,edxml,json,html,md,csv,ics,xlsx");
  add_reading_options(command, options.reading);
  command.add_flag("--overwrite",
                   options.overwrite,
                   text("Làm lại cả những văn bản đã xong", "Do finished documents again"));
  command.add_flag(
      "--dry-run",
      options.dry_run,
      text("Chỉ cho biết sẽ làm gì, không ghi gì", "Only say what would be done, write nothing"));
  const Parameter quiet =
      command.add_flag("-q,--quiet", options.quiet, text("Chỉ báo lỗi", "Show failures only"));
  command
      .add_flag("-v,--verbose",
                options.verbose,
                text("Kể từng văn bản, từng trang", "Tell about every document and page"))
      .excludes(quiet);
  command
      .add("--log",
           options.log,
           text("Ghi nhật ký nối tiếp vào tệp này", "Append a log to this file"))
      .shown_as(text("TỆP", "FILE"));
  command
      .add("--debug-images",
           options.debug_images,
           text("Ghi ảnh từng bước làm sạch trang vào thư mục này",
                "Write a picture of every clean-up step to this folder"))
      .shown_as(text("THƯ MỤC", "DIR"));
}

}  // namespace

void add_process_command(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<Options>();
  Command command(
      app,
      "process",
      text("Xử lý trọn vẹn tệp và thư mục: nhận dạng, phục hồi, đọc cấu trúc, nhiệm vụ",
           "The main job: files and folders through recognition, restoration and parsing"),
      chosen);
  add_options(command, *options);
  command.footer(
      text("Văn bản đã xong thì lần chạy sau bỏ qua, trừ khi đầu vào, chương trình, mô "
           "hình hay thiết lập đã đổi. Ctrl-C dừng an toàn; chạy lại để làm tiếp.\n"
           "Ví dụ:\n"
           "  vanban process cong-van-den/ -o ket-qua\n"
           "  vanban process ke-hoach.pdf --pages 1-3,7 -o ket-qua\n"
           "  vanban process ban-quet/ -o ket-qua --format html,xlsx -j 4",
           "Finished documents are skipped by the next run, unless the input, the "
           "program, the model or the settings changed. Ctrl-C stops safely; run again "
           "to go on.\n"
           "Examples:\n"
           "  vanban process incoming/ -o results\n"
           "  vanban process plan.pdf --pages 1-3,7 -o results\n"
           "  vanban process scans/ -o results --format html,xlsx -j 4"));
  command.runs([options] { return process(*options); });
}

}  // namespace cli

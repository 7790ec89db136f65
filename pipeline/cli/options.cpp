#include "pipeline/cli/options.h"

#include <algorithm>
#include <thread>

#include <CLI/CLI.hpp>

#include "base/error.h"
#include "base/language.h"
#include "pipeline/cli/streams.h"
#include "pipeline/document_reader.h"
#include "pipeline/mode_name.h"

namespace cli {
namespace {

using base::tr;

std::string file_label() {
  return std::string(tr("TỆP", "FILE"));
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names)
    text += (text.empty() ? "" : "|") + name;
  return text;
}

// For inputs of any kind.
void add_any_mode_option(CLI::App& command, std::vector<std::string>& modes) {
  const std::vector<std::string> names{
      "auto", "skip", "redo", "force", "plain", "mangled", "clean"};
  command
      .add_option("--mode",
                  modes,
                  std::string(tr(
                      "Trang PDF đã có chữ: skip giữ nguyên, redo bỏ lớp chữ nhận dạng trước, "
                      "force đọc lại mọi trang; văn bản: plain chỉ thêm dấu, mangled sửa chữ bị "
                      "nhận dạng sai, clean để nguyên; auto tự xét; có thể ghi cả hai: force,plain",
                      "PDF pages that have text: skip keeps it, redo replaces an earlier "
                      "recognition, force reads every page; texts: plain only adds marks, "
                      "mangled mends misread letters, clean leaves all; auto decides; one of "
                      "each may be given: force,plain")))
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::IsMember(names).description(""))
      ->default_str("auto")
      ->type_name(joined(names));
}

}  // namespace

void add_input(CLI::App& command, std::string& input, std::string_view help) {
  command.add_option("input", input, std::string(help))->required()->type_name(file_label());
}

void add_output_option(CLI::App& command, std::string& output) {
  command
      .add_option("-o,--output",
                  output,
                  std::string(tr("Nơi ghi kết quả; - là đầu ra chuẩn",
                                 "Where to write the result; - is standard output")))
      ->capture_default_str()
      ->type_name(file_label());
}

void add_format_option(CLI::App& command,
                       std::string& format,
                       const std::vector<std::string>& names,
                       std::string_view help) {
  command.add_option("--format", format, std::string(help))
      ->check(CLI::IsMember(names).description(""))
      ->capture_default_str()
      ->type_name(joined(names));
}

void add_model_option(CLI::App& command, std::string& model) {
  command
      .add_option("--model",
                  model,
                  std::string(tr("Mô hình ngôn ngữ dùng thay mô hình đi kèm chương trình",
                                 "Language model to use instead of the one that is installed")))
      ->type_name(file_label());
}

void add_mode_option(CLI::App& command, std::string& mode) {
  const std::vector<std::string> names{"auto", "plain", "mangled", "clean"};
  command
      .add_option(
          "--mode",
          mode,
          std::string(tr("Cách phục hồi văn bản: auto tự xét từng đoạn; plain chỉ thêm dấu; "
                         "mangled sửa chữ bị nhận dạng sai; clean để nguyên",
                         "How text is restored: auto decides for each paragraph; plain only "
                         "adds marks; mangled mends misread letters; clean leaves all")))
      ->check(CLI::IsMember(names).description(""))
      ->capture_default_str()
      ->type_name(joined(names));
}

void add_page_mode_option(CLI::App& command, std::string& mode) {
  const std::vector<std::string> names{"auto", "skip", "redo", "force"};
  command
      .add_option(
          "--mode",
          mode,
          std::string(tr("Trang PDF đã có chữ: auto tự xét từng trang; skip giữ nguyên, không đọc; "
                         "redo bỏ lớp chữ nhận dạng trước, đọc lại; force đọc lại mọi trang",
                         "PDF pages that have text: auto decides for each page; skip keeps it; "
                         "redo replaces an earlier recognition; force reads every page")))
      ->check(CLI::IsMember(names).description(""))
      ->capture_default_str()
      ->type_name(joined(names));
}

void add_pages_option(CLI::App& command, std::string& pages) {
  command
      .add_option("--pages",
                  pages,
                  std::string(tr("Chỉ đọc các trang này của PDF và ảnh, ví dụ 1-3,7 hoặc 12-",
                                 "Only these pages of PDFs and images, as in 1-3,7 or 12-")))
      ->type_name(std::string(tr("TRANG", "PAGES")));
}

void add_jobs_option(CLI::App& command, int& jobs) {
  jobs = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
  command
      .add_option("-j,--jobs",
                  jobs,
                  std::string(tr("Số luồng làm việc cùng lúc; mặc định: mọi nhân của máy",
                                 "How many threads work at once; default: all cores")))
      ->check(CLI::Range(1, 1024).description(""))
      ->type_name(std::string(tr("SỐ", "NUMBER")));
}

pipeline::Settings ReadingOptions::settings() const {
  pipeline::Settings settings;
  std::size_t page_modes = 0, text_modes = 0;
  for (const std::string& name : modes) {
    if (name == "auto") continue;
    if (const auto mode = pipeline::page_mode_from_name(name)) {
      settings.page_mode = *mode;
      ++page_modes;
    }
    if (const auto mode = pipeline::mode_from_name(name)) {
      settings.mode = *mode;
      ++text_modes;
    }
  }
  if (page_modes > 1 || text_modes > 1) {
    throw base::Error("--mode",
                      tr("chỉ chọn một cách cho trang và một cách cho văn bản",
                         "takes one name for pages and one for texts"),
                      base::ErrorCode::usage);
  }
  if (!pages.empty()) settings.pages = pipeline::PageSelection::parse(pages);
  return settings;
}

void add_reading_options(CLI::App& command, ReadingOptions& options) {
  add_pages_option(command, options.pages);
  add_jobs_option(command, options.jobs);
  add_any_mode_option(command, options.modes);
  add_model_option(command, options.model);
}

pipeline::Reading read_any(const std::string& input, const ReadingOptions& options) {
  const pipeline::Settings settings = options.settings();
  const pipeline::Engines engines(options.model);
  if (input == "-") {
    pipeline::Reading reading =
        pipeline::read_document_text(read_input(input), input_label(input), settings, engines);
    reading.document.source.href = "-";  // whatever messages call it
    return reading;
  }
  return pipeline::read_document(input, settings, options.jobs, engines);
}

}  // namespace cli

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

std::string_view file_label() {
  return tr("TỆP", "FILE");
}

// For inputs of any kind.
void add_any_mode_option(Command& command, std::vector<std::string>& modes) {
  const std::vector<std::string> names{
      "auto", "skip", "redo", "force", "plain", "mangled", "clean"};
  command
      .add("--mode",
           modes,
           tr("Trang PDF đã có chữ: skip giữ nguyên, redo bỏ lớp chữ nhận dạng trước, "
              "force đọc lại mọi trang; văn bản: plain chỉ thêm dấu, mangled sửa chữ bị "
              "nhận dạng sai, clean để nguyên; auto tự xét; có thể ghi cả hai: force,plain",
              "PDF pages that have text: skip keeps it, redo replaces an earlier "
              "recognition, force reads every page; texts: plain only adds marks, "
              "mangled mends misread letters, clean leaves all; auto decides; one of "
              "each may be given: force,plain"))
      .comma_separated()
      .one_of(names)
      .with_default("auto");
}

}  // namespace

void add_input(Command& command, std::string& input, std::string_view help) {
  command.add("input", input, help).required().shown_as(file_label());
}

void add_output_option(Command& command, std::string& output) {
  command
      .add("-o,--output",
           output,
           tr("Nơi ghi kết quả; - là đầu ra chuẩn",
              "Where to write the result; - is standard output"))
      .with_default()
      .shown_as(file_label());
}

void add_format_option(Command& command,
                       std::string& format,
                       const std::vector<std::string>& names,
                       std::string_view help) {
  command.add("--format", format, help).one_of(names).with_default();
}

void add_model_option(Command& command, std::string& model) {
  command
      .add("--model",
           model,
           tr("Mô hình ngôn ngữ dùng thay mô hình đi kèm chương trình",
              "Language model to use instead of the one that is installed"))
      .shown_as(file_label());
}

void add_mode_option(Command& command, std::string& mode) {
  const std::vector<std::string> names{"auto", "plain", "mangled", "clean"};
  command
      .add("--mode",
           mode,
           tr("Cách phục hồi văn bản: auto tự xét từng đoạn; plain chỉ thêm dấu; "
              "mangled sửa chữ bị nhận dạng sai; clean để nguyên",
              "How text is restored: auto decides for each paragraph; plain only "
              "adds marks; mangled mends misread letters; clean leaves all"))
      .one_of(names)
      .with_default();
}

void add_encoding_option(Command& command, std::string& encoding) {
  command
      .add(
          "--encoding",
          encoding,
          tr("Bảng mã của văn bản: auto tự nhận ra từng dòng (trừ vps, phải nêu tên); utf-8: đã là "
             "Unicode, không chuyển",
             "Encoding of texts: auto finds it out line by line (but for vps, which has to be "
             "named); utf-8: it is Unicode, nothing is converted"))
      .one_of(pipeline::asked_encoding_names())
      .with_default();
}

void add_page_mode_option(Command& command, std::string& mode) {
  const std::vector<std::string> names{"auto", "skip", "redo", "force"};
  command
      .add("--mode",
           mode,
           tr("Trang PDF đã có chữ: auto tự xét từng trang; skip giữ nguyên, không đọc; "
              "redo bỏ lớp chữ nhận dạng trước, đọc lại; force đọc lại mọi trang",
              "PDF pages that have text: auto decides for each page; skip keeps it; "
              "redo replaces an earlier recognition; force reads every page"))
      .one_of(names)
      .with_default();
}

void add_pages_option(Command& command, std::string& pages) {
  command
      .add("--pages",
           pages,
           tr("Chỉ đọc các trang này của PDF và ảnh, ví dụ 1-3,7 hoặc 12-",
              "Only these pages of PDFs and images, as in 1-3,7 or 12-"))
      .shown_as(tr("TRANG", "PAGES"));
}

void add_jobs_option(Command& command, int& jobs) {
  jobs = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
  command
      .add("-j,--jobs",
           jobs,
           tr("Số luồng làm việc cùng lúc; mặc định: mọi nhân của máy",
              "How many threads work at once; default: all cores"))
      .between(1, 1024)
      .shown_as(tr("SỐ", "NUMBER"));
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
  settings.encoding = *pipeline::asked_encoding_from_name(encoding);
  if (!pages.empty()) settings.pages = pipeline::PageSelection::parse(pages);
  return settings;
}

void add_reading_options(Command& command, ReadingOptions& options) {
  add_pages_option(command, options.pages);
  add_jobs_option(command, options.jobs);
  add_any_mode_option(command, options.modes);
  add_encoding_option(command, options.encoding);
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

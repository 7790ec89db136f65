#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/language.h"
#include "ocr/alto.h"
#include "ocr/hocr.h"
#include "ocr/page_text.h"
#include "ocr/searchable_pdf.h"
#include "pipeline/cli/command.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/streams.h"
#include "pipeline/document_reader.h"
#include "pipeline/input_kind.h"
#include "pipeline/interruption.h"
#include "pipeline/mode_name.h"
#include "pipeline/pdf_info.h"
#include "pipeline/reading.h"
#include "pipeline/version.h"

namespace cli {
namespace {

using base::tr;

struct Options {
  std::string input;
  std::string output = "-";
  std::string format = "text";
  std::string mode = "auto";
  std::string pages;
  std::string model;
  int jobs = 1;
};

void require_pages(const std::filesystem::path& path) {
  const pipeline::InputKind kind = pipeline::detect_input(path).kind;
  if (kind == pipeline::InputKind::pdf || kind == pipeline::InputKind::image) return;
  throw base::Error(path.string(),
                    tr("là văn bản, không có trang để nhận dạng; dùng vanban restore hoặc parse",
                       "is text without pages to read; use vanban restore or parse"),
                    base::ErrorCode::unreadable);
}

// The copy has the title and bookmarks of the document that the pages hold.
std::string searchable_copy(std::vector<pipeline::ReadPage> read,
                            const std::string& input,
                            const std::string& name) {
  std::vector<ocr::Page> pages;
  std::vector<pipeline::PageReading> readings;
  for (pipeline::ReadPage& page : read) {
    readings.push_back({page.decision, pipeline::placed_lines(page.page, 0), {}});
    pages.push_back(std::move(page.page));
  }
  const parsers::Document document = pipeline::read_pages(std::move(readings)).document;
  return ocr::searchable_pdf(input, pages, pipeline::pdf_info(document, name));
}

std::string render(std::vector<pipeline::ReadPage> read, const Options& options) {
  const std::string name = std::filesystem::path(options.input).filename().string();
  if (options.format == "pdf") return searchable_copy(std::move(read), options.input, name);
  std::vector<ocr::Page> pages;
  for (pipeline::ReadPage& page : read)
    pages.push_back(std::move(page.page));
  if (options.format == "hocr") return ocr::write_hocr(pages, name, pipeline::program());
  if (options.format == "alto") return ocr::write_alto(pages, {name, pipeline::program(), ""});
  return ocr::plain_text(pages) + "\n";
}

int recognise(const Options& options) {
  require_pages(options.input);
  pipeline::PageSelection selection;
  if (!options.pages.empty()) selection = pipeline::PageSelection::parse(options.pages);
  const pipeline::PageMode mode = *pipeline::page_mode_from_name(options.mode);
  const pipeline::Engines engines(options.model);
  pipeline::catch_interruption();
  write_output(
      options.output,
      render(pipeline::read_all_pages(options.input, selection, mode, options.jobs, engines),
             options));
  return 0;
}

}  // namespace

void add_ocr_command(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<Options>();
  Command command(
      app,
      "ocr",
      tr("Nhận dạng chữ trên trang PDF và ảnh", "Read the text on pages of PDFs and images"),
      chosen);
  add_input(
      command, options->input, tr("Tệp PDF, PNG, JPEG hoặc TIFF", "PDF, PNG, JPEG or TIFF file"));
  add_format_option(command,
                    options->format,
                    {"text", "hocr", "alto", "pdf"},
                    tr("Dạng kết quả; alto và hocr có khung và độ tin cậy của từng từ",
                       "Form of the result; alto and hocr have each word's box and confidence"));
  add_output_option(command, options->output);
  add_page_mode_option(command, options->mode);
  add_pages_option(command, options->pages);
  add_jobs_option(command, options->jobs);
  add_model_option(command, options->model);
  command.footer(
      tr("Ví dụ:\n"
         "  vanban ocr cong-van.tif\n"
         "  vanban ocr ke-hoach.pdf --pages 1-3 --format alto -o kh.alto.xml\n"
         "  vanban ocr ke-hoach.pdf --format pdf -o ke-hoach-tim-duoc.pdf",
         "Examples:\n"
         "  vanban ocr letter.tif\n"
         "  vanban ocr plan.pdf --pages 1-3 --format alto -o plan.alto.xml\n"
         "  vanban ocr plan.pdf --format pdf -o searchable.pdf"));
  command.runs([options] { return recognise(*options); });
}

}  // namespace cli

#include <filesystem>
#include <memory>
#include <string>

#include "base/language.h"
#include "pipeline/cli/command.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/streams.h"
#include "pipeline/document_reader.h"

namespace cli {
namespace {

using base::tr;

struct Options {
  std::string input;
  std::string output = "-";
  std::string format = "xml";
  ReadingOptions reading;
};

int parse(const Options& options) {
  const parsers::Document document = read_any(options.input, options.reading).document;
  write_output(options.output,
               pipeline::render(document, *pipeline::format_from_name(options.format)));
  return 0;
}

}  // namespace

void add_parse_command(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<Options>();
  Command command(app,
                  "parse",
                  tr("Đọc cấu trúc một văn bản, in ra XML", "Read a document's structure as XML"),
                  chosen);
  add_input(command,
            options->input,
            tr("Văn bản, Word, ODT, HTML, PDF hoặc ảnh; - là đầu vào chuẩn",
               "Text, Word, ODT, HTML, PDF or image; - is standard input"));
  add_format_option(command,
                    options->format,
                    {"xml", "json", "akn", "edxml", "html", "md", "text"},
                    tr("Dạng kết quả", "Form of the result"));
  add_output_option(command, options->output);
  add_reading_options(command, options->reading);
  command.footer(
      tr("Ví dụ:\n"
         "  vanban parse ke-hoach.txt\n"
         "  vanban parse --format json - < ke-hoach.txt\n"
         "  vanban parse ke-hoach.pdf --format html -o ke-hoach.html",
         "Examples:\n"
         "  vanban parse plan.txt\n"
         "  vanban parse --format json - < plan.txt\n"
         "  vanban parse plan.pdf --format html -o plan.html"));
  command.runs([options] { return parse(*options); });
}

}  // namespace cli

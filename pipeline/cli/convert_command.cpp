#include <memory>
#include <string>

#include "base/language.h"
#include "pipeline/cli/command.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/streams.h"
#include "pipeline/formats.h"

namespace cli {
namespace {

using base::tr;

struct Options {
  std::string input;
  std::string output = "-";
  std::string to = "text";
  ReadingOptions reading;
};

int convert(const Options& options) {
  const parsers::Document document = read_any(options.input, options.reading).document;
  write_output(options.output, pipeline::render(document, *pipeline::format_from_name(options.to)));
  return 0;
}

}  // namespace

void add_convert_command(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<Options>();
  Command command(app,
                  "convert",
                  tr("Đổi một tệp bất kỳ thành văn bản sạch, đã sửa, hoặc thành tệp Word",
                     "Any input as clean, corrected text or as a Word file"),
                  chosen);
  add_input(command,
            options->input,
            tr("Tệp PDF, ảnh, Word, ODT, HTML hoặc văn bản; - là đầu vào chuẩn",
               "PDF, image, Word, ODT, HTML or text file; - is standard input"));
  command.add("--to", options->to, tr("Dạng kết quả", "Form of the result"))
      .one_of({"text", "docx", "odt", "html", "md"})
      .with_default();
  add_output_option(command, options->output);
  add_reading_options(command, options->reading);
  command.footer(
      tr("Ví dụ:\n"
         "  vanban convert ke-hoach.pdf --to text -o ke-hoach.txt\n"
         "  vanban convert cong-van.tif --to docx -o cong-van.docx",
         "Examples:\n"
         "  vanban convert plan.pdf --to text -o plan.txt\n"
         "  vanban convert letter.tif --to docx -o letter.docx"));
  command.runs([options] { return convert(*options); });
}

}  // namespace cli

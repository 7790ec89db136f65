#include "pipeline/cli/help_formatter.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include "base/language.h"
#include "base/text.h"
#include "pipeline/cli/text_columns.h"

namespace cli {
namespace {

constexpr std::size_t kLineWidth = 80;

std::string text(std::string_view vi, std::string_view en) {
  return std::string(base::tr(vi, en));
}

// Paragraphs of `text` broken into lines; what is indented, such as examples, stays as it is.
std::string filled(std::string_view text) {
  std::string result;
  for (const std::string_view paragraph : base::split_lines(text)) {
    if (paragraph.starts_with(' ')) {
      result += std::string(paragraph) + "\n";
      continue;
    }
    for (const std::string& line : wrapped(paragraph, kLineWidth))
      result += line + "\n";
  }
  return result;
}

class HelpFormatter : public CLI::Formatter {
 public:
  std::string make_option(const CLI::Option* option, bool positional) const override {
    return entry(make_option_name(option, positional) + make_option_opts(option),
                 make_option_desc(option));
  }

  std::string make_subcommand(const CLI::App* command) const override {
    return entry(command->get_name(), command->get_description());
  }

  std::string make_footer(const CLI::App* app) const override { return filled(app->get_footer()); }

 private:
  // "  --name   what it does", the second column broken into lines.
  std::string entry(const std::string& name, const std::string& description) const {
    std::string line = "  " + name;
    const bool fits = width_of(line) + 2 <= column_width_;
    if (!fits) line += "\n" + std::string(column_width_, ' ');
    if (fits) line += std::string(column_width_ - width_of(line), ' ');
    const std::vector<std::string> lines = wrapped(description, kLineWidth - column_width_);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i > 0) line += std::string(column_width_, ' ');
      line += lines[i] + "\n";
    }
    return line;
  }
};

}  // namespace

void format_help(CLI::App& app) {
  const auto formatter = std::make_shared<HelpFormatter>();
  formatter->label("Usage", text("Cách dùng", "Usage"));
  formatter->label("Positionals", text("Tham số", "Arguments"));
  formatter->label("REQUIRED", text("(bắt buộc)", "(required)"));
  formatter->label("Excludes", text("không đi cùng", "excludes"));
  formatter->label("OPTIONS", text("TUỲ CHỌN", "OPTIONS"));
  formatter->label("SUBCOMMAND", text("LỆNH", "COMMAND"));
  formatter->label("SUBCOMMANDS", text("LỆNH", "COMMAND"));
  formatter->label("TEXT", text("CHỮ", "TEXT"));
  for (const char* number : {"INT", "UINT", "FLOAT"})
    formatter->label(number, text("SỐ", "NUMBER"));
  app.formatter(formatter);
}

}  // namespace cli

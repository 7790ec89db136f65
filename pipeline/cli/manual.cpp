#include "pipeline/cli/manual.h"

#include <string_view>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "base/language.h"
#include "base/text.h"
#include "pipeline/version.h"

namespace cli {
namespace {

using base::tr;

std::string text(std::string_view vi, std::string_view en) {
  return std::string(tr(vi, en));
}

// Text that roff takes literally (man(7)): no escapes, no request at the start of a line, hyphens
// that stay hyphens.
std::string literal(std::string_view text) {
  std::string safe;
  bool line_start = true;
  for (const char c : text) {
    if (line_start && (c == '.' || c == '\'')) safe += "\\&";
    if (c == '\\') {
      safe += "\\e";
    } else if (c == '-') {
      safe += "\\-";
    } else {
      safe += c;
    }
    line_start = c == '\n';
  }
  return safe;
}

std::string section(std::string_view title) {
  return ".SH \"" + literal(base::to_upper(title)) + "\"\n";
}

void append_option(std::string& page, const CLI::Option& option) {
  page += ".TP\n\\fB" +
          literal(option.get_name(option.get_positional(), !option.get_positional())) + "\\fR";
  if (option.get_items_expected_max() > 0 && !option.get_type_name().empty()) {
    page += " \\fI" + literal(option.get_type_name()) + "\\fR";
  }
  page += '\n' + literal(option.get_description());
  if (!option.get_default_str().empty()) {
    page += " (" + text("mặc định: ", "default: ") + literal(option.get_default_str()) + ")";
  }
  page += '\n';
}

void append_options(std::string& page, const CLI::App& app) {
  for (const bool positional : {true, false}) {
    for (const CLI::Option* option : app.get_options()) {
      if (option->get_positional() == positional) append_option(page, *option);
    }
  }
}

// The footer: prose, then lines of examples, which are indented.
void append_footer(std::string& page, const std::string& footer) {
  bool example = false;
  for (const std::string_view line : base::split_lines(footer)) {
    const bool indented = line.starts_with("  ");
    if (indented != example) page += indented ? ".EX\n" : ".EE\n";
    if (!indented) page += ".PP\n";
    example = indented;
    page += literal(line) + '\n';
  }
  if (example) page += ".EE\n";
}

void append_command(std::string& page, const CLI::App& command) {
  page += ".SS \"vanban " + literal(command.get_name()) + "\"\n";
  page += literal(command.get_description()) + ".\n";
  append_options(page, command);
  append_footer(page, command.get_footer());
}

void append_exit_codes(std::string& page) {
  const std::vector<std::pair<std::string, std::string>> codes{
      {"0", text("mọi việc xong", "all done")},
      {"1", text("sai cách dùng", "wrong usage")},
      {"2", text("không đọc được đầu vào", "an input cannot be read")},
      {"3", text("thiếu phần phụ thuộc hoặc mô hình", "a dependency or model is missing")},
      {"4", text("kết quả không đúng lược đồ", "an output failed its schema")},
      {"5", text("không ghi được tệp hoặc kho", "a file or store cannot be written")},
      {"8", text("đầu vào có mật khẩu", "encrypted input")},
      {"11", text("nhiều đầu vào, một số hoặc tất cả lỗi", "several inputs, some or all failed")},
      {"12", text("chạm giới hạn thời gian hoặc kích thước", "a time or size limit was hit")},
      {"15", text("lỗi khác", "anything else")},
      {"130", text("bị dừng", "interrupted")}};
  page += section(text("Mã thoát", "Exit status"));
  for (const auto& [code, meaning] : codes)
    page += ".TP\n" + code + "\n" + literal(meaning) + '\n';
}

}  // namespace

std::string manual_page(const CLI::App& app) {
  std::string page = ".TH VANBAN 1 \"\" \"" + pipeline::program() + "\"\n";
  page += section(text("Tên", "Name"));
  page += "vanban \\- " + literal(app.get_description()) + '\n';
  page += section(text("Cách dùng", "Synopsis"));
  page += "\\fBvanban\\fR \\fI" + text("LỆNH", "COMMAND") + "\\fR [\\fI" +
          text("TUỲ CHỌN", "OPTIONS") + "\\fR] ...\n";
  page += section(text("Tuỳ chọn chung", "Common options"));
  append_options(page, app);
  page += section(text("Lệnh", "Commands"));
  for (const CLI::App* command : app.get_subcommands(nullptr)) {
    if (!command->get_group().empty()) append_command(page, *command);
  }
  append_exit_codes(page);
  page += section(text("Biến môi trường", "Environment"));
  page += ".TP\nVANBAN_DATA\n" +
          literal(text(
              "Thư mục dữ liệu của chương trình (mô hình, lược đồ), khi không nằm ở nơi cài đặt",
              "Folder of the program's data (model, schemas), when it is not where it was "
              "installed")) +
          '\n';
  return page;
}

}  // namespace cli

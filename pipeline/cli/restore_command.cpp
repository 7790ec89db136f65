#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include "base/finding.h"
#include "base/language.h"
#include "base/text.h"
#include "pipeline/change_log.h"
#include "pipeline/cli/command.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/streams.h"
#include "pipeline/engines.h"
#include "pipeline/mode_name.h"
#include "pipeline/text_input.h"

namespace cli {
namespace {

using base::tr;

struct Options {
  std::string input = "-";
  std::string output = "-";
  std::string changes;
  std::string model;
  std::string mode = "auto";
};

// "12:5: " for what stands in line 12 from its fifth byte on; both count from 1.
std::string place_of(std::size_t byte, std::string_view text) {
  const std::string_view before = text.substr(0, byte);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
  return std::to_string(line) + ':' + std::to_string(byte - line_begin + 1) + ": ";
}

// Invalid bytes stand in the input as it is, everything else in its NFC.
void report(const std::vector<base::Finding>& findings,
            std::string_view bytes,
            const std::string& label) {
  if (findings.empty()) return;
  const std::string nfc = base::to_nfc(bytes);
  for (const base::Finding& finding : findings) {
    const std::string_view text = finding.kind == "invalid-bytes" ? bytes : nfc;
    say(label + ":" + place_of(finding.span.begin, text) + finding.message);
  }
}

int restore(const Options& options) {
  const std::string bytes = read_input(options.input);
  if (!bytes.empty()) pipeline::require_text(bytes, input_label(options.input));
  const pipeline::Engines engines(options.model);
  const diacritics::Restored restored =
      engines.restorer().restore(bytes, *pipeline::mode_from_name(options.mode));
  report(restored.findings, bytes, input_label(options.input));
  if (!options.changes.empty()) {
    write_output(options.changes, pipeline::write_changes(pipeline::recorded(restored.changes)));
  }
  write_output(options.output, restored.text);
  return 0;
}

}  // namespace

void add_restore_command(CLI::App& app, Action& action) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *app.add_subcommand(
      "restore",
      std::string(tr("Phục hồi dấu và chữ sai của văn bản", "Restore marks and misread letters")));
  command
      .add_option(
          "input",
          options->input,
          std::string(tr("Văn bản UTF-8; - là đầu vào chuẩn", "UTF-8 text; - is standard input")))
      ->capture_default_str()
      ->type_name(std::string(tr("TỆP", "FILE")));
  add_output_option(command, options->output);
  command
      .add_option("--changes",
                  options->changes,
                  std::string(tr("Ghi mọi từ đã đổi vào tệp này, mỗi dòng một đối tượng JSON",
                                 "Write every changed word to this file, one JSON object a line")))
      ->type_name(std::string(tr("TỆP", "FILE")));
  add_mode_option(command, options->mode);
  add_model_option(command, options->model);
  command.footer(
      std::string(tr("Ví dụ:\n"
                     "  echo 'thuc hien Chi thi so 47-CT/TW' | vanban restore\n"
                     "  vanban restore --mode mangled ban-quet.txt -o ban-sach.txt "
                     "--changes da-doi.jsonl",
                     "Examples:\n"
                     "  echo 'thuc hien Chi thi so 47-CT/TW' | vanban restore\n"
                     "  vanban restore --mode mangled scan.txt -o clean.txt "
                     "--changes changes.jsonl")));
  command.callback([options, &action] { action = [options] { return restore(*options); }; });
}

}  // namespace cli

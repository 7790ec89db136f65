#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "base/language.h"
#include "pipeline/change_log.h"
#include "pipeline/cli/command.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/streams.h"
#include "pipeline/engines.h"
#include "pipeline/mode_name.h"
#include "pipeline/office_input.h"
#include "pipeline/text_input.h"
#include "pipeline/text_restoration.h"
#include "pipeline/text_sections.h"
#include "pipeline/utf8_reader.h"

namespace cli {
namespace {

using base::tr;

struct Options {
  std::string input = "-";
  std::string output = "-";
  std::string changes;
  std::string model;
  std::string mode = "auto";
  std::string encoding = "auto";
  bool verbose = false;
};

// Says how lines were restored, one remark for each run of lines with one mode.
class ModeReport {
 public:
  explicit ModeReport(std::string label) : label_(std::move(label)) {}

  void add(const diacritics::Paragraph& paragraph) {
    if (run_ && run_->mode == paragraph.mode) {
      run_->last_line = paragraph.last_line;
      return;
    }
    finish();
    run_ = paragraph;
  }

  void finish() const {
    if (!run_) return;
    say(label_ + ":" + std::to_string(run_->first_line + 1) + "-" +
        std::to_string(run_->last_line) + ": " + pipeline::mode_name(run_->mode) + ", " +
        std::string(meaning(run_->mode)));
  }

 private:
  static std::string_view meaning(diacritics::Mode mode) {
    if (mode == diacritics::Mode::plain) return tr("thêm dấu", "marks added");
    if (mode == diacritics::Mode::mangled) return tr("sửa chữ đọc sai", "misread letters mended");
    return tr("để nguyên", "left alone");
  }

  std::string label_;
  std::optional<diacritics::Paragraph> run_;
};

void require_two_places(const Options& options) {
  if (options.changes != "-" || !is_standard(options.output)) return;
  throw base::Error("--changes",
                    tr("văn bản và danh sách thay đổi không thể cùng ra đầu ra chuẩn",
                       "the text and the changes cannot both go to standard output"),
                    base::ErrorCode::usage);
}

void say_form(const std::string& label, parsers::UnicodeForm form) {
  if (form == parsers::UnicodeForm::utf8) return;
  say(label + ": " + std::string(parsers::form_name(form)) + " → UTF-8");
}

// The text of an office file; nullopt for what is text already, which is read as it comes.
std::optional<std::string> office_text(const Options& options, const pipeline::Engines& engines) {
  if (is_standard(options.input) || options.input.ends_with(".txt")) return std::nullopt;
  std::string head(std::size_t{1} << 16, '\0');
  head.resize(InputStream(options.input).read(head));
  if (!parsers::is_container(head) && !parsers::office_kind(head)) return std::nullopt;
  const std::string bytes = base::read_file(options.input, parsers::kMaxOfficeBytes);
  const auto kind = parsers::office_kind(bytes);
  if (!kind) return std::nullopt;
  return pipeline::load_office(bytes,
                               *kind,
                               options.input,
                               engines.encodings(),
                               *pipeline::asked_encoding_from_name(options.encoding))
      .text;
}

int restore(const Options& options) {
  require_two_places(options);
  const std::string label = input_label(options.input);
  const pipeline::Engines engines(options.model);
  const std::optional<std::string> office = office_text(options, engines);
  InputStream input(options.input);
  std::string_view unread = office ? std::string_view(*office) : std::string_view();
  OutputStream text(options.output);
  std::optional<OutputStream> changes;
  if (!options.changes.empty()) changes.emplace(options.changes);

  pipeline::Utf8Reader utf8([&](std::span<char> block) {
    if (!office) return input.read(block);
    const std::size_t count = unread.copy(block.data(), block.size());
    unread.remove_prefix(count);
    return count;
  });
  pipeline::TextSections sections([&utf8](std::span<char> block) { return utf8.read(block); });
  pipeline::TextDecoder decoder(engines.encodings(),
                                *pipeline::asked_encoding_from_name(options.encoding));
  pipeline::RestorationSinks sinks;
  sinks.text = [&text](std::string_view piece) { text.write(piece); };
  sinks.change = [&changes](const pipeline::RecordedChange& change) {
    if (changes) changes->write(pipeline::write_change(change));
  };
  sinks.remark = [&label](const pipeline::PlacedRemark& remark) {
    say(label + ":" + std::to_string(remark.line) + ":" + std::to_string(remark.column) + ": " +
        remark.message);
  };
  ModeReport modes(label);
  if (options.verbose)
    sinks.paragraph = [&modes](const diacritics::Paragraph& paragraph) { modes.add(paragraph); };
  std::vector<pipeline::EncodedLines> converted;
  sinks.converted = [&converted](const pipeline::EncodedLines& lines) {
    converted.push_back(lines);
  };
  pipeline::restore_text(
      sections, decoder, engines.restorer(), *pipeline::mode_from_name(options.mode), label, sinks);
  say_form(label, utf8.form());
  for (const base::Finding& finding : pipeline::findings_of(converted, {}, {}))
    say(label + ": " + finding.message);
  modes.finish();
  if (changes) changes->finish();
  text.finish();
  return 0;
}

}  // namespace

void add_restore_command(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<Options>();
  Command command(app,
                  "restore",
                  tr("Phục hồi dấu và chữ sai của văn bản", "Restore marks and misread letters"),
                  chosen);
  command
      .add("input",
           options->input,
           tr("Văn bản hoặc tệp Word, ODT, HTML; - là văn bản ở đầu vào chuẩn",
              "Text, or a Word, ODT or HTML file; - is text on standard input"))
      .with_default()
      .shown_as(tr("TỆP", "FILE"));
  add_output_option(command, options->output);
  command
      .add("--changes",
           options->changes,
           tr("Ghi mọi từ đã đổi vào tệp này, mỗi dòng một đối tượng JSON",
              "Write every changed word to this file, one JSON object a line"))
      .shown_as(tr("TỆP", "FILE"));
  add_mode_option(command, options->mode);
  add_encoding_option(command, options->encoding);
  add_model_option(command, options->model);
  command.add_flag(
      "-v,--verbose",
      options->verbose,
      tr("Nói từng đoạn được phục hồi theo cách nào", "Say how each run of lines was restored"));
  command.footer(
      tr("Ví dụ:\n"
         "  echo 'thuc hien Chi thi so 47-CT/TW' | vanban restore\n"
         "  vanban restore --mode mangled ban-quet.txt -o ban-sach.txt "
         "--changes da-doi.jsonl",
         "Examples:\n"
         "  echo 'thuc hien Chi thi so 47-CT/TW' | vanban restore\n"
         "  vanban restore --mode mangled scan.txt -o clean.txt "
         "--changes changes.jsonl"));
  command.runs([options] { return restore(*options); });
}

}  // namespace cli

#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "base/language.h"
#include "corpus/store.h"
#include "parsers/export/json_exporter.h"
#include "parsers/xml_writer.h"
#include "pipeline/cli/chosen_document.h"
#include "pipeline/cli/command.h"
#include "pipeline/cli/filter_options.h"
#include "pipeline/cli/hit_output.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/streams.h"
#include "pipeline/csv.h"

namespace cli {
namespace {

using base::tr;
using corpus::DocumentInfo;
using corpus::Store;

constexpr std::size_t kKeyShown = 12;

struct Options {
  std::string action;
  std::vector<std::string> arguments;
  std::string store;
  std::string format = "text";
  std::string output = "-";
  int old_version = 0;  // 0: the newest
  FilterOptions filter;
};

[[noreturn]] void refuse(const Options& options, std::string_view vi, std::string_view en) {
  throw base::Error("corpus " + options.action, tr(vi, en), base::ErrorCode::usage);
}

std::string line(std::string_view vi, std::string_view en, const std::string& value) {
  return std::string(tr(vi, en)) + ": " + value + '\n';
}

std::string line(std::string_view vi, std::string_view en, std::size_t value) {
  return line(vi, en, std::to_string(value));
}

int list(const Options& options) {
  const auto store = corpus::open_store(options.store, Store::Access::read);
  const corpus::DocumentFilter filter = request_of(options.filter, "").documents;
  std::string text;
  if (options.format == "csv")
    text = pipeline::csv_row({"sha256", "type", "number", "date", "issuer", "subject", "file"});
  for (const DocumentInfo& each : store->documents(filter)) {
    text += options.format == "csv" ? pipeline::csv_row({each.key,
                                                         each.type,
                                                         each.number,
                                                         each.date,
                                                         each.issuer,
                                                         each.subject,
                                                         each.href})
                                    : each.key.substr(0, kKeyShown) + "  " + title(each) + '\n';
  }
  write_output(options.output, text);
  return 0;
}

std::string description(const parsers::Document& document) {
  const parsers::Metadata& metadata = document.metadata;
  std::string text = line("Tệp", "File", document.source.href);
  text += line("Loại", "Type", metadata.type);
  text += line("Số", "Number", metadata.number);
  text += line("Cơ quan ban hành", "Issuer", metadata.issuer);
  text += line("Ngày", "Date", metadata.date_iso);
  text += line("Trích yếu", "Subject", metadata.subject);
  text += line("Nhiệm vụ", "Obligations", document.obligations.size());
  text += line("Văn bản được dẫn", "Documents named", document.references.size());
  return text;
}

std::string history(const Store& store, const std::string& key) {
  std::string text;
  for (const corpus::OldVersion& old : store.history(key)) {
    const std::optional<parsers::Document> document = store.old_version(key, old.number);
    text += line("Bản cũ",
                 "Old version",
                 std::to_string(old.number) + ", " + (document ? document->source.href : "") +
                     ", " + old.indexed + " – " + old.replaced);
  }
  return text;
}

parsers::Document shown_version(const Store& store, const std::string& key, int old_version) {
  if (old_version == 0) return chosen_document(store, key);
  std::optional<parsers::Document> document = store.old_version(key, old_version);
  if (!document)
    throw base::Error(std::to_string(old_version),
                      tr("không có bản cũ ấy; corpus show nêu các bản cũ",
                         "there is no such old version; corpus show lists them"),
                      base::ErrorCode::unreadable);
  return *std::move(document);
}

int show(const Options& options) {
  if (options.arguments.size() != 1) refuse(options, "cần đúng một văn bản", "takes one document");
  const auto store = corpus::open_store(options.store, Store::Access::read);
  const std::string key = chosen_key(*store, options.arguments.front());
  const parsers::Document document = shown_version(*store, key, options.old_version);
  std::string text;
  if (options.format == "xml")
    text = parsers::write_xml(document);
  else if (options.format == "json")
    text = parsers::write_json(document);
  else
    text =
        line("SHA-256", "SHA-256", document.source.sha256.empty() ? key : document.source.sha256) +
        description(document) + (options.old_version == 0 ? history(*store, key) : "");
  write_output(options.output, text);
  return 0;
}

// False when opening the store for writing would make it anew.
bool is_there(const std::string& location) {
  if (corpus::is_address(location)) {
    corpus::open_store(location, Store::Access::read);  // throws when there is none
    return true;
  }
  std::error_code error;
  const auto bytes = std::filesystem::file_size(location, error);
  return !error && bytes > 0;
}

// A store that is there, to be changed.
std::unique_ptr<Store> open_to_change(const std::string& location) {
  return corpus::open_store(location,
                            is_there(location) ? Store::Access::write : Store::Access::read);
}

int remove(const Options& options) {
  if (options.arguments.empty())
    refuse(options, "cần ít nhất một văn bản", "takes one document at least");
  const auto store = open_to_change(options.store);
  std::vector<std::string> keys;  // all are known before the first goes
  for (const std::string& name : options.arguments)
    keys.push_back(chosen_key(*store, name));
  std::size_t removed = 0;
  for (const std::string& key : keys)
    removed += store->remove(key) ? 1 : 0;
  say(std::string(tr("Đã xoá ", "Removed ")) + std::to_string(removed));
  return 0;
}

// The store for checking: never made anew, and read only where it may not be written.
std::unique_ptr<Store> open_to_check(const std::string& location) {
  if (!is_there(location)) return corpus::open_store(location, Store::Access::read);
  try {
    return corpus::open_store(location, Store::Access::write);
  } catch (const base::Error& failure) {
    if (failure.code() != base::ErrorCode::unwritable) throw;
    return corpus::open_store(location, Store::Access::read);
  }
}

int check(const Options& options) {
  const auto store = open_to_check(options.store);
  const std::vector<std::string> problems = store->check();
  for (const std::string& problem : problems)
    say("vanban: " + problem);
  say(problems.empty() ? std::string(tr("Kho văn bản nguyên vẹn.", "The store is intact."))
                       : std::to_string(problems.size()) +
                             std::string(tr(" chỗ hỏng; hãy dùng bản sao lưu hoặc lập lại kho",
                                            " problems; use a backup or make the store anew")));
  return problems.empty() ? 0 : static_cast<int>(base::ErrorCode::unreadable);
}

std::string stem_of(const DocumentInfo& info) {
  const std::string stem = std::filesystem::path(info.href).stem().string();
  return stem.empty() || stem == "-" || stem == "." || stem == ".." ? info.key.substr(0, kKeyShown)
                                                                    : stem;
}

int export_documents(const Options& options) {
  if (options.arguments.size() != 1)
    refuse(options, "cần đúng một thư mục để ghi vào", "takes the folder to write into");
  const std::filesystem::path folder = options.arguments.front();
  const auto store = corpus::open_store(options.store, Store::Access::read);
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  std::set<std::string> names;
  for (const DocumentInfo& each : store->documents(request_of(options.filter, "").documents)) {
    std::string name = stem_of(each);
    if (!names.insert(name).second) name += '-' + each.key.substr(0, kKeyShown);
    const std::optional<parsers::Document> document = store->find(each.key);
    if (document) base::write_file(folder / (name + ".xml"), parsers::write_xml(*document));
  }
  say(std::string(tr("Đã ghi ", "Wrote ")) + std::to_string(names.size()) +
      std::string(tr(" văn bản", " documents")));
  return 0;
}

int statistics(const Options& options) {
  const auto store = corpus::open_store(options.store, Store::Access::read);
  const corpus::StoreStatistics of = store->statistics();
  std::string text = line("Văn bản", "Documents", of.documents);
  text += line("Bản cũ", "Old versions", of.old_versions);
  text += line("Phần, mục", "Sections", of.sections);
  text += line("Đoạn", "Passages", of.passages);
  text += line("Văn bản được dẫn", "Documents named", of.citations);
  text += line("Nhiệm vụ", "Obligations", of.obligations);
  text += line("Thời hạn", "Deadlines", of.deadlines);
  text += line("Nơi nhận", "Recipients", of.recipients);
  text += line("Byte chữ", "Bytes of text", of.text_bytes);
  text += line("Byte của kho", "Bytes of the store", of.store_bytes);
  write_output(options.output, text);
  return 0;
}

int back_up(const Options& options) {
  if (options.arguments.size() != 1)
    refuse(options, "cần tên của tệp sao lưu", "takes the name of the copy");
  corpus::open_store(options.store, Store::Access::read)->back_up(options.arguments.front());
  return 0;
}

int run(const Options& options) {
  const std::pair<const char*, int (*)(const Options&)> actions[] = {{"list", list},
                                                                     {"show", show},
                                                                     {"remove", remove},
                                                                     {"check", check},
                                                                     {"export", export_documents},
                                                                     {"stats", statistics},
                                                                     {"backup", back_up}};
  for (const auto& [name, action] : actions)
    if (options.action == name) return action(options);
  refuse(options, "không có việc này", "no such action");
}

}  // namespace

void add_corpus_command(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<Options>();
  Command command(app,
                  "corpus",
                  tr("Xem và giữ gìn kho văn bản", "Look at a store and take care of it"),
                  chosen);
  command
      .add("action",
           options->action,
           tr("list: danh sách; show: một văn bản; remove: xoá; check: kiểm tra toàn vẹn; export: "
              "ghi XML ra thư mục; stats: thống kê; backup: sao lưu ra tệp mới",
              "list; show: one document; remove; check: whether all is intact; export: XML into a "
              "folder; stats: figures; backup: copy into a new file"))
      .required()
      .one_of({"list", "show", "remove", "check", "export", "stats", "backup"});
  command
      .add("arguments",
           options->arguments,
           tr("Văn bản (số, hoặc phần đầu SHA-256), thư mục hay tệp, tuỳ việc",
              "Documents (number, or the beginning of the SHA-256), folder or file"))
      .shown_as(tr("TÊN", "NAME"));
  add_store_option(command, options->store);
  add_document_filters(command, options->filter);
  add_format_option(command,
                    options->format,
                    {"text", "csv", "json", "xml"},
                    tr("Dạng kết quả: list: text, csv; show: text, json, xml",
                       "Form of the result: list: text, csv; show: text, json, xml"));
  command
      .add("--old-version",
           options->old_version,
           tr("Với show: bản cũ mang số này thay cho bản mới nhất",
              "With show: the old version of this number instead of the newest"))
      .shown_as(tr("SỐ", "NUMBER"))
      .between(1, 1'000'000);
  add_output_option(command, options->output);
  command.footer(
      tr("Ví dụ:\n"
         "  vanban corpus list --type KH --store kho.db\n"
         "  vanban corpus show 08-KH/ĐU --store kho.db\n"
         "  vanban corpus show 08-KH/ĐU --old-version 1 --format xml --store kho.db\n"
         "  vanban corpus check --store kho.db\n"
         "  vanban corpus backup kho-2026-11.db --store kho.db",
         "Examples:\n"
         "  vanban corpus list --type KH --store store.db\n"
         "  vanban corpus show 08-KH/ĐU --store store.db\n"
         "  vanban corpus show 08-KH/ĐU --old-version 1 --format xml --store store.db\n"
         "  vanban corpus check --store store.db\n"
         "  vanban corpus backup store-2026-11.db --store store.db"));
  command.runs([options] { return run(*options); });
}

}  // namespace cli

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "base/language.h"
#include "corpus/store.h"
#include "parsers/xml_reader.h"
#include "pipeline/cli/command.h"
#include "pipeline/cli/streams.h"

namespace cli {
namespace {

using base::tr;
namespace fs = std::filesystem;

struct Options {
  std::vector<std::string> inputs;
  std::string store;
};

struct Counts {
  std::size_t added = 0;
  std::size_t replaced = 0;
  std::size_t unchanged = 0;
  std::vector<base::ErrorCode> failures;
};

// Results stand among ALTO files and exports, which are XML too; ours names its namespace at once.
bool is_result(const std::string& xml) {
  constexpr std::size_t kHead = 1000;
  const std::string_view head = std::string_view(xml).substr(0, kHead);
  return head.find("<document xmlns=\"urn:vanban:document:1\"") != std::string_view::npos;
}

void put(corpus::Store& store, const std::string& xml, const std::string& file, Counts& counts) {
  switch (store.put(parsers::read_xml(xml, file))) {
    case corpus::Store::Put::added:
      ++counts.added;
      break;
    case corpus::Store::Put::replaced:
      ++counts.replaced;
      break;
    case corpus::Store::Put::unchanged:
      ++counts.unchanged;
      break;
  }
}

void report(const base::Error& error, Counts& counts) {
  // When the store itself cannot be written, every further document would fail the same way.
  if (error.code() == base::ErrorCode::unwritable) throw error;
  say(std::string("vanban: ") + error.what());
  counts.failures.push_back(error.code());
}

// The XML files below `folder`, in the order of their names.
std::vector<fs::path> xml_files(const std::string& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  const auto options = fs::directory_options::skip_permission_denied;
  for (fs::recursive_directory_iterator at(folder, options, error), end; at != end && !error;
       at.increment(error)) {
    if (at->path().extension() == ".xml" && at->is_regular_file(error)) files.push_back(at->path());
  }
  if (error) throw base::Error(folder, error.message(), base::ErrorCode::unreadable);
  std::sort(files.begin(), files.end());
  return files;
}

void index_folder(corpus::Store& store, const std::string& folder, Counts& counts) {
  for (const fs::path& file : xml_files(folder)) {
    try {
      const std::string xml = base::read_file(file);
      if (is_result(xml)) put(store, xml, file.string(), counts);
    } catch (const base::Error& error) {
      report(error, counts);
    }
  }
}

void index_input(corpus::Store& store, const std::string& input, Counts& counts) {
  try {
    std::error_code error;
    if (fs::is_directory(input, error)) {
      index_folder(store, input, counts);
    } else {
      put(store, base::read_file(input), input, counts);
    }
  } catch (const base::Error& error) {
    report(error, counts);
  }
}

int index(const Options& options) {
  corpus::Store store(options.store, corpus::Store::Access::write);
  Counts counts;
  for (const std::string& input : options.inputs)
    index_input(store, input, counts);
  say(std::string(tr("Đã thêm ", "Added ")) + std::to_string(counts.added) +
      std::string(tr(", thay ", ", replaced ")) + std::to_string(counts.replaced) +
      std::string(tr(", giữ nguyên ", ", unchanged ")) + std::to_string(counts.unchanged) +
      std::string(tr(", lỗi ", ", failed ")) + std::to_string(counts.failures.size()));
  if (counts.failures.empty()) return 0;
  constexpr int kSomeFailed = 11;
  const std::size_t files =
      counts.added + counts.replaced + counts.unchanged + counts.failures.size();
  return files == 1 ? static_cast<int>(counts.failures.front()) : kSomeFailed;
}

}  // namespace

void add_index_command(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<Options>();
  Command command(app,
                  "index",
                  tr("Đưa kết quả XML vào kho văn bản để tìm kiếm",
                     "Put XML results into a store of documents to search in"),
                  chosen);
  command
      .add("inputs",
           options->inputs,
           tr("Kết quả XML của process, hoặc thư mục có các kết quả ấy",
              "XML results of process, or folders that hold them"))
      .required()
      .shown_as(tr("TỆP", "FILE"));
  command
      .add("--store",
           options->store,
           tr("Tệp kho văn bản; được tạo khi chưa có", "File of the store; made when it is absent"))
      .required()
      .shown_as(tr("TỆP", "FILE"));
  command.footer(
      tr("Ví dụ:\n"
         "  vanban process van-ban/ -o ket-qua\n"
         "  vanban index ket-qua --store kho.db",
         "Examples:\n"
         "  vanban process documents/ -o results\n"
         "  vanban index results --store store.db"));
  command.runs([options] { return index(*options); });
}

}  // namespace cli

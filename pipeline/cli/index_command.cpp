#include <algorithm>
#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "base/language.h"
#include "corpus/store.h"
#include "parsers/xml_reader.h"
#include "pipeline/cli/command.h"
#include "pipeline/cli/filter_options.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/streams.h"
#include "pipeline/document_reader.h"
#include "pipeline/input_list.h"

namespace cli {
namespace {

using base::tr;
namespace fs = std::filesystem;

struct Options {
  std::vector<std::string> inputs;
  std::string store;
  ReadingOptions reading;
};

// Results stand among ALTO files and exports, which are XML too; ours names its namespace at once.
bool is_result(const std::string& xml) {
  constexpr std::size_t kHead = 1000;
  const std::string_view head = std::string_view(xml).substr(0, kHead);
  return head.find("<document xmlns=\"urn:vanban:document:1\"") != std::string_view::npos;
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

class Indexer {
 public:
  explicit Indexer(const Options& options)
      : options_(options),
        store_(corpus::open_store(options.store, corpus::Store::Access::write)) {}

  void add(const std::string& input) {
    try {
      std::error_code error;
      if (fs::is_directory(input, error))
        add_folder(input);
      else
        add_file(input);
    } catch (const base::Error& error) {
      report(error);
    }
  }

  // Says what was done and returns the exit code.
  int finish() const {
    say(std::string(tr("Đã thêm ", "Added ")) + std::to_string(added_) +
        std::string(tr(", thay ", ", replaced ")) + std::to_string(replaced_) +
        std::string(tr(", giữ nguyên ", ", unchanged ")) + std::to_string(unchanged_) +
        (outdated_ == 0
             ? ""
             : std::string(tr(", bỏ qua bản cũ ", ", outdated ")) + std::to_string(outdated_)) +
        std::string(tr(", lỗi ", ", failed ")) + std::to_string(failures_.size()));
    if (failures_.empty()) return 0;
    constexpr int kSomeFailed = 11;
    const std::size_t files = added_ + replaced_ + unchanged_ + outdated_ + failures_.size();
    return files == 1 ? static_cast<int>(failures_.front()) : kSomeFailed;
  }

 private:
  void count(corpus::Store::Put put) {
    switch (put) {
      case corpus::Store::Put::added:
        ++added_;
        break;
      case corpus::Store::Put::replaced:
        ++replaced_;
        break;
      case corpus::Store::Put::unchanged:
        ++unchanged_;
        break;
      case corpus::Store::Put::outdated:
        ++outdated_;
        break;
    }
  }

  // Together with others, which is faster.
  void put_later(parsers::Document document) {
    constexpr std::size_t kMostWaiting = 100;
    waiting_.push_back(std::move(document));
    if (waiting_.size() >= kMostWaiting) put_waiting();
  }

  // Hands over what waits to another thread; meanwhile the next documents can be read.
  void put_waiting() {
    settle();
    in_hand_ = std::exchange(waiting_, {});
    putting_ = std::async(std::launch::async, [this] {
      std::vector<const parsers::Document*> all;
      for (const parsers::Document& document : in_hand_)
        all.push_back(&document);
      return store_->put_all(all);
    });
  }

  // Waits for what was handed over. The store serves one thread at a time.
  void settle() {
    if (!putting_.valid()) return;
    try {
      for (const corpus::Store::Put put : putting_.get())
        count(put);
    } catch (const base::Error& error) {
      check_store(error);
      for (const parsers::Document& document : in_hand_)  // one of them cannot be put in
        put(document);
    }
  }

  void put(const parsers::Document& document) {
    try {
      count(store_->put(document));
    } catch (const base::Error& error) {
      check_store(error);
      report(error);
    }
  }

  // A store that is damaged or cannot be written stays so, whatever is put in.
  void check_store(const base::Error& error) {
    is_store_broken_ =
        error.code() == base::ErrorCode::unreadable || error.code() == base::ErrorCode::unwritable;
    if (is_store_broken_) throw error;
  }

  void report(const base::Error& error) {
    // When the store itself cannot be written, every further document would fail the same way;
    // without a model or program every further input would.
    if (is_store_broken_ || error.code() == base::ErrorCode::unwritable ||
        error.code() == base::ErrorCode::missing)
      throw error;
    say(std::string("vanban: ") + error.what());
    failures_.push_back(error.code());
  }

  // A folder that process has filled holds, beside each result, files made from it; only where
  // there is no result at all the files are documents themselves.
  void add_folder(const std::string& folder) {
    bool has_results = false;
    for (const fs::path& file : xml_files(folder)) {
      try {
        const std::string xml = base::read_file(file);
        if (!is_result(xml)) continue;
        has_results = true;
        put_later(parsers::read_xml(xml, file.string()));
      } catch (const base::Error& error) {
        has_results = true;
        report(error);
      }
    }
    put_waiting();
    settle();
    if (has_results) return;
    const pipeline::InputList list = pipeline::list_inputs({folder}, {});
    for (const base::Error& failure : list.failures)
      report(failure);
    for (const pipeline::Input& input : list.inputs) {
      try {
        add_raw(input.path);
      } catch (const base::Error& error) {
        report(error);
      }
    }
  }

  void add_file(const std::string& file) {
    if (fs::path(file).extension() != ".xml") {
      add_raw(file);
    } else {
      put(parsers::read_xml(base::read_file(file), file));
    }
  }

  void add_raw(const fs::path& file) {
    if (!engines_) {
      settings_ = options_.reading.settings();
      engines_ = std::make_unique<pipeline::Engines>(options_.reading.model);
    }
    put(pipeline::read_document(file, settings_, options_.reading.jobs, *engines_).document);
  }

  const Options& options_;
  std::unique_ptr<corpus::Store> store_;
  pipeline::Settings settings_;
  std::unique_ptr<pipeline::Engines> engines_;
  std::vector<parsers::Document> waiting_;  // read, not handed over
  std::vector<parsers::Document> in_hand_;  // handed over
  std::future<std::vector<corpus::Store::Put>> putting_;
  std::size_t added_ = 0;
  std::size_t replaced_ = 0;
  std::size_t unchanged_ = 0;
  std::size_t outdated_ = 0;
  std::vector<base::ErrorCode> failures_;
  bool is_store_broken_ = false;
};

int index(const Options& options) {
  Indexer indexer(options);
  for (const std::string& input : options.inputs)
    indexer.add(input);
  return indexer.finish();
}

}  // namespace

void add_index_command(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<Options>();
  Command command(app,
                  "index",
                  tr("Đưa văn bản vào kho để tìm kiếm", "Put documents into a store to search in"),
                  chosen);
  command
      .add("inputs",
           options->inputs,
           tr("Kết quả XML của process, thư mục có các kết quả ấy, hoặc tệp, thư mục bất kỳ mà "
              "process nhận",
              "XML results of process, folders that hold them, or any file or folder that process "
              "takes"))
      .required()
      .shown_as(tr("TỆP", "FILE"));
  command
      .add("--store",
           options->store,
           tr("Kho văn bản: tệp, hoặc postgresql://người@máy/cơ_sở_dữ_liệu; được tạo khi chưa có",
              "Store: file, or postgresql://user@host/database; made when it is absent"))
      .required()
      .shown_as(tr("KHO", "STORE"));
  add_reading_options(command, options->reading);
  command.footer(tr(
      "Trong thư mục có kết quả XML, chỉ các kết quả ấy được đưa vào. Một tệp nguồn đọc lại cho "
      "kết quả khác, hoặc một tệp khác của cùng văn bản (cùng cơ quan, loại, số, ngày, trích yếu "
      "gần giống) thì kết quả mới thay kết quả cũ; bản cũ được giữ trong lịch sử và không tự trở "
      "lại "
      "(muốn vậy, hãy corpus remove trước).\n"
      "Ví dụ:\n"
      "  vanban process van-ban/ -o ket-qua\n"
      "  vanban index ket-qua --store kho.db\n"
      "  vanban index cong-van.pdf ke-hoach.docx --store kho.db\n"
      "  vanban index ket-qua --store postgresql://vanban@may-chu/kho",
      "In a folder with XML results only these are taken. When a source file is read again with "
      "another result, or another file of the same document comes (same issuer, type, number and "
      "date, a like subject), the new one replaces the old one, which is kept as history and does "
      "not "
      "come back by itself (corpus remove first if it should).\n"
      "Examples:\n"
      "  vanban process documents/ -o results\n"
      "  vanban index results --store store.db\n"
      "  vanban index letter.pdf plan.docx --store store.db\n"
      "  vanban index results --store postgresql://vanban@server/store"));
  command.runs([options] { return index(*options); });
}

}  // namespace cli

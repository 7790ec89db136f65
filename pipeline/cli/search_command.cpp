#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <unistd.h>

#include "base/error.h"
#include "base/language.h"
#include "corpus/obligation_selection.h"
#include "corpus/store.h"
#include "pipeline/cli/command.h"
#include "pipeline/cli/filter_options.h"
#include "pipeline/cli/hit_output.h"
#include "pipeline/cli/obligation_output.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/query_file.h"
#include "pipeline/cli/streams.h"

namespace cli {
namespace {

using base::tr;

constexpr std::size_t kUsualLimit = 20;
constexpr std::size_t kEverything = std::size_t{1} << 40;

struct Options {
  std::vector<std::string> words;
  std::string store;
  FilterOptions filter;
  std::string queries;
  std::string format;
  std::string order = "document";
  std::string output = "-";
  bool obligations = false;
  bool facets = false;
};

[[noreturn]] void refuse(std::string_view where, std::string_view vi, std::string_view en) {
  throw base::Error(std::string(where), tr(vi, en), base::ErrorCode::usage);
}

// What is printed decides in which forms.
std::string format_of(const Options& options) {
  const std::vector<std::string> formats = options.facets ? std::vector<std::string>{"text", "json"}
                                           : options.obligations
                                               ? kObligationFormats
                                               : std::vector<std::string>{"text", "json", "jsonl"};
  if (options.format.empty()) return formats.front();
  if (std::find(formats.begin(), formats.end(), options.format) == formats.end())
    refuse("--format",
           "đoạn văn: text, json, jsonl; thống kê: text, json; nhiệm vụ (--obligations): table, "
           "csv, json, jsonl, ics, xlsx",
           "passages: text, json, jsonl; facets: text, json; duties (--obligations): table, csv, "
           "json, jsonl, ics, xlsx");
  return options.format;
}

bool is_selective(const corpus::SearchRequest& request) {
  return !request.query.empty() || !(request.documents == corpus::DocumentFilter{}) ||
         !corpus::is_open(request.obligations) || !request.section_kind.empty();
}

corpus::SearchRequest request_of(const Options& options) {
  std::string words;
  for (const std::string& word : options.words)
    words += (words.empty() ? "" : " ") + word;
  corpus::SearchRequest request = request_of(options.filter, words);
  if (!options.words.empty() && request.query.empty())
    refuse(tr("câu tìm", "query"),
           "chỉ có dấu câu, không có từ nào để tìm",
           "there are signs only and no word to find");
  if (!is_selective(request) && !options.obligations && !options.facets)
    refuse(tr("câu tìm", "query"),
           "hãy cho từ cần tìm hoặc một tuỳ chọn lọc như --issuer",
           "give words to find or a filter such as --issuer");
  return request;
}

corpus::ObligationOrder order_of(const std::string& name) {
  if (name == "due") return corpus::ObligationOrder::due;
  if (name == "actor") return corpus::ObligationOrder::actor;
  return corpus::ObligationOrder::document;
}

std::string obligations(const corpus::Store& store,
                        corpus::SearchRequest request,
                        const Options& options) {
  // Another order than that of the store needs all of them.
  const bool in_order = options.order == "document";
  const std::size_t limit = request.limit == 0 ? kEverything : request.limit;
  request.limit = in_order ? limit : kEverything;
  std::vector<parsers::Document> documents = documents_of(store.obligations(request));
  if (!in_order) {
    const corpus::DueWindow window{parsers::from_iso(request.obligations.due_from),
                                   parsers::from_iso(request.obligations.due_until)};
    documents = corpus::select(std::move(documents), {}, window, order_of(options.order));
    std::size_t left = limit;
    for (parsers::Document& document : documents) {
      document.obligations.resize(std::min(left, document.obligations.size()));
      left -= document.obligations.size();
    }
    std::erase_if(documents, [](const parsers::Document& d) { return d.obligations.empty(); });
  }
  if (documents.empty()) say(std::string(tr("Không tìm thấy.", "Nothing found.")));
  return render_obligations(documents, format_of(options), options.output);
}

std::string passages(const corpus::Store& store,
                     corpus::SearchRequest request,
                     const Options& options) {
  if (request.limit == 0) request.limit = kUsualLimit;
  const std::vector<corpus::Hit> hits = store.search(request);
  if (hits.empty()) say(std::string(tr("Không tìm thấy.", "Nothing found.")));
  const std::string format = format_of(options);
  if (format == "json") return hits_as_json(hits);
  if (format == "jsonl") return hits_as_jsonl(hits);
  return hits_as_text(hits, options.output == "-" && isatty(STDOUT_FILENO) == 1);
}

// Every query of a file, an answer on a line each.
int search_all(const corpus::Store& store, const Options& options) {
  std::string answers;
  std::size_t failures = 0;
  const std::vector<FileQuery> queries =
      read_queries(read_input(options.queries), options.filter, input_label(options.queries));
  for (const FileQuery& each : queries) {
    try {
      if (!each.problem.empty()) throw base::Error(each.id, each.problem, base::ErrorCode::usage);
      corpus::SearchRequest request = request_of(each.filter, each.query);
      if (request.limit == 0) request.limit = kUsualLimit;
      if (!is_selective(request))
        throw base::Error(
            each.id,
            tr("không có từ nào để tìm, cũng không có bộ lọc", "no word to find and no filter"),
            base::ErrorCode::usage);
      answers += answer_line(each.id, each.query, store.search(request));
    } catch (const base::Error& error) {
      if (error.code() != base::ErrorCode::usage) throw;
      ++failures;
      say(std::string("vanban: ") + error.what());
      answers += failure_line(each.id, each.query, error.what());
    }
  }
  write_output(options.output, answers);
  if (failures == 0) return 0;
  constexpr int kSomeFailed = 11;
  return queries.size() == 1 ? static_cast<int>(base::ErrorCode::usage) : kSomeFailed;
}

int search(const Options& options) {
  if (!options.queries.empty()) {
    if (!options.words.empty() || options.obligations || options.facets)
      refuse("--queries",
             "không dùng cùng với từ cần tìm, --obligations hay --facets",
             "not together with words to find, --obligations or --facets");
    return search_all(*corpus::open_store(options.store, corpus::Store::Access::read), options);
  }
  const corpus::SearchRequest request = request_of(options);
  const std::string format = format_of(options);
  const auto store = corpus::open_store(options.store, corpus::Store::Access::read);
  if (options.facets) {
    const std::vector<corpus::FacetCount> facets =
        options.obligations ? store->obligation_facets(request) : store->facets(request);
    write_output(options.output,
                 format == "json"
                     ? facets_as_json(facets, options.obligations ? "obligations" : "passages")
                     : facets_as_text(facets));
  } else {
    write_output(options.output,
                 options.obligations ? obligations(*store, request, options)
                                     : passages(*store, request, options));
  }
  return 0;
}

void add_output_options(Command& command, Options& options) {
  command.add_flag("--expression",
                   options.filter.expression,
                   tr("Hiểu VÀ, HOẶC, KHÔNG, NEAR/5, từ*, ngoặc đơn trong câu tìm là toán tử",
                      "Take AND, OR, NOT, NEAR/5, word* and brackets in the query for operators"));
  command.add_flag("--obligations",
                   options.obligations,
                   tr("Liệt kê nhiệm vụ thay cho đoạn văn", "List duties instead of passages"));
  command.add_flag("--facets",
                   options.facets,
                   tr("Chỉ đếm các đoạn tìm thấy theo loại, cơ quan, cấp, năm, phần; với "
                      "--obligations: nhiệm vụ theo loại văn bản, cơ quan, cấp, năm, loại, ai làm",
                      "Only count what is found by type, issuer, level, year, section; with "
                      "--obligations duties by type, issuer, level, year, kind, actor"));
  command
      .add("--hide-boilerplate",
           options.filter.shared_by,
           tr("Ẩn những gì ít nhất từng này văn bản khác cũng viết, không kể số, dấu, chữ hoa",
              "Hide what so many other documents say too, without regard to numbers, marks and "
              "case"))
      .shown_as(tr("SỐ", "NUMBER"));
  command
      .add("--queries",
           options.queries,
           tr("Tệp CSV (cột query, id, tên tuỳ chọn lọc) hoặc JSON Lines; mỗi câu một dòng JSON",
              "File of CSV (columns query, id, names of filters) or JSON Lines; an answer in JSON "
              "on a line each"))
      .shown_as(tr("TỆP", "FILE"));
  command
      .add("--sort",
           options.order,
           tr("Thứ tự nhiệm vụ: như trong văn bản, theo hạn, hoặc theo người thực hiện",
              "Order of duties: as in the documents, by the day due, or by who must do it"))
      .one_of({"document", "due", "actor"})
      .with_default();
  command
      .add("--limit",
           options.filter.limit,
           tr("Nhiều nhất bao nhiêu; mặc định 20 đoạn, hoặc mọi nhiệm vụ",
              "How many at most; by default 20 passages, or all duties"))
      .shown_as(tr("SỐ", "NUMBER"));
  command.add("--offset", options.filter.offset, tr("Bỏ qua từng này kết quả đầu", "Skip so many"))
      .shown_as(tr("SỐ", "NUMBER"));
  command
      .add("--format",
           options.format,
           tr("Dạng kết quả: text, json, jsonl; nhiệm vụ: table, csv, json, jsonl, ics, xlsx",
              "Form of the result: text, json, jsonl; duties: table, csv, json, jsonl, ics, xlsx"))
      .shown_as(tr("DẠNG", "FORM"));
  add_output_option(command, options.output);
}

}  // namespace

void add_search_command(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<Options>();
  options->filter.limit = 0;
  Command command(app,
                  "search",
                  tr("Tìm trong kho văn bản, có dấu hoặc không dấu",
                     "Search in a store, with marks or without"),
                  chosen);
  command
      .add("words",
           options->words,
           tr("Các từ cần tìm; từ không dấu khớp mọi cách viết có dấu, \"trong ngoặc kép\" là cụm "
              "từ, chữ tắt khớp cả tên đầy đủ",
              "Words to find; one without marks stands for any spelling, \"in quotes\" is a "
              "phrase, abbreviations also find what they stand for"))
      .shown_as(tr("TỪ", "WORD"));
  add_store_option(command, options->store);
  add_document_filters(command, options->filter);
  add_obligation_filters(command, options->filter);
  add_output_options(command, *options);
  command.footer(
      tr("Ví dụ:\n"
         "  vanban search ve sinh moi truong --store kho.db\n"
         "  vanban search '\"Đảng uỷ xã\"' --type KH --from 2026 --store kho.db --format json\n"
         "  vanban search --expression 'nước NEAR/5 sạch KHÔNG thải' --store kho.db\n"
         "  vanban search --obligations --report-to 'tinh uy' --deadline 'hang thang' --store "
         "kho.db --format csv\n"
         "  vanban search --queries cau-hoi.csv --store kho.db",
         "Examples:\n"
         "  vanban search ve sinh moi truong --store store.db\n"
         "  vanban search '\"Đảng uỷ xã\"' --type KH --from 2026 --store store.db --format json\n"
         "  vanban search --expression 'nước NEAR/5 sạch NOT thải' --store store.db\n"
         "  vanban search --obligations --report-to 'tinh uy' --deadline 'hang thang' --store "
         "store.db --format csv\n"
         "  vanban search --queries queries.csv --store store.db"));
  command.runs([options] { return search(*options); });
}

}  // namespace cli

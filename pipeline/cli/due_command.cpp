#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/language.h"
#include "corpus/store.h"
#include "parsers/due_date.h"
#include "parsers/export/ics_exporter.h"
#include "parsers/export/obligation_table.h"
#include "pipeline/cli/command.h"
#include "pipeline/cli/due_output.h"
#include "pipeline/cli/filter_options.h"
#include "pipeline/cli/obligation_output.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/streams.h"

namespace cli {
namespace {

using base::tr;

struct Options {
  std::string store;
  std::string from, to;
  FilterOptions filter;
  std::string format = "table";
  std::string output = "-";
};

constexpr int kMostYears = 20;

corpus::SearchRequest request_of(const Options& options) {
  FilterOptions filter = options.filter;
  filter.due_after = options.from;
  filter.due_before = options.to;
  corpus::SearchRequest request = request_of(filter, "");
  const auto first = day_option("--from", options.from), last = day_option("--to", options.to);
  const bool is_long = first && last && last->year - first->year > kMostYears;
  if (is_long || request.obligations.due_until < request.obligations.due_from)
    throw base::Error("--from, --to",
                      tr("ngày đầu phải trước ngày cuối, cách nhau không quá 20 năm",
                         "the first day must come before the last, at most 20 years apart"),
                      base::ErrorCode::usage);
  return request;
}

// A calendar has each series once, as a rule.
std::string calendar(const corpus::Store& store, corpus::SearchRequest request) {
  request.limit = std::size_t{1} << 40;
  return parsers::write_ics(documents_of(store.obligations(request)));
}

int due(const Options& options) {
  const corpus::SearchRequest request = request_of(options);
  const auto store = corpus::open_store(options.store, corpus::Store::Access::read);
  if (options.format == "ics") {
    write_output(options.output, calendar(*store, request));
    return 0;
  }
  const std::vector<corpus::ListedObligation> listed = store->due(request);
  if (listed.empty()) say(std::string(tr("Không có việc nào đến hạn.", "Nothing is due.")));
  if (listed.size() == request.limit)
    say(std::string(tr("Chỉ liệt kê ", "Only the first ")) + std::to_string(listed.size()) +
        std::string(tr(" dòng đầu; xem --limit", " rows; see --limit")));
  write_output(options.output,
               options.format == "csv"     ? due_as_csv(listed)
               : options.format == "jsonl" ? due_as_jsonl(listed)
                                           : due_as_text(listed));
  return 0;
}

}  // namespace

void add_due_command(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<Options>();
  options->filter.limit = 1000;
  Command command(app,
                  "due",
                  tr("Lịch việc đến hạn trong cả kho, kể cả từng kỳ của việc định kỳ",
                     "What is due, day by day, across a store; recurring duties each time"),
                  chosen);
  add_store_option(command, options->store);
  const std::string_view day = tr("NGÀY", "DAY");
  command.add("--from", options->from, tr("Từ ngày này", "From this day on"))
      .required()
      .shown_as(day);
  command.add("--to", options->to, tr("Đến hết ngày này", "Up to this day"))
      .required()
      .shown_as(day);
  add_party_filters(command, options->filter);
  command
      .add("--limit",
           options->filter.limit,
           tr("Nhiều nhất bao nhiêu dòng", "How many rows at most"))
      .with_default()
      .shown_as(tr("SỐ", "NUMBER"));
  add_format_option(command,
                    options->format,
                    {"table", "csv", "jsonl", "ics"},
                    tr("Dạng kết quả", "Form of the result"));
  add_output_option(command, options->output);
  command.footer(tr(
      "Ngày là ngày cuối cùng còn kịp: \"trước ngày 25\" đến hạn ngày 24. Dạng ics ghi mỗi việc "
      "định kỳ một lần, kèm quy tắc lặp.\n"
      "Ví dụ:\n"
      "  vanban due --from 1/2027 --to 3/2027 --store kho.db\n"
      "  vanban due --from 2027 --to 2027 --actor 'van phong' --store kho.db --format ics -o "
      "lich.ics",
      "A day is the last one in time: \"trước ngày 25\" is due on the 24th. In the form ics each "
      "series stands once, with its rule.\n"
      "Examples:\n"
      "  vanban due --from 1/2027 --to 3/2027 --store store.db\n"
      "  vanban due --from 2027 --to 2027 --actor 'van phong' --store store.db --format ics -o "
      "calendar.ics"));
  command.runs([options] { return due(*options); });
}

}  // namespace cli

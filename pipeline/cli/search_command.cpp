#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>
#include <unistd.h>

#include "base/language.h"
#include "corpus/store.h"
#include "pipeline/cli/command.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/streams.h"

namespace cli {
namespace {

using base::tr;

struct Options {
  std::vector<std::string> words;
  std::string store;
  std::string format = "text";
  std::string output = "-";
  std::size_t limit = 20;
};

std::string title(const corpus::DocumentInfo& document) {
  std::string text = document.type;
  for (const std::string& part : {document.number, document.date, document.issuer}) {
    if (!part.empty()) text += (text.empty() ? "" : ", ") + part;
  }
  return text.empty() ? document.href : text + " (" + document.href + ")";
}

std::string place(const corpus::Hit& hit) {
  std::string text;
  if (!hit.section.empty()) text = std::string(tr("mục ", "section ")) + hit.section;
  if (hit.page != 0) {
    text +=
        (text.empty() ? "" : ", ") + std::string(tr("trang ", "page ")) + std::to_string(hit.page);
  }
  return text.empty() ? "" : " [" + text + "]";
}

// The excerpt on one line, what was found in bold on a terminal.
std::string excerpt(const corpus::Hit& hit, bool in_bold) {
  std::string text;
  std::size_t at = 0;
  const std::string_view all = hit.excerpt;
  for (const base::TextSpan& match : hit.matches) {
    text += all.substr(at, match.begin - at);
    text += in_bold ? "\033[1m" : "";
    text += base::slice(all, match);
    text += in_bold ? "\033[0m" : "";
    at = match.end;
  }
  text += all.substr(at);
  for (char& c : text) {
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  }
  return text;
}

std::string as_text(const std::vector<corpus::Hit>& hits, bool in_bold) {
  std::string text;
  for (const corpus::Hit& hit : hits) {
    text += title(hit.document) + place(hit) + "\n    " + excerpt(hit, in_bold) + '\n';
  }
  return text;
}

std::string as_json(const std::vector<corpus::Hit>& hits) {
  nlohmann::ordered_json rows = nlohmann::ordered_json::array();
  for (const corpus::Hit& hit : hits) {
    rows.push_back({{"document", hit.document.href},
                    {"sha256", hit.document.key},
                    {"type", hit.document.type},
                    {"number", hit.document.number},
                    {"issuer", hit.document.issuer},
                    {"date", hit.document.date},
                    {"section", hit.section},
                    {"block", hit.block},
                    {"page", hit.page},
                    {"excerpt", hit.excerpt}});
  }
  return rows.dump(2) + '\n';
}

int search(const Options& options) {
  std::string words;
  for (const std::string& word : options.words)
    words += word + ' ';
  const corpus::Store store(options.store, corpus::Store::Access::read);
  const std::vector<corpus::Hit> hits = store.search(words, options.limit);
  if (hits.empty()) say(std::string(tr("Không tìm thấy.", "Nothing found.")));
  const bool in_bold = options.output == "-" && isatty(STDOUT_FILENO) == 1;
  write_output(options.output, options.format == "json" ? as_json(hits) : as_text(hits, in_bold));
  return 0;
}

}  // namespace

void add_search_command(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<Options>();
  Command command(app,
                  "search",
                  tr("Tìm trong kho văn bản, có dấu hoặc không dấu",
                     "Search in a store, with marks or without"),
                  chosen);
  command
      .add("words",
           options->words,
           tr("Các từ cần tìm; từ không dấu khớp mọi cách viết có dấu",
              "Words to find; one without marks stands for any spelling"))
      .required()
      .shown_as(tr("TỪ", "WORD"));
  command
      .add("--store",
           options->store,
           tr("Tệp kho văn bản do vanban index lập", "File of the store that vanban index made"))
      .required()
      .shown_as(tr("TỆP", "FILE"));
  command
      .add("--limit", options->limit, tr("Nhiều nhất bao nhiêu đoạn", "How many passages at most"))
      .with_default()
      .shown_as(tr("SỐ", "NUMBER"));
  add_format_option(
      command, options->format, {"text", "json"}, tr("Dạng kết quả", "Form of the result"));
  add_output_option(command, options->output);
  command.footer(
      tr("Ví dụ:\n"
         "  vanban search ve sinh moi truong --store kho.db\n"
         "  vanban search '\"Đảng uỷ xã\"' --store kho.db --format json",
         "Examples:\n"
         "  vanban search ve sinh moi truong --store store.db\n"
         "  vanban search '\"Đảng uỷ xã\"' --store store.db --format json"));
  command.runs([options] { return search(*options); });
}

}  // namespace cli

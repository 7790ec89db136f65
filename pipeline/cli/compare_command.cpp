#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "base/file.h"
#include "base/language.h"
#include "base/text.h"
#include "corpus/alignment.h"
#include "corpus/heading_alignment.h"
#include "corpus/store.h"
#include "corpus/word_difference.h"
#include "parsers/xml_reader.h"
#include "pipeline/cli/chosen_document.h"
#include "pipeline/cli/command.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/streams.h"
#include "pipeline/cli/text_columns.h"

namespace cli {
namespace {

using base::tr;
using corpus::AlignedPair;
using parsers::Obligation;

struct Options {
  std::string left, right;
  std::string store;
  std::string format = "text";
  std::string output = "-";
  bool hide_same = false;
  ReadingOptions reading;
};

// A document of the store, else a result of ours, else anything that process takes.
parsers::Document read(const std::string& name, const Options& options) {
  std::error_code error;
  const bool is_file = is_standard(name) || std::filesystem::exists(name, error);
  if (!options.store.empty() && !is_file)
    return chosen_document(*corpus::open_store(options.store, corpus::Store::Access::read), name);
  if (std::filesystem::path(name).extension() == ".xml")
    return parsers::read_xml(base::read_file(name), name);
  return read_any(name, options.reading).document;
}

// One line of the comparison.
struct Row {
  const char* change;  // "same", "reworded", "removed", "added"
  const Obligation* left = nullptr;
  const Obligation* right = nullptr;
};

std::vector<Row> rows_of(const parsers::Document& left, const parsers::Document& right) {
  std::vector<Row> rows;
  std::vector<bool> is_known(right.obligations.size(), false);
  const std::vector<AlignedPair> pairs = corpus::align(left.obligations, right.obligations);
  auto pair = pairs.begin();
  for (std::size_t i = 0; i < left.obligations.size(); ++i) {
    if (pair == pairs.end() || pair->left != i) {
      rows.push_back({"removed", &left.obligations[i], nullptr});
      continue;
    }
    rows.push_back(
        {pair->same ? "same" : "reworded", &left.obligations[i], &right.obligations[pair->right]});
    is_known[pair->right] = true;
    ++pair;
  }
  for (std::size_t i = 0; i < right.obligations.size(); ++i)
    if (!is_known[i]) rows.push_back({"added", nullptr, &right.obligations[i]});
  return rows;
}

std::string change_name(const std::string& change) {
  if (change == "same") return std::string(tr("GIỐNG", "SAME"));
  if (change == "reworded") return std::string(tr("VIẾT LẠI", "REWORDED"));
  if (change == "removed") return std::string(tr("CHỈ BÊN TRÁI", "LEFT ONLY"));
  return std::string(tr("CHỈ BÊN PHẢI", "RIGHT ONLY"));
}

std::string place(const Obligation* obligation) {
  return obligation == nullptr ? "–" : obligation->section;
}

std::string words_of(const Row& row) {
  if (row.left == nullptr) return row.right->text.text;
  if (row.right == nullptr || std::string_view(row.change) == "same") return row.left->text.text;
  return corpus::marked_up(corpus::word_difference(row.left->text.text, row.right->text.text));
}

std::string as_text(const std::vector<Row>& rows,
                    const parsers::Document& left,
                    const parsers::Document& right) {
  constexpr std::size_t kWidth = 96;
  std::string text;
  const corpus::HeadingAlignment headings = corpus::align_headings(left, right);
  const auto add = [&text](std::string_view name, const std::string& heading) {
    text += std::string(name) + printable(heading) + '\n';
  };
  for (const auto& [ours, theirs] : headings.reworded)
    add(tr("Mục viết lại: ", "Section reworded: "),
        corpus::marked_up(corpus::word_difference(ours, theirs)));
  for (const std::string& heading : headings.left_only)
    add(tr("Mục chỉ bên trái: ", "Section left only: "), heading);
  for (const std::string& heading : headings.right_only)
    add(tr("Mục chỉ bên phải: ", "Section right only: "), heading);
  for (const Row& row : rows) {
    text += change_name(row.change) + "  [" + printable(place(row.left)) + " | " +
            printable(place(row.right)) + "]\n";
    for (const std::string& line : wrapped(printable(words_of(row)), kWidth))
      text += "    " + line + '\n';
  }
  return text;
}

nlohmann::ordered_json side(const Obligation* obligation) {
  if (obligation == nullptr) return nullptr;
  return {{"section", obligation->section},
          {"block", obligation->block},
          {"text", obligation->text.text}};
}

std::string as_json(const std::vector<Row>& rows,
                    const parsers::Document& left,
                    const parsers::Document& right) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const Row& row : rows) {
    nlohmann::ordered_json object{
        {"change", row.change}, {"left", side(row.left)}, {"right", side(row.right)}};
    if (std::string_view(row.change) == "reworded") object["difference"] = words_of(row);
    list.push_back(std::move(object));
  }
  const corpus::HeadingAlignment headings = corpus::align_headings(left, right);
  nlohmann::ordered_json reworded = nlohmann::ordered_json::array();
  for (const auto& [ours, theirs] : headings.reworded)
    reworded.push_back({{"left", ours}, {"right", theirs}});
  return nlohmann::ordered_json{{"sectionsReworded", reworded},
                                {"sectionsLeftOnly", headings.left_only},
                                {"sectionsRightOnly", headings.right_only},
                                {"obligations", list}}
             .dump(2) +
         '\n';
}

int compare(const Options& options) {
  const parsers::Document left = read(options.left, options), right = read(options.right, options);
  std::vector<Row> rows = rows_of(left, right);
  if (options.hide_same)
    std::erase_if(rows, [](const Row& row) { return std::string_view(row.change) == "same"; });
  write_output(options.output,
               options.format == "json" ? as_json(rows, left, right) : as_text(rows, left, right));
  return 0;
}

}  // namespace

void add_compare_command(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<Options>();
  Command command(app,
                  "compare",
                  tr("So hai văn bản: nhiệm vụ nào giống, viết lại, thêm, bớt",
                     "Compare two documents: which duties are the same, reworded, added, left out"),
                  chosen);
  const std::string_view help =
      tr("Kết quả XML, tệp bất kỳ mà process nhận, hoặc (có --store) số "
         "hay phần đầu SHA-256 của văn bản trong kho",
         "An XML result, any file that process takes, or (with --store) "
         "number or beginning of the SHA-256 of a document in the store");
  command.add("left", options->left, help).required().shown_as(tr("TRÁI", "LEFT"));
  command.add("right", options->right, help).required().shown_as(tr("PHẢI", "RIGHT"));
  command
      .add("--store",
           options->store,
           tr("Tệp kho văn bản do vanban index lập", "File of the store that vanban index made"))
      .shown_as(tr("TỆP", "FILE"));
  command.add_flag("--hide-same",
                   options->hide_same,
                   tr("Không in những nhiệm vụ giống hệt nhau", "Leave out what is the same"));
  add_format_option(
      command, options->format, {"text", "json"}, tr("Dạng kết quả", "Form of the result"));
  add_output_option(command, options->output);
  add_reading_options(command, options->reading);
  command.footer(
      tr("Trong nhiệm vụ viết lại, [-từ bị bỏ-] và {+từ được thêm+}.\n"
         "Ví dụ:\n"
         "  vanban compare ket-qua/a/a.xml ket-qua/b/b.xml\n"
         "  vanban compare 08-KH/ĐU 14-KH/ĐU --store kho.db --hide-same",
         "In a reworded duty, [-words left out-] and {+words added+}.\n"
         "Examples:\n"
         "  vanban compare results/a/a.xml results/b/b.xml\n"
         "  vanban compare 08-KH/ĐU 14-KH/ĐU --store store.db --hide-same"));
  command.runs([options] { return compare(*options); });
}

}  // namespace cli

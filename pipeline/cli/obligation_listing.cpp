#include "pipeline/cli/obligation_listing.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/text.h"
#include "parsers/export/obligation_table.h"

namespace cli {
namespace {

using base::tr;

constexpr std::size_t kColumns = 5;
using Cells = std::array<std::string, kColumns>;

// Together with the rules between them 118 characters wide.
constexpr std::array<std::size_t, kColumns> kWidths{10, 24, 44, 16, 12};

// Characters; each is one column wide in NFC Vietnamese.
std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

// `text` in lines of at most `width` characters; a longer word has a line of its own.
std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  for (const std::string_view word : base::split_words(text)) {
    if (!lines.back().empty() && width_of(lines.back()) + 1 + width_of(word) > width) {
      lines.emplace_back();
    }
    if (!lines.back().empty()) lines.back() += ' ';
    lines.back() += word;
  }
  return lines;
}

void append_row(std::string& table, const Cells& cells) {
  std::array<std::vector<std::string>, kColumns> columns;
  std::size_t height = 0;
  for (std::size_t i = 0; i < kColumns; ++i) {
    columns[i] = wrapped(cells[i], kWidths[i]);
    height = std::max(height, columns[i].size());
  }
  for (std::size_t row = 0; row < height; ++row) {
    std::string line;
    for (std::size_t i = 0; i < kColumns; ++i) {
      const std::string cell = row < columns[i].size() ? columns[i][row] : "";
      line += cell;
      if (i + 1 == kColumns) break;
      const std::size_t width = width_of(cell);
      line += std::string(kWidths[i] - std::min(kWidths[i], width), ' ') + " | ";
    }
    table += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
  }
}

void append_rule(std::string& table) {
  for (std::size_t i = 0; i < kColumns; ++i) {
    table += std::string(kWidths[i], '-') + (i + 1 == kColumns ? "\n" : "-+-");
  }
}

std::string cell(std::string_view vi, std::string_view en) {
  return std::string(tr(vi, en));
}

}  // namespace

std::string obligation_listing(std::span<const parsers::Document> documents) {
  std::string table;
  for (const parsers::Document& document : documents) {
    if (!table.empty()) table += '\n';
    table += parsers::short_title(document) + " (" + document.source.href +
             "): " + std::to_string(document.obligations.size()) + " " +
             std::string(tr("nhiệm vụ", "obligations")) + '\n';
    if (document.obligations.empty()) continue;
    append_rule(table);
    append_row(table,
               {cell("Mục", "Section"),
                cell("Ai", "Who"),
                cell("Việc gì", "What"),
                cell("Thời hạn", "By when"),
                cell("Báo cáo", "Report to")});
    append_rule(table);
    for (const parsers::Obligation& obligation : document.obligations) {
      const parsers::ObligationRow row = parsers::table_row(obligation);
      append_row(table, {row.section, row.actors, row.text, row.deadline, row.report_to});
      append_rule(table);
    }
  }
  return table;
}

}  // namespace cli

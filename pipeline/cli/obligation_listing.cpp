#include "pipeline/cli/obligation_listing.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "parsers/export/obligation_table.h"
#include "pipeline/cli/text_columns.h"

namespace cli {
namespace {

using base::tr;

constexpr std::size_t kColumns = 5;
using Cells = std::array<std::string, kColumns>;

using Widths = std::array<std::size_t, kColumns>;

constexpr std::size_t kBetween = 3;  // " | "

// The columns share the width as these numbers say, but none gets less than it can be read in.
constexpr Widths kShares{10, 24, 44, 16, 12};
constexpr std::size_t kNarrowest = 6;

Widths widths_for(std::size_t total) {
  const std::size_t between = kBetween * (kColumns - 1);
  const std::size_t room = total > between ? total - between : 0;
  const std::size_t shares = std::accumulate(kShares.begin(), kShares.end(), std::size_t{0});
  Widths widths{};
  for (std::size_t i = 0; i < kColumns; ++i)
    widths[i] = std::max(kNarrowest, room * kShares[i] / shares);
  return widths;
}

void append_row(std::string& table, const Widths& widths, const Cells& cells) {
  std::array<std::vector<std::string>, kColumns> columns;
  std::size_t height = 0;
  for (std::size_t i = 0; i < kColumns; ++i) {
    columns[i] = wrapped(cells[i], widths[i]);
    height = std::max(height, columns[i].size());
  }
  for (std::size_t row = 0; row < height; ++row) {
    std::string line;
    for (std::size_t i = 0; i < kColumns; ++i) {
      const std::string cell = row < columns[i].size() ? columns[i][row] : "";
      line += cell;
      if (i + 1 == kColumns) break;
      line += std::string(widths[i] - width_of(cell), ' ') + " | ";
    }
    table += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
  }
}

void append_rule(std::string& table, const Widths& widths) {
  for (std::size_t i = 0; i < kColumns; ++i) {
    table += std::string(widths[i], '-') + (i + 1 == kColumns ? "\n" : "-+-");
  }
}

std::string cell(std::string_view vi, std::string_view en) {
  return std::string(tr(vi, en));
}

}  // namespace

std::string obligation_listing(std::span<const parsers::Document> documents, std::size_t width) {
  const Widths widths = widths_for(width);
  std::string table;
  for (const parsers::Document& document : documents) {
    if (!table.empty()) table += '\n';
    table += parsers::short_title(document) + " (" + printable(document.source.href) +
             "): " + std::to_string(document.obligations.size()) + " " +
             std::string(tr("nhiệm vụ", "obligations")) + '\n';
    if (document.obligations.empty()) continue;
    append_rule(table, widths);
    append_row(table,
               widths,
               {cell("Mục", "Section"),
                cell("Ai", "Who"),
                cell("Việc gì", "What"),
                cell("Thời hạn", "By when"),
                cell("Báo cáo", "Report to")});
    append_rule(table, widths);
    for (const parsers::Obligation& obligation : document.obligations) {
      const parsers::ObligationRow row = parsers::table_row(obligation);
      append_row(table, widths, {row.section, row.actors, row.text, row.deadline, row.report_to});
      append_rule(table, widths);
    }
  }
  return table;
}

}  // namespace cli

#include "corpus/obligation_selection.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "base/text.h"

namespace corpus {
namespace {

struct Row {
  std::size_t document;
  std::string key;  // what is sorted by; "" comes last
  parsers::Obligation obligation;
};

std::string actor_key(const parsers::Obligation& obligation) {
  if (obligation.actors.empty()) return "";
  const std::string name = base::to_lower(obligation.actors.front().name);
  return base::strip_marks(name) + '\n' + name;
}

std::string key_of(const parsers::Document& document,
                   const parsers::Obligation& obligation,
                   const DueWindow& window,
                   ObligationOrder order) {
  if (order == ObligationOrder::actor) return actor_key(obligation);
  const std::optional<parsers::Date> day = due_in(window, document, obligation);
  return day ? parsers::to_iso(*day) : "";
}

parsers::Document without_text(const parsers::Document& document) {
  parsers::Document bare;
  bare.metadata = document.metadata;
  bare.source = document.source;
  return bare;
}

std::vector<parsers::Document> sorted(std::vector<parsers::Document> documents,
                                      const DueWindow& window,
                                      ObligationOrder order) {
  std::vector<Row> rows;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    for (parsers::Obligation& obligation : documents[i].obligations) {
      std::string key = key_of(documents[i], obligation, window, order);
      rows.push_back({i, std::move(key), std::move(obligation)});
    }
  }
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return std::tuple(a.key.empty(), std::string_view(a.key)) <
           std::tuple(b.key.empty(), std::string_view(b.key));
  });
  std::vector<parsers::Document> runs;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i == 0 || rows[i].document != rows[i - 1].document)
      runs.push_back(without_text(documents[rows[i].document]));
    runs.back().obligations.push_back(std::move(rows[i].obligation));
  }
  return runs;
}

}  // namespace

std::vector<parsers::Document> select(std::vector<parsers::Document> documents,
                                      const ObligationFilter& filter,
                                      const DueWindow& window,
                                      ObligationOrder order) {
  for (parsers::Document& document : documents) {
    std::erase_if(document.obligations, [&](const parsers::Obligation& obligation) {
      return !passes(filter, obligation) ||
             (!window.is_open() && !due_in(window, document, obligation));
    });
  }
  std::erase_if(documents, [](const parsers::Document& d) { return d.obligations.empty(); });
  if (order == ObligationOrder::document) return documents;
  return sorted(std::move(documents), window, order);
}

}  // namespace corpus

#include "pipeline/cli/chosen_document.h"

#include <optional>
#include <vector>

#include "base/error.h"
#include "base/language.h"

namespace cli {

using base::tr;

std::string chosen_key(const corpus::Store& store, const std::string& name) {
  constexpr std::size_t kMostListed = 10;
  constexpr std::size_t kShown = 12;
  const std::vector<std::string> keys = store.keys_of(name);
  if (keys.size() == 1) return keys.front();
  if (keys.empty())
    throw base::Error(name,
                      tr("không có văn bản này trong kho; xem vanban corpus list",
                         "no such document in the store; see vanban corpus list"),
                      base::ErrorCode::unreadable);
  std::string problem(tr("có nhiều văn bản như vậy, hãy chọn một: ", "several, choose one: "));
  for (std::size_t i = 0; i < keys.size() && i < kMostListed; ++i)
    problem += (i == 0 ? "" : ", ") + keys[i].substr(0, kShown);
  throw base::Error(name, problem, base::ErrorCode::usage);
}

parsers::Document chosen_document(const corpus::Store& store, const std::string& name) {
  const std::optional<parsers::Document> document = store.find(chosen_key(store, name));
  if (document) return *document;
  throw base::Error(name,
                    tr("vừa bị xoá khỏi kho", "was removed from the store just now"),
                    base::ErrorCode::unreadable);
}

}  // namespace cli

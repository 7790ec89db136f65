#include "parsers/prose_duties.h"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "parsers/official_words.h"
#include "parsers/words.h"

namespace parsers {
namespace {

// The keys of a name, with the usual short form spelled out.
std::vector<std::string> keys_of(std::string_view name) {
  std::vector<std::string> keys;
  for (const Word& word : read_words(name)) {
    if (word.shape != WordShape::word) continue;
    if (word.key != word_key("ubnd")) {
      keys.push_back(word.key);
      continue;
    }
    for (const std::string_view part : {"uỷ", "ban", "nhân", "dân"})
      keys.push_back(word_key(part));
  }
  return keys;
}

// "UBND xã" for "Uỷ ban nhân dân xã Tân Khê".
bool is_issuer(std::string_view name, std::string_view issuer) {
  const std::vector<std::string> keys = keys_of(name);
  const std::vector<std::string> whole = keys_of(issuer);
  return !keys.empty() && keys.size() <= whole.size() &&
         std::equal(keys.begin(), keys.end(), whole.begin());
}

}  // namespace

bool is_prose(const Document& document) {
  return std::none_of(document.body.begin(), document.body.end(), [](const Node& node) {
    return std::holds_alternative<Section>(node);
  });
}

bool counts_in_prose(const Direction& direction, std::string_view issuer, bool goes_on) {
  if (direction.assigned) return true;
  if (direction.shape != SentenceShape::directed)
    return goes_on || !direction.route.report_to.empty();
  if (direction.actors.size() == 1 && is_issuer(direction.actors.front(), issuer)) return false;
  const bool is_class = quantifier(read_words(direction.actors.front()), 0) != 0;
  return goes_on || is_class || direction.has_modal || !direction.route.report_to.empty();
}

}  // namespace parsers

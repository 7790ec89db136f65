#include "parsers/preamble_demand.h"

#include <cstddef>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "parsers/actor_parser.h"
#include "parsers/announcement.h"
#include "parsers/sentence_splitter.h"

namespace parsers {
namespace {

bool demands(const Direction& direction) {
  return direction.shape == SentenceShape::directed && direction.assigned;
}

// "Thực hiện Công văn số 5, Ban Thường vụ yêu cầu các chi bộ …:": the demand behind what it is
// based on.
Direction demand_of(std::string_view sentence) {
  constexpr std::size_t kMostClauses = 12;
  Direction direction = read_direction(sentence);
  std::size_t comma = sentence.find(',');
  for (std::size_t clause = 0; clause < kMostClauses && !direction.assigned; ++clause) {
    if (comma == std::string_view::npos) break;
    Direction found = read_direction(base::trim(sentence.substr(comma + 1)));
    if (demands(found)) return found;
    comma = sentence.find(',', comma + 1);
  }
  return direction;
}

}  // namespace

std::vector<std::string> bodies_asked_by_preamble(const Document& document) {
  if (document.preamble.empty()) return {};
  const std::string& text = document.preamble.back().text.text;
  if (!ends_in(text, ':')) return {};
  const std::string_view sentence = base::slice(text, split_sentences(text).back());
  const bool is_letter = document.metadata.type_code == "CV";
  Direction direction = is_letter ? demand_of(sentence) : read_direction(sentence);
  return demands(direction) ? std::move(direction.actors) : std::vector<std::string>{};
}

}  // namespace parsers

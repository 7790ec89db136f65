#include "parsers/lead_ins.h"

#include <cstddef>
#include <utility>
#include <variant>

#include "parsers/actor_parser.h"
#include "parsers/announcement.h"
#include "parsers/body_names.h"
#include "parsers/official_words.h"
#include "parsers/words.h"

namespace parsers {
namespace {

// "để lan toả …": the rest of a bullet that a line break cut off.
bool goes_on(const std::string& text) {
  const std::vector<Word> words = read_words(text);
  return !words.empty() && words.front().shape == WordShape::word && !words.front().capital &&
         function_word(words, 0) != 0;
}

}  // namespace

void LeadIns::enter_level(const Block& block) {
  if (block.kind == BlockKind::paragraph) {
    if (goes_on(block.text.text)) return;
    const bool under_title =
        !lead_ins_.empty() && lead_ins_.back().is_title && !lead_ins_.back().marker.empty();
    if (!under_title) lead_ins_.clear();
    return;
  }
  for (std::size_t i = 0; i < lead_ins_.size(); ++i) {
    if (lead_ins_[i].marker != block.marker) continue;
    lead_ins_.resize(i);
    return;
  }
  if (block.marker == "-" || block.marker == "–") {  // a dash is never below a plus
    while (!lead_ins_.empty() && !lead_ins_.back().marker.empty() &&
           (top_.empty() || lead_ins_.back().marker != top_))
      lead_ins_.pop_back();
  }
}

bool LeadIns::read_title(const Block& block, SectionKind section) {
  const std::string& text = block.text.text;
  if (block.kind == BlockKind::paragraph && !ends_in(text, ':')) return false;
  if (!is_title_like(text)) return false;
  LeadIn lead_in{block.kind == BlockKind::item ? block.marker : "", {}, true};
  lead_in.governor.source = ActorSource::parent;
  lead_in.governor.actors = bodies_of_heading(text);
  if (!lead_in.governor.has_actors()) {
    const Direction direction = read_direction(text);
    const bool is_sentence = direction.shape == SentenceShape::directed ||
                             (direction.shape == SentenceShape::imperative && ends_in(text, ':'));
    if (is_sentence) return false;
    lead_in.governor.actors = owner_of(text);
  }
  if (!lead_in.governor.has_actors() && !lead_ins_.empty())
    lead_in.governor = lead_ins_.back().governor;
  if (section == SectionKind::purpose) lead_in.governor = {};
  lead_ins_.push_back(std::move(lead_in));
  return true;
}

bool LeadIns::is_led(const Block& next, const Block& block) const {
  const bool items = next.kind == BlockKind::item && block.kind == BlockKind::item;
  if (items && !top_.empty() && next.marker != block.marker) {
    if (next.marker == top_) return false;
    if (block.marker == top_) return true;
  }
  return is_below(next, block);
}

std::string top_marker(const std::vector<Node>& nodes) {
  std::string top;
  for (const Node& node : nodes) {
    const auto* block = std::get_if<Block>(&node);
    if (block == nullptr || block->kind != BlockKind::item) continue;
    const bool dash = block->marker == "-" || block->marker == "–";
    if (dash) return top;
    if (top.empty()) top = block->marker;
  }
  return {};
}

void LeadIns::push(const Block& block, Governor governor) {
  LeadIn lead_in{block.kind == BlockKind::item ? block.marker : "", {}, false};
  if (governor.has_actors())
    lead_in.governor = std::move(governor);
  else if (!lead_ins_.empty())
    lead_in.governor = lead_ins_.back().governor;
  lead_ins_.push_back(std::move(lead_in));
}

Governor LeadIns::governor() const {
  return lead_ins_.empty() ? Governor{} : lead_ins_.back().governor;
}

}  // namespace parsers

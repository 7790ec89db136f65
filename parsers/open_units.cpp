// A stack of units with their numbers. What a unit turns out to be is settled when it is closed and
// all of its children are known: a heading that heads nothing may be a sentence, and a part whose
// heading tells nothing is what it holds.
#include "parsers/open_units.h"

#include <utility>

#include "base/text.h"
#include "parsers/section_kind.h"

namespace parsers {
namespace {

// A title with nothing below it is a sentence that has no stop when it is long or, among what is
// to be done, when it tells to do something.
bool is_sentence_alone(const Section& section) {
  constexpr std::size_t kMinWords = 20;
  if (!section.heading || !section.children.empty()) return false;
  const std::string& text = section.heading->text;
  if (text.back() == ':' || base::is_all_capitals(text)) return false;
  const bool among_work = section.kind == SectionKind::tasks ||
                          section.kind == SectionKind::implementation ||
                          section.kind == SectionKind::purpose;
  return base::split_words(text).size() >= kMinWords || (among_work && tells_to_act(text));
}

void make_running(Section& section) {
  Block block;
  block.text = std::move(*section.heading);
  section.heading.reset();
  section.children.emplace_back(std::move(block));
}

}  // namespace

Section OpenUnits::section_inside(std::string_view marker) const {
  Section section;
  section.marker = marker;
  section.level = static_cast<int>(units_.size()) + 1 + (path_prefix_.empty() ? 0 : 1);
  const std::string& parent = units_.empty() ? path_prefix_ : units_.back().section.path;
  section.path = (parent.empty() ? "" : parent + '/') + section.marker;
  return section;
}

UnitSurroundings OpenUnits::surroundings(bool follows_body) const {
  UnitSurroundings found;
  found.follows_body = follows_body;
  found.is_top = units_.empty();
  if (units_.empty()) return found;
  found.parent_kind = units_.back().section.kind;
  found.parent_told = units_.back().told;
  found.parent_announces_tasks = units_.back().announces_tasks;
  return found;
}

void OpenUnits::open(OpenUnit unit, OpenNumber number) {
  units_.push_back(std::move(unit));
  numbers_.push_back(std::move(number));
}

std::vector<Node>& OpenUnits::innermost_nodes() {
  return units_.empty() ? nodes_ : units_.back().section.children;
}

void OpenUnits::add(Block block) {
  innermost_nodes().emplace_back(std::move(block));
}

void OpenUnits::close_to(std::size_t depth) {
  while (units_.size() > depth) {
    Section section = std::move(units_.back().section);
    if (is_sentence_alone(section)) make_running(section);
    if (kinds_from_content_ && units_.size() == 1) kind_from_content(section);
    units_.pop_back();
    numbers_.pop_back();
    innermost_nodes().emplace_back(std::move(section));
  }
}

}  // namespace parsers

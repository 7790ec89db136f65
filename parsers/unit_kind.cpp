// A heading that tells the kind decides, but not against what is around it in a few cases: who
// acts is part of a procedure or of criteria, times and participants are part of the work whose
// parts they are.
#include "parsers/unit_kind.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include "parsers/enforcement.h"
#include "parsers/section_kind.h"
#include "parsers/subject_parser.h"
#include "parsers/text_folding.h"
#include "parsers/words.h"

namespace parsers {
namespace {

SectionKind inherited_kind(MarkerShape shape,
                           const UnitSurroundings& around,
                           const SectionContext& context) {
  // Chapters and articles lay down rules: only a heading makes tasks of them.
  const bool lays_down_rules = shape > MarkerShape::part && shape <= MarkerShape::article;
  if (around.is_top) return lays_down_rules ? SectionKind::other : context.default_kind;
  const bool other = around.parent_kind == SectionKind::other;
  return other && around.parent_announces_tasks ? SectionKind::tasks : around.parent_kind;
}

// "Khoa Nội trực ngày lễ.": an office with what it does.
bool acts(std::string_view text) {
  const std::string_view start = head_of(text, 240);
  const std::vector<Word> words = read_words(start);
  const BodyList subject = read_subject(start, words, 0);
  return subject && subject.bodies.front().kind == BodyClass::institution &&
         subject.bodies.front().specific;
}

// What the unit's own words say.
std::optional<SectionKind> own_kind(const Section& section,
                                    MarkerShape shape,
                                    const std::string& text,
                                    const UnitSurroundings& around,
                                    const SectionContext& context) {
  const bool top = around.is_top;
  const std::string_view telling = section.heading ? section.heading->text : text;
  std::optional<SectionKind> own;
  // A part of its own that is a course of work; among other parts it tells their times.
  if (top && section.heading && tells_course(telling)) return SectionKind::tasks;
  if (section.heading || shape == MarkerShape::article) own = kind_of_heading(telling);
  const bool is_article_text = shape == MarkerShape::article && !section.heading;
  if (is_article_text && enforces_document(text)) return SectionKind::implementation;
  if (is_article_text && gives_duties(text)) return SectionKind::tasks;
  // "PHÁT TRIỂN KINH TẾ SỐ": a part that is called by what is to be done.
  const bool is_part = top && shape > MarkerShape::article && !context.is_annex;
  if (is_part && !own && section.heading && opens_with_act(telling)) own = SectionKind::tasks;
  // A running point that tells what is paid by whom.
  if (!top && !own && !section.heading && opens_with_funds(text)) own = SectionKind::funding;
  // The running paragraphs of a directive that begin with those who must act.
  const bool running = !section.heading && shape >= MarkerShape::roman;
  if (top && !own &&
      (around.follows_body || names_body(telling) || (running && context.directs && acts(telling))))
    own = SectionKind::implementation;
  return own;
}

// What stands below a heading, in paragraphs.
struct Content {
  std::size_t paragraphs = 0;
  std::size_t acts = 0;    // those that tell to act
  std::size_t bodies = 0;  // those that name who must

  void add(const std::string& text) {
    if (text.empty() || text.back() == ':') return;  // what introduces others
    ++paragraphs;
    if (!tells_to_act(text)) return;
    ++acts;
    if (names_body(text)) ++bodies;
  }

  void add(const std::vector<Node>& nodes) {
    for (const Node& node : nodes) {
      const auto* block = std::get_if<Block>(&node);
      if (block != nullptr && block->kind != BlockKind::table) add(block->text.text);
      const auto* section = std::get_if<Section>(&node);
      if (section == nullptr) continue;
      if (section->children.empty() && section->heading) add(section->heading->text);
      add(section->children);
    }
  }
};

// A title with nothing below it that tells to act is running text.
void give_kind(Section& section, SectionKind kind) {
  section.kind = kind;
  if (section.heading && section.children.empty() && tells_to_act(section.heading->text)) {
    Block block;
    block.text = std::move(*section.heading);
    section.heading.reset();
    section.children.emplace_back(std::move(block));
  }
  for (Node& node : section.children) {
    auto* child = std::get_if<Section>(&node);
    const bool told = child != nullptr && child->heading && kind_of_heading(child->heading->text);
    if (child != nullptr && !told && child->kind == SectionKind::other) give_kind(*child, kind);
  }
}

void reset_kind(Section& section, SectionKind default_kind) {
  if (section.kind == SectionKind::implementation) section.kind = default_kind;
  for (Node& node : section.children)
    if (auto* child = std::get_if<Section>(&node); child != nullptr && !child->heading)
      reset_kind(*child, default_kind);
}

}  // namespace

SectionKind kind_of_unit(const Section& section,
                         MarkerShape shape,
                         const std::string& text,
                         const UnitSurroundings& around,
                         const SectionContext& context) {
  const SectionKind inherited = inherited_kind(shape, around, context);
  const std::optional<SectionKind> own = own_kind(section, shape, text, around, context);
  if (!own) return inherited;
  const std::string_view telling = section.heading ? section.heading->text : text;
  if (!around.is_top && (inherited == SectionKind::purpose || inherited == SectionKind::funding) &&
      *own == SectionKind::implementation) {
    return inherited;
  }
  // The parts of a letter are tasks, but for the one that tells whom the letter concerns.
  static const PhraseTable kScopes({{0, "đối tượng"}});
  const bool tells_scope = around.is_top && shape == MarkerShape::roman && section.heading &&
                           kScopes.find(read_words(telling), 0);
  if (context.is_letter && ((*own == SectionKind::other && !tells_scope) || names_body(telling))) {
    return inherited;
  }
  // Who acts at which step of a procedure, who takes part in what is to be done.
  const bool among_tasks = !around.is_top && inherited == SectionKind::tasks && section.heading;
  const bool tells_duty = kind_of_heading(telling) == SectionKind::implementation &&
                          telling.starts_with("Trách nhiệm");  // "Trách nhiệm của cơ quan quản lý"
  const bool body_at_work = around.parent_told && names_body(telling) && !tells_duty;
  if (among_tasks && (tells_participants(telling) || body_at_work)) return inherited;
  // "Thời gian thực hiện" beside "Đối tượng thực hiện".
  if (!around.is_top && around.parent_told && inherited == SectionKind::other &&
      tells_circumstance(telling)) {
    return inherited;
  }
  // "Điều kiện tự nhiên" is part of the state of things, "Thời gian" of the work.
  if (!around.is_top && around.parent_told && tells_circumstance(telling) &&
      (inherited == SectionKind::context || inherited == SectionKind::tasks ||
       inherited == SectionKind::purpose)) {
    return inherited;
  }
  // "Thời gian thực hiện" among the parts of who does what.
  if (inherited == SectionKind::implementation && *own == SectionKind::other) return inherited;
  // "Đối với các cơ quan" among criteria, "Các sở, ngành" among those whom a rule applies to.
  if (!around.is_top && inherited == SectionKind::other && around.parent_told &&
      (concerns(telling) || (names_body(telling) && !tells_duty))) {
    return inherited;
  }
  return *own;
}

void kind_from_content(Section& section) {
  if (section.kind != SectionKind::other || !section.heading ||
      kind_of_heading(section.heading->text))
    return;
  Content content;
  content.add(section.children);
  if (2 * content.acts <= content.paragraphs) return;
  give_kind(
      section,
      2 * content.bodies > content.paragraphs ? SectionKind::implementation : SectionKind::tasks);
}

void part_tasks_from_bodies(std::vector<Node>& nodes, SectionKind default_kind) {
  std::size_t first_body = nodes.size();
  std::size_t bodies = 0;
  for (std::size_t i = nodes.size(); i-- > 0;) {
    const auto* section = std::get_if<Section>(&nodes[i]);
    if (section == nullptr || !section->heading || !names_body(section->heading->text)) continue;
    first_body = i;
    ++bodies;
  }
  if (bodies < 2) return;
  for (std::size_t i = 0; i < first_body; ++i) {
    auto* section = std::get_if<Section>(&nodes[i]);
    if (section != nullptr && !section->heading) reset_kind(*section, default_kind);
  }
}

}  // namespace parsers

#include "parsers/section_signs.h"

#include <cstddef>
#include <variant>

#include "base/text.h"
#include "parsers/announcement.h"
#include "parsers/official_words.h"
#include "parsers/sentence_splitter.h"
#include "parsers/words.h"

namespace parsers {
namespace {

bool contains_phrase(std::string_view text, const PhraseTable& table) {
  const std::vector<Word> words = read_words(text);
  for (std::size_t i = 0; i < words.size(); ++i)
    if (table.find(words, i)) return true;
  return false;
}

}  // namespace

PurposePart purpose_part(std::string_view heading, PurposePart above) {
  static const PhraseTable kAims({{0, "mục đích|mục tiêu|chỉ tiêu|quan điểm|ý nghĩa"}});
  static const PhraseTable kRequirements({{0, "yêu cầu|nguyên tắc|phương châm"}});
  const bool aims = contains_phrase(heading, kAims);
  const bool requirements = contains_phrase(heading, kRequirements);
  if (aims && requirements) return PurposePart::both;
  if (aims) return PurposePart::aims;
  return requirements ? PurposePart::requirements : above;
}

bool are_mostly_headed(const std::vector<Node>& nodes) {
  std::size_t sections = 0;
  std::size_t headed = 0;
  for (const Node& node : nodes) {
    const auto* section = std::get_if<Section>(&node);
    if (section == nullptr) continue;
    ++sections;
    if (section->heading) ++headed;
  }
  return headed >= 2 && headed * 2 > sections;
}

bool starts_with_heading(const Section& section) {
  if (section.heading || section.children.size() < 2) return false;
  const auto* first = std::get_if<Block>(&section.children[0]);
  const auto* second = std::get_if<Block>(&section.children[1]);
  return first != nullptr && first->kind == BlockKind::paragraph &&
         (second == nullptr || second->kind != BlockKind::table) &&
         read_words(first->text.text).size() <= 40 &&
         split_sentences(first->text.text).size() == 1 && !ends_in(first->text.text, ':');
}

bool starts_with_open_title(const Section& section) {
  constexpr std::size_t kMaxWords = 40;
  if (section.heading || section.children.size() < 2) return false;
  const auto* first = std::get_if<Block>(&section.children[0]);
  if (first == nullptr || first->kind != BlockKind::paragraph) return false;
  if (!std::holds_alternative<Section>(section.children[1])) return false;
  const std::vector<Word> words = read_words(first->text.text);
  const bool open = !words.empty() && (words.back().shape == WordShape::word ||
                                       words.back().shape == WordShape::number);
  return open && words.size() <= kMaxWords;
}

bool announces_proposal(std::string_view heading) {
  static const PhraseTable kProposals(
      {{0, "nội dung đơn giản hoá|phương án đơn giản hoá|nội dung cắt giảm|nội dung đề xuất"}});
  return static_cast<bool>(kProposals.find(read_words(heading), 0));
}

bool names_authority(std::string_view heading) {
  static const PhraseTable kDuties({{0, "nhiệm vụ|trách nhiệm|phân công|giao|đề nghị"}});
  const std::vector<Word> words = read_words(heading);
  return base::is_all_capitals(heading) && !kDuties.find(words, 0) && quantifier(words, 0) == 0;
}

bool has_items(const Section& section) {
  static const PhraseTable kRights({{0, "có quyền|được quyền|được phép"}});
  bool found = false;
  for (const Node& node : section.children) {
    const auto* block = std::get_if<Block>(&node);
    if (block == nullptr || block->kind != BlockKind::item) continue;
    if (contains_phrase(block->text.text, kRights)) return false;
    found = true;
  }
  return found;
}

bool is_major(const Section& section) {
  return !section.marker.empty() && (section.marker[0] < '0' || section.marker[0] > '9') &&
         !(section.marker[0] >= 'a' && section.marker[0] <= 'z');
}

}  // namespace parsers

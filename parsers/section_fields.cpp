#include "parsers/section_fields.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include "base/text.h"
#include "parsers/body_names.h"
#include "parsers/body_parser.h"
#include "parsers/sentence_splitter.h"
#include "parsers/words.h"

// A section is a field when its heading or its only line is a label that task_fields.h knows, and
// what stands below is a value of that label's kind and nothing more.

namespace parsers {
namespace {

bool has_value(const FieldLine& line, std::string_view text) {
  return !base::trim(text.substr(line.value_begin)).empty();
}

std::optional<SectionField> schedule(const Section& section) {
  constexpr std::size_t kMostWords = 12;
  if (!section.heading || section.children.size() != 1) return std::nullopt;
  const std::optional<FieldLine> line = read_field_line(section.heading->text + ":");
  if (!line || line->field != TaskField::due) return std::nullopt;
  const auto* block = std::get_if<Block>(&section.children.front());
  if (block == nullptr || read_words(block->text.text).size() > kMostWords) return std::nullopt;
  return SectionField{{TaskField::due, 0}, block->text.text};
}

// The bodies that are all there is below the heading "Cơ quan chủ trì".
std::optional<SectionField> bodies(const Section& section) {
  constexpr std::size_t kLongestLabel = 64;  // bytes
  if (!section.heading || section.children.empty() || section.heading->text.size() > kLongestLabel)
    return std::nullopt;
  const std::optional<FieldLine> line = read_field_line(section.heading->text + ":");
  if (!line || (line->field != TaskField::lead && line->field != TaskField::coordinators))
    return std::nullopt;
  SectionField field{{line->field, 0}, ""};
  for (const Node& child : section.children) {
    const auto* block = std::get_if<Block>(&child);
    if (block == nullptr) return std::nullopt;
    std::string_view name = base::trim(block->text.text);
    while (!name.empty() && (name.back() == '.' || name.back() == ';'))
      name.remove_suffix(1);
    const std::vector<Word> words = read_words(name);
    const BodyList list = read_bodies(name, words, 0, Semicolons::join);
    if (!list || list.end != words.size()) return std::nullopt;
    field.text += (field.text.empty() ? "" : "; ") + std::string(name);
  }
  return field;
}

std::vector<SectionField> only(std::optional<SectionField> field) {
  if (!field) return {};
  return {std::move(*field)};
}

}  // namespace

std::vector<SectionField> lettered_field(const Section& section) {
  const std::string& marker = section.marker;
  const bool lettered =
      (marker.size() == 1 && marker[0] >= 'a' && marker[0] <= 'z') || marker == "đ";
  if (!lettered) return {};
  if (section.children.size() + (section.heading ? 1 : 0) != 1) return only(schedule(section));
  const auto* block = section.heading ? nullptr : std::get_if<Block>(&section.children.front());
  if (!section.heading && block == nullptr) return {};
  const std::string& text = section.heading ? section.heading->text : block->text.text;
  const std::vector<Sentence> sentences = read_sentences(text);
  if (sentences.size() != 1) return {};
  const std::optional<FieldLine> line = read_field_line(text, sentences.front().words);
  if (!line || !has_value(*line, text)) return {};
  return {{*line, text}};
}

std::vector<SectionField> titled_fields(const Section& section) {
  if (!section.heading) return {};
  if (std::optional<SectionField> own = schedule(section)) return only(std::move(own));
  if (std::optional<SectionField> own = bodies(section)) return only(std::move(own));
  std::vector<SectionField> fields;
  for (const Node& child : section.children) {
    const auto* inner = std::get_if<Section>(&child);
    std::optional<SectionField> part = inner == nullptr ? std::nullopt : bodies(*inner);
    if (!part) return {};
    fields.push_back(std::move(*part));
  }
  return fields;
}

}  // namespace parsers

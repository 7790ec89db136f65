#include "parsers/obligation_extractor.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/sha256.h"
#include "base/text.h"
#include "parsers/actor_parser.h"
#include "parsers/body_parser.h"
#include "parsers/date_parser.h"
#include "parsers/deadline_parser.h"
#include "parsers/modality.h"
#include "parsers/sentence_splitter.h"
#include "parsers/task_fields.h"
#include "parsers/task_table.h"

// The section tree is walked in text order with what governs each place: the section's kind, the
// bodies its headings name, and the lead-ins above a bullet. Each sentence is read by itself
// (actor_parser.h), judged by where it stands (modality.h), and completed from what governs it.
// Lines such as "Thời gian thực hiện: …" then complete the obligations they close.

namespace parsers {
namespace {

// Who must act where a sentence names nobody.
struct Governor {
  std::vector<std::string> actors;
  std::vector<std::string> delegates;
  ActorSource source = ActorSource::none;

  bool has_actors() const { return !actors.empty(); }
};

// What a section passes on to its blocks and children.
struct Surroundings {
  std::string section;
  SectionKind kind = SectionKind::other;
  PurposePart part = PurposePart::both;
  Governor governor;
  bool closing = false;
};

struct LeadIn {
  std::string marker;  // of the block that leads in; "" for a paragraph
  Governor governor;
  bool is_title = false;  // a bullet that only names what follows
};

// Obligations that a field line may still complete.
struct FieldScope {
  std::size_t begin = 0;           // first obligation of the section at hand
  std::size_t after_last_due = 0;  // first one since the last line of its kind
  std::vector<FoundDeadline> due;  // printed before the obligations it is for
  std::vector<std::string> lead, coordinators, products;
};

std::string hash_id(std::string_view section, std::string_view text) {
  std::string key(section);
  key += '\n';
  key += text;
  return "o" + base::sha256_hex(key).substr(0, 8);
}

bool contains_phrase(std::string_view text, const PhraseTable& table) {
  const std::vector<Word> words = read_words(text);
  for (std::size_t i = 0; i < words.size(); ++i)
    if (table.find(words, i)) return true;
  return false;
}

// The part of `whole` that `span` covers, with its pieces of the input. Where a piece was changed
// when it was joined (a run of blanks, a healed hyphen) it is kept whole.
Text part_of(const Text& whole, base::TextSpan span) {
  Text part;
  part.text = std::string(base::slice(whole.text, span));
  part.place = whole.place;
  std::size_t total = whole.spans.empty() ? 0 : whole.spans.size() - 1;
  for (const base::TextSpan& piece : whole.spans)
    total += piece.end - piece.begin;
  const bool exact = total == whole.text.size();
  const double scale = exact || total == 0
                           ? 1.0
                           : static_cast<double>(whole.text.size()) / static_cast<double>(total);
  double at = 0;  // where the piece starts in whole.text
  for (const base::TextSpan& piece : whole.spans) {
    const double begin = at;
    const double end = at + static_cast<double>(piece.end - piece.begin) * scale;
    at = end + scale;
    if (end <= static_cast<double>(span.begin) || begin >= static_cast<double>(span.end)) continue;
    base::TextSpan cut = piece;
    if (exact) {
      const auto first = static_cast<std::size_t>(begin);
      if (span.begin > first) cut.begin += span.begin - first;
      if (span.end < first + (piece.end - piece.begin)) cut.end = piece.begin + (span.end - first);
    }
    part.spans.push_back(cut);
  }
  return part;
}

PurposePart purpose_part(std::string_view heading, PurposePart above) {
  static const PhraseTable kAims({{0, "mục đích|mục tiêu|quan điểm|ý nghĩa"}});
  static const PhraseTable kRequirements({{0, "yêu cầu|nguyên tắc|phương châm"}});
  const bool aims = contains_phrase(heading, kAims);
  const bool requirements = contains_phrase(heading, kRequirements);
  if (aims && requirements) return PurposePart::both;
  if (aims) return PurposePart::aims;
  return requirements ? PurposePart::requirements : above;
}

// "thực hiện các nội dung sau:", "có trách nhiệm:": announces duties and is none.
bool announces_only(const std::vector<Word>& words) {
  static const PhraseTable kAnnouncements(
      {{0,
        "nội dung sau|nhiệm vụ sau|các nội dung sau|nhiệm vụ sau đây|nội dung sau đây|"
        "công việc sau|một số nội dung|một số nhiệm vụ|nội dung cụ thể sau|việc sau|"
        "các nhiệm vụ|các nội dung|nội dung như sau|nhiệm vụ như sau|nhiệm vụ trọng tâm sau|"
        "nhiệm vụ, giải pháp sau|biện pháp sau|giải pháp sau|nội dung trọng tâm sau|"
        "nhiệm vụ chủ yếu sau|công tác sau|vấn đề sau"}});
  if (words.empty() || words.back().shape != WordShape::colon) return false;
  const std::size_t from = words.size() > 8 ? words.size() - 8 : 0;
  for (std::size_t i = from; i < words.size(); ++i)
    if (kAnnouncements.find(words, i)) return true;
  return words.size() > 2 && reads(words, words.size() - 2, "nhiệm");  // "có trách nhiệm:"
}

bool ends_in(std::string_view text, char mark) {
  const std::string_view trimmed = base::trim(text);
  return !trimmed.empty() && trimmed.back() == mark;
}

// A bullet that has bullets below it and is no sentence: "- Cấp xã", "+ Nội dung kiểm tra".
bool is_title_like(std::string_view text) {
  const std::vector<Word> words = read_words(text);
  if (words.empty() || words.size() > 16) return false;
  const WordShape last = words.back().shape;
  return last != WordShape::semicolon && last != WordShape::comma;
}

class Extractor {
 public:
  explicit Extractor(const Document& document) : document_(document) {
    if (const std::optional<Date> date = from_iso(document.metadata.date_iso)) issued_ = *date;
  }

  std::vector<Obligation> extract() {
    walk(document_.body, from_preamble());
    walk_closing();
    for (const Section& annex : document_.annexes)
      walk_section(annex, Surroundings{}, false);
    give_ids();
    return std::move(found_);
  }

 private:
  // "Sở X đề nghị UBND các xã thực hiện các nội dung sau:" before the numbered parts of a letter or
  // directive says who must act in all of them.
  Surroundings from_preamble() const {
    Surroundings around;
    if (document_.preamble.empty()) return around;
    const std::string& text = document_.preamble.back().text.text;
    if (!ends_in(text, ':')) return around;
    const base::TextSpan last = split_sentences(text).back();
    Direction direction = read_direction(base::slice(text, last));
    if (direction.shape != SentenceShape::directed || !direction.assigned) return around;
    around.governor = {std::move(direction.actors), {}, ActorSource::parent};
    return around;
  }

  // --- the tree ---------------------------------------------------------------------------

  void walk(const std::vector<Node>& nodes, Surroundings around) {
    lead_ins_.clear();
    const bool headed = are_mostly_headed(nodes);
    FieldScope saved =
        std::exchange(fields_, FieldScope{found_.size(), found_.size(), {}, {}, {}, {}});
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (const auto* section = std::get_if<Section>(&nodes[i])) {
        walk_section(*section, around, headed);
        lead_ins_.clear();
      } else {
        const Block* next = i + 1 < nodes.size() ? std::get_if<Block>(&nodes[i + 1]) : nullptr;
        const bool leads_sections =
            i + 1 < nodes.size() && std::holds_alternative<Section>(nodes[i + 1]);
        read_block(std::get<Block>(nodes[i]), next, leads_sections, around);
      }
    }
    last_fields_ = std::exchange(fields_, std::move(saved));
  }

  static bool are_mostly_headed(const std::vector<Node>& nodes) {
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

  // Among headed siblings the first paragraph of a section without one is its heading, if it is
  // one short sentence and more follows it.
  static bool starts_with_heading(const Section& section) {
    if (section.heading || section.children.size() < 2) return false;
    const auto* first = std::get_if<Block>(&section.children[0]);
    const auto* second = std::get_if<Block>(&section.children[1]);
    return first != nullptr && second != nullptr && first->kind == BlockKind::paragraph &&
           second->kind != BlockKind::table && read_words(first->text.text).size() <= 40 &&
           split_sentences(first->text.text).size() == 1 && !ends_in(first->text.text, ':');
  }

  void walk_section(const Section& section, Surroundings around, bool among_headed) {
    around.section = section.path;
    around.kind = section.kind;
    if (around.governor.source == ActorSource::heading)
      around.governor.source = ActorSource::parent;
    const std::size_t first = found_.size();
    if (section.heading && read_schedule_section(section)) return;
    if (section.heading) read_heading(section.heading->text, around);
    FieldScope fields;
    std::swap(fields, last_fields_);
    if (among_headed && starts_with_heading(section)) {
      read_heading(std::get<Block>(section.children.front()).text.text, around);
      walk({section.children.begin() + 1, section.children.end()}, around);
    } else {
      walk(section.children, around);
    }
    std::swap(fields, last_fields_);
    if (section.heading && found_.size() == first && !fields.lead.empty())
      add_heading(section, fields, around);
  }

  // "1.4. Lộ trình thực hiện" with nothing but dates below it completes what stands before it.
  bool read_schedule_section(const Section& section) {
    const std::optional<FieldLine> line = read_field_line(section.heading->text + ":");
    if (!line || line->field != TaskField::due || section.children.size() != 1) return false;
    const auto* block = std::get_if<Block>(&section.children.front());
    if (block == nullptr || read_words(block->text.text).size() > 12) return false;
    read_field(FieldLine{TaskField::due, 0}, block->text.text);
    return true;
  }

  // A heading with only "Cơ quan thực hiện: …", "Thời gian: …" below it is itself the task.
  void add_heading(const Section& section, const FieldScope& fields, const Surroundings& around) {
    const std::string& text = section.heading->text;
    const Direction direction = read_direction(text);
    if (direction.shape != SentenceShape::imperative) return;
    Surroundings alone = around;
    alone.governor = {};
    Block block;
    block.text = *section.heading;
    for (const Node& node : section.children)
      if (const auto* child = std::get_if<Block>(&node); child != nullptr && block.id.empty())
        block.id = child->id;
    FieldScope saved = std::exchange(fields_, fields);
    lead_ins_.clear();
    add(block, {{0, text.size()}, text, read_words(text)}, direction, Governor{}, alone);
    fields_ = std::move(saved);
  }

  void read_heading(const std::string& heading, Surroundings& around) {
    const std::optional<FieldLine> line = read_field_line(heading);
    if (line && !base::trim(std::string_view(heading).substr(line->value_begin)).empty()) {
      read_field(*line, heading);
      return;
    }
    around.part = purpose_part(heading, around.part);
    Governor governor;
    governor.source = ActorSource::heading;
    governor.actors = bodies_of_heading(heading);
    if (!governor.has_actors() && around.kind != SectionKind::purpose) {
      const Direction direction = read_direction(heading);
      if (direction.shape == SentenceShape::directed) {
        governor.actors = direction.actors;
        governor.delegates = direction.delegates;
      }
    }
    if (governor.has_actors()) around.governor = std::move(governor);
  }

  // The closing belongs to the top-level section it closes.
  void walk_closing() {
    Surroundings around;
    around.closing = true;
    around.kind = SectionKind::other;
    around.section = closed_section();
    lead_ins_.clear();
    fields_ = FieldScope{found_.size(), found_.size(), {}, {}, {}, {}};
    for (const Block& block : document_.closing)
      read_block(block, nullptr, false, around);
  }

  // The top-level section that the document's last sentence closes.
  std::string closed_section() const {
    std::string path;
    for (const Node& node : document_.body) {
      const auto* section = std::get_if<Section>(&node);
      // The numbered parts of a letter or directive are not closed by its last sentence.
      if (section != nullptr) path = is_major(*section) ? section->path : "";
    }
    return path;
  }

  // I, A, PHẦN II, Chương I, Điều 3; not 1. or a).
  static bool is_major(const Section& section) {
    return !section.marker.empty() && (section.marker[0] < '0' || section.marker[0] > '9') &&
           !(section.marker[0] >= 'a' && section.marker[0] <= 'z');
  }

  // --- blocks -----------------------------------------------------------------------------

  void read_block(const Block& block,
                  const Block* next,
                  bool leads_sections,
                  Surroundings& around) {
    if (block.kind == BlockKind::table) return read_table(block, around);
    enter_level(block);
    const std::string& text = block.text.text;
    if (base::trim(text).empty() || read_name(block, next, around)) return;
    const bool leads = (next != nullptr && is_below(*next, block)) || leads_sections;
    if (leads && read_title(block, around)) return;
    read_sentences(block, leads, leads_sections, around);
  }

  // A paragraph that is nothing but the name of a body governs the bullets after it like a heading.
  bool read_name(const Block& block, const Block* next, Surroundings& around) {
    const std::string& text = block.text.text;
    if (block.kind != BlockKind::paragraph || next == nullptr || next->kind != BlockKind::item ||
        ends_in(text, '.') || ends_in(text, ';') || around.kind == SectionKind::purpose)
      return false;
    Governor governor{bodies_of_heading(text), {}, ActorSource::heading};
    if (!governor.has_actors()) return false;
    around.governor = std::move(governor);
    return true;
  }

  // Bullets of a marker seen before return to its level; a new marker goes one deeper.
  void enter_level(const Block& block) {
    if (block.kind == BlockKind::paragraph) {
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
      while (!lead_ins_.empty() && !lead_ins_.back().marker.empty())
        lead_ins_.pop_back();
    }
  }

  static bool is_below(const Block& next, const Block& block) {
    if (next.kind == BlockKind::table) return false;
    if (next.kind == BlockKind::paragraph)
      return block.kind == BlockKind::item && is_title_like(block.text.text) &&
             !ends_in(block.text.text, '.');
    if (block.kind == BlockKind::paragraph) return true;
    return next.marker != block.marker && next.marker != "-" && next.marker != "–";
  }

  // A block that only says whom or what the bullets below it are for.
  bool read_title(const Block& block, const Surroundings& around) {
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
    if (!lead_in.governor.has_actors() && lead_ins_.empty() == false)
      lead_in.governor = lead_ins_.back().governor;
    if (around.kind == SectionKind::purpose) lead_in.governor = {};
    lead_ins_.push_back(std::move(lead_in));
    return true;
  }

  // "Nội dung giám sát của chủ chương trình": whose work the bullets are.
  static std::vector<std::string> owner_of(std::string_view text) {
    const std::vector<Word> words = read_words(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!reads(words, i, "của")) continue;
      const BodyList list = read_bodies(text, words, i + 1);
      const bool ends = list.end >= words.size() || words[list.end].shape == WordShape::colon;
      std::vector<std::string> names;
      if (list && ends)
        for (const Body& body : list.bodies)
          names.push_back(body.name);
      if (list && list.bodies.size() == 1 && !ends) {
        const std::size_t end =
            words.back().shape == WordShape::word ? words.size() : words.size() - 1;
        names.emplace_back(text.substr(words[i + 1].span.begin,
                                       words[end - 1].span.end - words[i + 1].span.begin));
      }
      if (!names.empty()) return names;
    }
    return {};
  }

  void read_sentences(const Block& block, bool leads, bool leads_sections, Surroundings& around) {
    const std::size_t first = found_.size();
    Governor of_block;  // named by a sentence before, in a section that assigns
    const std::vector<Sentence> sentences = parsers::read_sentences(block.text.text);
    std::optional<std::pair<FieldLine, std::string>> for_what_follows;
    for (const Sentence& sentence : sentences) {
      if (const std::optional<FieldLine> line = read_field_line(sentence.text)) {
        if (found_.size() > first && !starts_line(block.text, sentence.span.begin))
          complete(first, *line, sentence.text);
        else if (found_.size() > fields_.after_last_due)
          read_field(*line, sentence.text);
        else
          for_what_follows.emplace(*line, std::string(sentence.text));
        continue;
      }
      const Direction direction = read_direction(sentence.text, sentence.words);
      const bool is_last = &sentence == &sentences.back();
      const bool announces = is_last && leads && ends_in(sentence.text, ':');
      if (closes_document(sentence, direction, &sentence == &sentences.front())) {
        Surroundings closing = around;
        closing.section = closed_section();
        add(block, sentence, direction, Governor{}, closing);
        continue;
      }
      if (!(announces && announces_only(sentence.words)))
        add(block, sentence, direction, of_block, around);
      remember(direction, block, announces, leads_sections, of_block, around);
    }
    if (!for_what_follows) return;
    fields_.after_last_due = found_.size();
    read_field(for_what_follows->first, for_what_follows->second);
  }

  // "Yêu cầu các cấp uỷ … thực hiện./." run on into the last bullet.
  static bool closes_document(const Sentence& sentence, const Direction& direction, bool opens) {
    return !opens && direction.assigned && !direction.by_appointment &&
           sentence.words.back().text == "./.";
  }

  // Whether byte `at` of the text was the first of a line of the input.
  static bool starts_line(const Text& text, std::size_t at) {
    std::size_t begin = 0;
    for (const base::TextSpan& piece : text.spans) {
      if (begin == at && begin != 0) return true;
      begin += piece.end - piece.begin + 1;
    }
    return false;
  }

  // Who a sentence names stays in charge of what follows it: after a lead-in its bullets, in an
  // implementation section the rest of its block, and of its section when that has no heading.
  void remember(const Direction& direction,
                const Block& block,
                bool announces,
                bool leads_sections,
                Governor& of_block,
                Surroundings& around) {
    const bool names = direction.shape == SentenceShape::directed && !direction.by_appointment;
    Governor governor{direction.actors, direction.delegates, ActorSource::parent};
    const bool is_letter = document_.metadata.type_code == "CV";  // its parts assign work
    if (names && (around.kind == SectionKind::implementation || is_letter)) {
      of_block = governor;
      of_block.delegates.clear();
      const bool opens_section =
          !around.governor.has_actors() || around.governor.source == ActorSource::parent;
      if (opens_section && block.kind == BlockKind::paragraph) {
        around.governor = of_block;
        around.governor.source = ActorSource::heading;
      }
    }
    if (!announces) return;
    if (names && leads_sections) {
      around.governor = governor;
      around.governor.source = ActorSource::heading;
    }
    LeadIn lead_in{block.kind == BlockKind::item ? block.marker : "", {}, false};
    if (names)
      lead_in.governor = std::move(governor);
    else if (!lead_ins_.empty())
      lead_in.governor = lead_ins_.back().governor;
    lead_ins_.push_back(std::move(lead_in));
  }

  // --- one obligation -----------------------------------------------------------------------

  const Governor& governor_of(const Governor& of_block, const Surroundings& around) const {
    if (of_block.has_actors()) return of_block;
    if (!lead_ins_.empty() && lead_ins_.back().governor.has_actors())
      return lead_ins_.back().governor;
    return around.governor;
  }

  void add(const Block& block,
           const Sentence& sentence,
           const Direction& direction,
           const Governor& of_block,
           const Surroundings& around) {
    static const Governor kNobody;
    const DeadlineContext context =
        direction.route.has_verb ? DeadlineContext::report_sentence : DeadlineContext::sentence;
    const std::vector<FoundDeadline> deadlines =
        find_deadlines(sentence.text, sentence.words, issued_, context);
    const bool inherits = around.kind != SectionKind::purpose && !around.closing;
    const Governor& governor = inherits ? governor_of(of_block, around) : kNobody;

    SentencePlace place;
    place.section = around.kind;
    place.part = around.part;
    place.closing = around.closing;
    place.has_deadline = !deadlines.empty();
    std::vector<std::string> actors = direction.actors;
    ActorSource source = actors.empty() ? ActorSource::none : ActorSource::sentence;
    if (direction.by_appointment && governor.has_actors()) actors.clear();
    if (actors.empty() && direction.shape == SentenceShape::passive && place.has_deadline) {
      actors = direction.owners;
      source = ActorSource::sentence;
    }
    const bool inherited = actors.empty() && governor.has_actors();
    if (inherited) {
      actors = governor.actors;
      source = governor.source;
    }
    place.has_actor = !actors.empty();
    if (!is_obligation(sentence.words, direction, place)) return;

    Obligation obligation;
    obligation.section = around.section;
    obligation.block = block.id;
    obligation.text = part_of(block.text, sentence.span);
    obligation.kind = obligation_kind(direction, place);
    const Modality modality = read_modality(sentence.words, direction);
    obligation.strength = modality.strength;
    obligation.negative = modality.negative;
    for (const std::string& name : actors)
      obligation.actors.push_back({name, source, ""});
    if (inherited) obligation.delegates = governor.delegates;
    for (const std::string& name : direction.delegates)
      obligation.delegates.push_back(name);
    obligation.coordinators = direction.coordinators;
    obligation.report_to = direction.route.report_to;
    obligation.via = direction.route.via;
    for (const FoundDeadline& found : deadlines)
      obligation.deadlines.push_back(found.deadline);
    obligation.confidence = confidence(direction, source, place, block);
    complete_from_scope(obligation);
    found_.push_back(std::move(obligation));
  }

  static double confidence(const Direction& direction,
                           ActorSource source,
                           const SentencePlace& place,
                           const Block& block) {
    double value = 0.97;
    switch (direction.shape) {
      case SentenceShape::directed:
      case SentenceShape::imperative:
        break;
      case SentenceShape::modal:
        value *= 0.95;
        break;
      case SentenceShape::ensuring:
      case SentenceShape::passive:
        value *= 0.8;
        break;
      case SentenceShape::definition:
      case SentenceShape::thing:
      case SentenceShape::unknown:
        value *= 0.6;
    }
    if (source == ActorSource::heading) value *= 0.98;
    if (source == ActorSource::parent) value *= 0.93;
    if (source == ActorSource::none && place.section == SectionKind::implementation) value *= 0.8;
    if (block.text.text.size() < 24) value *= 0.8;  // a fragment
    if (block.text.place) value *= std::clamp(block.text.place->confidence, 0.0, 1.0);
    return value;
  }

  // --- field lines --------------------------------------------------------------------------

  // A line between obligations completes those before it, back to the last line of its kind or
  // the section's start; where there are none, those that follow in the section.
  void read_field(const FieldLine& line, std::string_view text) {
    if (found_.size() > fields_.after_last_due) {
      complete(fields_.after_last_due, line, text);
      if (line.field == TaskField::due) fields_.after_last_due = found_.size();
      return;
    }
    const std::string_view value = base::trim(text.substr(line.value_begin));
    switch (line.field) {
      case TaskField::due:
        fields_.due = find_deadlines(value, issued_, DeadlineContext::schedule);
        break;
      case TaskField::lead:
        fields_.lead = bodies_of_cell(value);
        break;
      case TaskField::coordinators:
        fields_.coordinators = bodies_of_cell(value);
        break;
      case TaskField::product:
        fields_.products = {std::string(value)};
        break;
      default:
        break;
    }
  }

  void complete(std::size_t from, const FieldLine& line, std::string_view text) {
    FieldScope scope;
    std::swap(scope, fields_);
    fields_.after_last_due = found_.size();
    read_field(line, text);
    for (std::size_t i = from; i < found_.size(); ++i)
      complete_from_scope(found_[i]);
    std::swap(scope, fields_);
  }

  void complete_from_scope(Obligation& obligation) const {
    for (const FoundDeadline& due : fields_.due) {
      const auto same = [&](const Deadline& d) {
        return d.kind == due.deadline.kind && d.value == due.deadline.value;
      };
      if (std::none_of(obligation.deadlines.begin(), obligation.deadlines.end(), same))
        obligation.deadlines.push_back(due.deadline);
    }
    if (!fields_.lead.empty()) {
      obligation.actors.clear();
      for (const std::string& name : fields_.lead)
        obligation.actors.push_back({name, ActorSource::table, ""});
      if (obligation.kind == ObligationKind::task) obligation.kind = ObligationKind::assignment;
    }
    for (const std::string& name : fields_.coordinators)
      obligation.coordinators.push_back(name);
    for (const std::string& name : fields_.products)
      obligation.products.push_back(name);
  }

  // --- tables -------------------------------------------------------------------------------

  void read_table(const Block& block, const Surroundings& around) {
    for (const TaskRow& row : read_task_table(block.rows)) {
      Obligation obligation;
      obligation.section = around.section;
      obligation.block = block.id;
      obligation.text = row.task;
      const Direction direction = read_direction(row.task.text);
      for (std::string& name : bodies_of_cell(row.lead))
        obligation.actors.push_back({std::move(name), ActorSource::table, ""});
      if (obligation.actors.empty() && around.governor.has_actors())
        for (const std::string& name : around.governor.actors)
          obligation.actors.push_back({name, around.governor.source, ""});
      obligation.coordinators = bodies_of_cell(row.coordinators);
      obligation.report_to = direction.route.report_to;
      obligation.via = direction.route.via;
      if (!row.product.empty()) obligation.products.push_back(row.product);
      for (FoundDeadline& due : find_deadlines(row.due, issued_, DeadlineContext::schedule))
        obligation.deadlines.push_back(std::move(due.deadline));
      SentencePlace place;
      place.section = SectionKind::tasks;
      place.has_actor = !obligation.actors.empty();
      obligation.kind = obligation_kind(direction, place);
      obligation.confidence = 0.95 * (row.task.place ? row.task.place->confidence : 1.0);
      found_.push_back(std::move(obligation));
    }
  }

  void give_ids() {
    std::unordered_map<std::string, int> seen;
    for (Obligation& obligation : found_) {
      obligation.id = hash_id(obligation.section, obligation.text.text);
      const int count = ++seen[obligation.id];
      if (count > 1) obligation.id += "-" + std::to_string(count);
    }
  }

  const Document& document_;
  Date issued_;
  std::vector<Obligation> found_;
  std::vector<LeadIn> lead_ins_;
  FieldScope fields_;
  FieldScope last_fields_;  // of the section walked last
};

}  // namespace

std::vector<Obligation> extract_obligations(const Document& document) {
  return Extractor(document).extract();
}

}  // namespace parsers

#include "parsers/obligation_extractor.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "base/text.h"
#include "parsers/actor_parser.h"
#include "parsers/announcement.h"
#include "parsers/body_names.h"
#include "parsers/body_parser.h"
#include "parsers/date_parser.h"
#include "parsers/description.h"
#include "parsers/field_scope.h"
#include "parsers/form.h"
#include "parsers/governor.h"
#include "parsers/lead_ins.h"
#include "parsers/obligation_list.h"
#include "parsers/obligation_maker.h"
#include "parsers/official_words.h"
#include "parsers/preamble_demand.h"
#include "parsers/printed_time.h"
#include "parsers/prose_duties.h"
#include "parsers/section_fields.h"
#include "parsers/section_kind.h"
#include "parsers/section_signs.h"
#include "parsers/sentence_splitter.h"
#include "parsers/task_fields.h"
#include "parsers/task_table.h"
#include "parsers/text_part.h"

// The section tree is walked in text order with what governs each place: the section's kind, the
// bodies its headings name, and the lead-ins above a bullet. Each sentence is read by itself
// (actor_parser.h), judged by where it stands (modality.h), and completed from what governs it
// (obligation_maker.h) and from lines such as "Thời gian thực hiện: …" (obligation_list.h).

namespace parsers {
namespace {

// The day of issue; of a draft ("ngày    tháng 9 năm 2031") its month.
Date date_of_issue(const Metadata& metadata) {
  if (const std::optional<Date> date = from_iso(metadata.date_iso)) return *date;
  const std::vector<Word> words = read_words(metadata.date_text);
  for (std::size_t i = 0; i < words.size(); ++i)
    if (const std::optional<TimePiece> month = read_month(words, i); month && month->date.year != 0)
      return month->date;
  return {};
}

class Extractor {
 public:
  explicit Extractor(const Document& document)
      : document_(document), issued_(date_of_issue(document.metadata)), found_(issued_) {}

  std::vector<Obligation> extract() {
    if (is_prose(document_)) {
      walk_prose();
    } else {
      if (document_.metadata.type_code == "CV") read_demands();
      Surroundings around;
      around.governor = {bodies_asked_by_preamble(document_), {}, ActorSource::parent};
      walk(document_.body, around);
    }
    walk_closing();
    in_annex_ = true;
    for (const Section& annex : document_.annexes) {
      columns_ = {};
      walk_section(annex, Surroundings{}, false);
    }
    return found_.take();
  }

 private:
  // A letter or notice without numbered parts is read from its first paragraph on.
  void walk_prose() {
    std::vector<Node> nodes(document_.preamble.begin(), document_.preamble.end());
    nodes.insert(nodes.end(), document_.body.begin(), document_.body.end());
    Surroundings around;
    around.kind = SectionKind::tasks;
    in_prose_ = true;
    walk(nodes, around);
    in_prose_ = false;
  }

  // "Sở X đề nghị UBND các xã gửi báo cáo về Sở trước ngày …" in a letter that goes on with a
  // numbered list is a duty like those of the list.
  void read_demands() {
    Surroundings around;
    around.kind = SectionKind::tasks;
    for (const Block& block : document_.preamble) {
      for (const Sentence& sentence : parsers::read_sentences(block.text.text)) {
        const Direction direction = read_direction(sentence.text, sentence.words);
        const bool demands = direction.assigned && direction.shape == SentenceShape::directed &&
                             !direction.route.report_to.empty() && !ends_in(sentence.text, ':');
        if (demands) add(block, sentence, direction, Governor{}, around);
      }
    }
  }

  // --- the tree ---------------------------------------------------------------------------

  // Returns what the field lines of `nodes` say of them all.
  FieldScope walk(const std::vector<Node>& nodes, Surroundings around) {
    lead_ins_.clear();
    const std::string outer_top = lead_ins_.begin_list(top_marker(nodes));
    const bool headed = are_mostly_headed(nodes);
    FieldScope outer = found_.begin_list();
    bool is_field_list = false;
    std::string title;  // above the blocks from `titled` on, when it is a time
    std::size_t titled = found_.size();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (const auto* section = std::get_if<Section>(&nodes[i])) {
        const std::size_t first = found_.size();
        const bool is_field = found_.read_fields(lettered_field(*section));
        is_field_list = is_field_list || is_field;
        if (!is_field) walk_section(*section, around, headed);
        if (is_field_list) found_.complete_from(first);
        lead_ins_.clear();
      } else if (in_annex_ && opens_form(std::get<Block>(nodes[i]).text.text)) {
        break;
      } else {
        // "… cần thực hiện một số nhiệm vụ sau:" below what was achieved.
        if (around.kind == SectionKind::context &&
            announces_tasks(std::get<Block>(nodes[i]).text.text))
          around.announces_tasks = true;
        const std::string& text = std::get<Block>(nodes[i]).text.text;
        if (!time_of_title(text, issued_).empty()) {
          found_.complete_titled(titled, title);
          title = text;
          titled = found_.size();
          continue;
        }
        const Block* next = i + 1 < nodes.size() ? std::get_if<Block>(&nodes[i + 1]) : nullptr;
        const bool leads_sections =
            i + 1 < nodes.size() && std::holds_alternative<Section>(nodes[i + 1]);
        read_block(std::get<Block>(nodes[i]), next, leads_sections, around);
      }
    }
    found_.complete_titled(titled, title);
    lead_ins_.begin_list(outer_top);
    return found_.end_list(std::move(outer));
  }

  void walk_section(const Section& section, Surroundings around, bool among_headed) {
    around.section = section.path;
    // What an invitation lists is who comes where and what is gone into.
    around.kind = document_.metadata.type_code == "GM" ? SectionKind::other : section.kind;
    if (around.announces_tasks && around.kind == SectionKind::context)
      around.kind = SectionKind::tasks;
    if (around.governor.source == ActorSource::heading)
      around.governor.source = ActorSource::parent;
    const std::size_t first = found_.size();
    const Surroundings outer = around;
    if (found_.read_fields(titled_fields(section))) return;
    const bool is_annex = in_annex_ && section.path.find('/') == std::string::npos;
    if (section.heading && !(is_annex && names_authority(section.heading->text)))
      read_heading(section.heading->text, around);
    if (section.heading && announces_part(read_words(section.heading->text)))
      add_heading(section, FieldScope{first, {}, {}, {}, {}}, outer, outer.governor);
    if (section.heading && announces_proposal(section.heading->text))
      around.kind = SectionKind::other;
    FieldScope fields;
    if ((among_headed && starts_with_heading(section)) || starts_with_open_title(section)) {
      read_heading(std::get<Block>(section.children.front()).text.text, around);
      fields = walk({section.children.begin() + 1, section.children.end()}, around);
    } else {
      fields = walk(section.children, around);
    }
    if (section.heading) found_.complete_titled(first, section.heading->text);
    if (!section.heading || found_.size() != first) return;
    if (!fields.lead.empty())
      add_heading(section, fields, around, Governor{});
    else if (!fields.due.empty())
      add_heading(section, fields, outer, outer.governor);
    else if (ends_in(section.heading->text, ':') && has_items(section))
      add_heading(section, FieldScope{first, {}, {}, {}, {}}, around, around.governor);
  }

  // A heading with only "Cơ quan thực hiện: …", "Thời gian: …" below it is itself the task, and so
  // is one that a list of things completes: "a) Trình cấp có thẩm quyền quyết định:", or that tells
  // a duty before it announces others.
  void add_heading(const Section& section,
                   const FieldScope& fields,
                   const Surroundings& around,
                   Governor governor) {
    const std::string& text = section.heading->text;
    const Direction direction = read_direction(text);
    const bool announces =
        direction.shape == SentenceShape::directed && announces_part(read_words(text));
    const bool has_fields = !fields.lead.empty() || !fields.due.empty();
    const bool tells_act =
        direction.shape == SentenceShape::imperative ||
        (direction.shape == SentenceShape::directed && (announces || has_fields));
    if (!tells_act) return;
    Surroundings alone = around;
    alone.governor = std::move(governor);
    Block block;
    block.text = *section.heading;
    for (const Node& node : section.children)
      if (const auto* child = std::get_if<Block>(&node); child != nullptr && block.id.empty())
        block.id = child->id;
    FieldScope outer = found_.begin_list(fields);
    lead_ins_.clear();
    add(block, {{0, text.size()}, text, read_words(text)}, direction, Governor{}, alone);
    found_.end_list(std::move(outer));
  }

  void read_heading(const std::string& heading, Surroundings& around) {
    const std::optional<FieldLine> line = read_field_line(heading);
    if (line && !base::trim(std::string_view(heading).substr(line->value_begin)).empty()) {
      found_.read_field(*line, heading);
      return;
    }
    around.part = purpose_part(heading, around.part);
    Governor governor;
    governor.source = ActorSource::heading;
    governor.actors = bodies_of_heading(heading);
    if (!governor.has_actors() && around.kind != SectionKind::purpose) {
      const Direction direction = read_direction(heading);
      // "Đảng viên phải hoàn thành nhiệm vụ" tells what is gone into, not who does what is below.
      const bool is_thesis = direction.has_modal && around.kind == SectionKind::tasks;
      if (direction.shape == SentenceShape::directed && !is_thesis) {
        governor.actors = direction.actors;
        governor.delegates = direction.delegates;
        if (ends_in(heading, ':')) governor.coordinators = direction.coordinators;
      }
    }
    if (governor.has_actors()) around.governor = std::move(governor);
    if (announces_partners(heading)) around.governor.with_partners = true;
  }

  // The closing belongs to the top-level section it closes.
  void walk_closing() {
    Surroundings around;
    around.closing = true;
    around.kind = SectionKind::other;
    around.section = closed_section();
    lead_ins_.clear();
    found_.begin_list();
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

  // --- blocks -----------------------------------------------------------------------------

  void read_block(const Block& block,
                  const Block* next,
                  bool leads_sections,
                  Surroundings& around) {
    if (block.kind == BlockKind::table) return read_table(block, around);
    lead_ins_.enter_level(block);
    const std::string& text = block.text.text;
    if (base::trim(text).empty() || read_name(block, next, around)) return;
    const bool leads = (next != nullptr && lead_ins_.is_led(*next, block)) || leads_sections;
    if (leads && lead_ins_.read_title(block, around.kind)) return;
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

  void read_sentences(const Block& block, bool leads, bool leads_sections, Surroundings& around) {
    const BlockParts parts(block);
    const std::size_t first = found_.size();
    Governor of_block;  // named by a sentence before, in a section that assigns
    const std::vector<Sentence> sentences = parsers::read_sentences(block.text.text);
    std::optional<std::pair<FieldLine, std::string>> for_what_follows;
    for (const Sentence& sentence : sentences) {
      if (const std::optional<FieldLine> line = read_field_line(sentence.text, sentence.words)) {
        if (found_.size() > first && !parts.starts_line(sentence.span.begin))
          found_.complete(first, *line, sentence.text);
        else if (found_.awaits_fields())
          found_.read_field(*line, sentence.text);
        else
          for_what_follows.emplace(*line, std::string(sentence.text));
        continue;
      }
      if (found_.awaits_fields() && found_.size() == first) {
        if (const auto line = read_role_line(sentence.text, sentence.words)) {
          found_.read_field(*line, sentence.text);
          continue;
        }
      }
      const Direction direction = read_direction(sentence.text, sentence.words);
      const bool is_last = &sentence == &sentences.back();
      const bool announces = is_last && leads && ends_in(sentence.text, ':');
      if (closes_document(sentence, direction, &sentence == &sentences.front())) {
        Surroundings closing = around;
        closing.section = closed_section();
        add(parts, sentence, direction, Governor{}, closing);
        continue;
      }
      const bool partners = announces && announces_partners(sentence.text);
      const bool says_nothing =
          announces && (announces_only(sentence.words) || names_only(sentence, direction));
      if (!says_nothing && !partners) add(parts, sentence, direction, of_block, around);
      remember(direction, block, announces, leads_sections, of_block, around);
    }
    if (for_what_follows)
      found_.read_field_for_what_follows(for_what_follows->first, for_what_follows->second);
  }

  // "yêu cầu các đơn vị:", "Chủ trì, phối hợp với Sở Y tế:" leave to the bullets what to do.
  static bool names_only(const Sentence& sentence, const Direction& direction) {
    if (direction.assigned && direction.predicate + 1 >= sentence.words.size()) return true;
    const std::size_t colon = sentence.words.size() - 1;
    if (direction.assigned && urges_only(sentence.words, direction.predicate, colon, Doing::yes))
      return true;
    const bool directed = direction.shape == SentenceShape::directed;
    return announces_partners_by_name(
        sentence.text, sentence.words, directed ? direction.predicate : 0);
  }

  // "Yêu cầu các cấp uỷ … thực hiện./." run on into the last bullet.
  static bool closes_document(const Sentence& sentence, const Direction& direction, bool opens) {
    return !opens && direction.assigned && !direction.by_appointment &&
           sentence.words.back().text == "./.";
  }

  // Who a sentence names stays in charge of what follows it: after a lead-in its bullets, in an
  // implementation section the rest of its block, and of its section when that has no heading.
  void remember(const Direction& direction,
                const Block& block,
                bool announces,
                bool leads_sections,
                Governor& of_block,
                Surroundings& around) {
    const bool names =
        direction.shape == SentenceShape::directed && !direction.by_appointment &&
        !addresses_everybody(direction.actors) &&
        (!in_prose_ || counts_in_prose(direction, document_.metadata.issuer, !found_.empty()));
    Governor governor{direction.actors, direction.delegates, ActorSource::parent};
    if (announces) governor.coordinators = direction.coordinators;
    const bool is_letter =
        document_.metadata.type_code == "CV" || in_prose_;  // its parts assign work
    if (names && around.closing) around.governor = governor;
    if (names && (around.kind == SectionKind::implementation || is_letter)) {
      of_block = governor;
      of_block.delegates.clear();
      of_block.coordinators.clear();
      const bool opens_section =
          !around.governor.has_actors() || around.governor.source == ActorSource::parent;
      if (opens_section && block.kind == BlockKind::paragraph) {
        around.governor = of_block;
        around.governor.source = ActorSource::heading;
      }
    }
    if (!announces) return;
    if (announces_partners(block.text.text)) {
      if (!names) governor = governor_of(of_block, around);
      governor.with_partners = true;
      lead_ins_.push(block, std::move(governor));
      return;
    }
    if (!names && !direction.coordinators.empty()) {  // "Chủ trì, phối hợp với Sở Y tế:"
      governor = governor_of(of_block, around);
      governor.coordinators = direction.coordinators;
      lead_ins_.push(block, std::move(governor));
      return;
    }
    if (names && leads_sections) {
      around.governor = governor;
      around.governor.source = ActorSource::heading;
    }
    lead_ins_.push(block, names ? std::move(governor) : Governor{});
  }

  // --- one obligation -----------------------------------------------------------------------

  void add(const BlockParts& block,
           const Sentence& sentence,
           const Direction& direction,
           const Governor& of_block,
           const Surroundings& around) {
    const Governor governor = governor_of(of_block, around);
    const bool goes_on = !found_.empty() || governor.has_actors();
    if (in_prose_ && !counts_in_prose(direction, document_.metadata.issuer, goes_on)) return;
    const bool partners = governor.with_partners && governor.has_actors() &&
                          direction.shape == SentenceShape::directed && !direction.assigned;
    std::optional<Obligation> obligation =
        make_obligation(block,
                        sentence,
                        partners ? with_partners(direction) : direction,
                        governor,
                        around,
                        issued_);
    if (obligation) found_.add(std::move(*obligation));
  }

  // Whom the sentence names coordinates, under "Phối hợp với:".
  static Direction with_partners(Direction direction) {
    direction.coordinators.insert(
        direction.coordinators.begin(), direction.actors.begin(), direction.actors.end());
    direction.actors.clear();
    return direction;
  }

  Governor governor_of(const Governor& of_block, const Surroundings& around) const {
    if (around.closing) return around.governor;  // named by a sentence before
    if (around.kind == SectionKind::purpose) return {};
    if (of_block.has_actors()) return of_block;
    Governor leading = lead_ins_.governor();
    return leading.has_actors() ? leading : around.governor;
  }

  // --- tables -------------------------------------------------------------------------------

  void read_table(const Block& block, const Surroundings& around) {
    for (const TaskRow& row : read_task_table(block.rows, columns_))
      if (!lists_names(row.task.text, read_words(row.task.text), 0))  // a cell of the row above
        found_.add_complete(make_obligation(block, row, around, issued_));
  }

  const Document& document_;
  Date issued_;
  bool in_annex_ = false;
  bool in_prose_ = false;
  TaskColumns columns_;  // of the last task table
  ObligationList found_;
  LeadIns lead_ins_;
};

}  // namespace

std::vector<Obligation> extract_obligations(const Document& document) {
  return Extractor(document).extract();
}

}  // namespace parsers

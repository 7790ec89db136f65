#include "parsers/obligation_maker.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "parsers/body_names.h"
#include "parsers/deadline_parser.h"
#include "parsers/modality.h"
#include "parsers/task_fields.h"
#include "parsers/text_part.h"

// Who must act is settled first, because that decides whether the sentence is an obligation at all
// (modality.h): the bodies it names, the owner of what is done by a date, or who governs its place.
// The rest is copied from what the sentence was read to say.

namespace parsers {
namespace {

struct Actors {
  std::vector<std::string> names;
  ActorSource source = ActorSource::none;
  bool inherited = false;
};

Actors settle_actors(const Direction& direction, const Governor& governor, bool has_deadline) {
  Actors actors{direction.actors, ActorSource::sentence, false};
  if (actors.names.empty()) actors.source = ActorSource::none;
  if (direction.by_appointment && governor.has_actors()) actors.names.clear();
  if (actors.names.empty() && direction.shape == SentenceShape::passive && has_deadline) {
    actors.names = direction.owners;
    actors.source = ActorSource::sentence;
  }
  if (!actors.names.empty() || !governor.has_actors()) return actors;
  return {governor.actors, governor.source, true};
}

double confidence(const Direction& direction,
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

SentencePlace place_of(const Surroundings& around, bool has_actor, bool has_deadline) {
  SentencePlace place;
  place.section = around.kind;
  place.part = around.part;
  place.closing = around.closing;
  place.has_actor = has_actor;
  place.has_deadline = has_deadline;
  return place;
}

void take_partners(const Direction& direction, Obligation& obligation) {
  for (const std::string& name : direction.delegates)
    obligation.delegates.push_back(name);
  obligation.coordinators = direction.coordinators;
  obligation.report_to = direction.route.report_to;
  obligation.via = direction.route.via;
}

// "Để đạt tăng trưởng 8% trong năm 2026, xã cần …": when the aim is to be reached.
void drop_times_of_aims(const std::vector<Word>& words,
                        const Direction& direction,
                        std::vector<FoundDeadline>& deadlines) {
  static const PhraseTable kAims({{0, "để|nhằm"}});
  if (direction.shape != SentenceShape::directed || direction.predicate >= words.size() ||
      !kAims.find(words, 0))
    return;
  const std::size_t act = words[direction.predicate].span.begin;
  const auto is_of_aim = [&](const FoundDeadline& found) {
    return found.deadline.kind == DeadlineKind::period && found.span.begin < act;
  };
  deadlines.erase(std::remove_if(deadlines.begin(), deadlines.end(), is_of_aim), deadlines.end());
}

// "chủ trì, phối hợp với Sở Y tế:" above the sentence; its own come first.
void take_announced(const std::vector<std::string>& coordinators, Obligation& obligation) {
  std::vector<std::string>& own = obligation.coordinators;
  for (const std::string& name : coordinators)
    if (std::find(own.begin(), own.end(), name) == own.end()) own.push_back(name);
}

}  // namespace

std::optional<Obligation> make_obligation(const BlockParts& block,
                                          const Sentence& sentence,
                                          const Direction& direction,
                                          const Governor& governor,
                                          const Surroundings& around,
                                          const Date& issued) {
  const DeadlineContext context =
      direction.route.has_verb ? DeadlineContext::report_sentence : DeadlineContext::sentence;
  std::vector<FoundDeadline> deadlines =
      find_deadlines(sentence.text, sentence.words, issued, context);
  drop_times_of_aims(sentence.words, direction, deadlines);
  const Actors actors = settle_actors(direction, governor, !deadlines.empty());
  const SentencePlace place = place_of(around, !actors.names.empty(), !deadlines.empty());
  if (!is_obligation(sentence.words, direction, place)) return std::nullopt;

  Obligation obligation;
  obligation.section = around.section;
  obligation.block = block.block().id;
  base::TextSpan task = sentence.span;
  task.begin +=
      std::max(end_of_task_label(sentence.words),
               direction.begin == 0 ? std::size_t{0} : sentence.words[direction.begin].span.begin);
  obligation.text = block.part(task);
  obligation.kind = obligation_kind(direction, place);
  const Modality modality = read_modality(sentence.words, direction);
  obligation.strength = modality.strength;
  obligation.negative = modality.negative;
  for (const std::string& name : actors.names)
    obligation.actors.push_back({name, actors.source, ""});
  if (actors.inherited) obligation.delegates = governor.delegates;
  take_partners(direction, obligation);
  if (actors.inherited) take_announced(governor.coordinators, obligation);
  for (FoundDeadline& found : deadlines)
    obligation.deadlines.push_back(std::move(found.deadline));
  obligation.confidence = confidence(direction, actors.source, place, block.block());
  return obligation;
}

Obligation make_obligation(const Block& block,
                           const TaskRow& row,
                           const Surroundings& around,
                           const Date& issued) {
  Obligation obligation;
  obligation.section = around.section;
  obligation.block = block.id;
  obligation.text = row.task;
  const Direction direction = read_direction(row.task.text);
  LeadCell lead = leads_of_cell(row.lead);
  for (std::string& name : lead.leads)
    obligation.actors.push_back({std::move(name), ActorSource::table, ""});
  if (obligation.actors.empty() && around.governor.has_actors())
    for (const std::string& name : around.governor.actors)
      obligation.actors.push_back({name, around.governor.source, ""});
  obligation.coordinators = bodies_of_cell(row.coordinators);
  std::move(
      lead.partners.begin(), lead.partners.end(), std::back_inserter(obligation.coordinators));
  obligation.report_to = direction.route.report_to;
  obligation.via = direction.route.via;
  if (!row.product.empty()) obligation.products.push_back(row.product);
  for (FoundDeadline& due : find_deadlines(row.due, issued, DeadlineContext::schedule))
    obligation.deadlines.push_back(std::move(due.deadline));
  SentencePlace place;
  place.section = SectionKind::tasks;
  place.has_actor = !obligation.actors.empty();
  obligation.kind = obligation_kind(direction, place);
  obligation.confidence = 0.95 * (row.task.place ? row.task.place->confidence : 1.0);
  return obligation;
}

}  // namespace parsers

#include "parsers/further_actors.h"

#include <algorithm>
#include <string>

#include "parsers/body_parser.h"
#include "parsers/clause_words.h"
#include "parsers/official_words.h"
#include "parsers/subject_parser.h"

// Three places besides the subject name who acts: the agent behind "phải được", brackets with
// roles, and the subject of a later clause. Each adds to what the beginning of the sentence told.

namespace parsers {
namespace {

void take_all(const BodyList& list, std::vector<std::string>& names) {
  for (const Body& body : list.bodies)
    names.push_back(body.name);
}

// A verb behind the body, past brackets.
bool has_act_after(const std::vector<Word>& words, std::size_t at) {
  if (has_shape(words, at, WordShape::open))
    while (at < words.size() && !has_shape(words, at++, WordShape::close)) {
    }
  return clause_verb(words, skip_adverbs(words, at)) != 0;
}

// "Hồ sơ phải được Sở Nội vụ thẩm định": who does what must be done.
void take_agent(std::string_view text, const std::vector<Word>& words, Direction& direction) {
  if (direction.shape != SentenceShape::modal) return;
  const std::size_t at = direction.predicate + modal(words, direction.predicate);
  if (!reads(words, at, "được")) return;
  const BodyList list = read_bodies(text, words, at + 1);
  if (!list || !has_act_after(words, list.end)) return;
  direction.shape = SentenceShape::directed;
  take_all(list, direction.actors);
  direction.predicate = skip_adverbs(words, list.end);
}

// "Kiểm tra chợ (Sở Xây dựng chủ trì, Công an xã phối hợp)": who does it stands in brackets.
void take_roles_in_brackets(std::string_view text,
                            const std::vector<Word>& words,
                            Direction& direction) {
  static const PhraseTable kLeads({{0, "chủ trì|thực hiện|chủ trì thực hiện|chủ trì tham mưu"}});
  static const PhraseTable kJoins({{0, "phối hợp|phối hợp thực hiện"}});
  if (direction.shape != SentenceShape::imperative || !direction.actors.empty()) return;
  for (std::size_t i = direction.predicate; i + 2 < words.size(); ++i) {
    if (!has_shape(words, i, WordShape::open) || words[i].text != "(") continue;
    const std::size_t first = i + 1 + (reads(words, i + 1, "giao") ? 1 : 0);
    const BodyList leads = read_bodies(text, words, first);
    const std::size_t role = leads ? kLeads.find(words, leads.end).length : 0;
    if (role == 0) continue;
    const std::size_t end = leads.end + role;
    if (!has_shape(words, end, WordShape::comma) && !has_shape(words, end, WordShape::close) &&
        !has_shape(words, end, WordShape::semicolon))
      continue;
    take_all(leads, direction.actors);
    const BodyList partners = read_bodies(text, words, end + 1);
    if (partners && kJoins.find(words, partners.end)) take_all(partners, direction.coordinators);
    direction.shape = SentenceShape::directed;
    return;
  }
}

// "Sở X chủ trì …; Sở Y thẩm định …": the next clause of the sentence has a subject of its own.
bool take_next_subject(std::string_view text,
                       const std::vector<Word>& words,
                       std::size_t at,
                       std::vector<std::string>& actors) {
  if (!starts_named_body(text, words, at)) return false;
  const BodyList list = read_subject(text, words, at);
  if (!list || has_shape(words, list.end, WordShape::colon) ||
      has_shape(words, list.end, WordShape::semicolon))
    return false;
  for (const Body& body : list.bodies)
    if (std::find(actors.begin(), actors.end(), body.name) == actors.end())
      actors.push_back(body.name);
  return true;
}

// "… , các cơ quan phối hợp có trách nhiệm …": somebody else's duty in the same sentence.
void take_second_subjects(std::string_view text,
                          const std::vector<Word>& words,
                          Direction& direction) {
  if (direction.shape != SentenceShape::directed) return;
  for (std::size_t i = direction.predicate; i + 1 < words.size(); ++i) {
    const bool ends = has_shape(words, i, WordShape::semicolon);
    if (!ends && !has_shape(words, i, WordShape::comma)) continue;
    if (ends && take_next_subject(text, words, i + 1, direction.actors)) continue;
    if (quantifier(words, i + 1) == 0) continue;
    BodyList list = read_bodies(text, words, i + 1);
    if (!list) continue;
    const bool duty = reads(words, list.end, "có") && reads(words, list.end + 1, "trách");
    if (duty || extend_to_duty(text, words, list)) take_all(list, direction.actors);
  }
}

}  // namespace

void read_further_actors(std::string_view text,
                         const std::vector<Word>& words,
                         Direction& direction) {
  take_agent(text, words, direction);
  take_roles_in_brackets(text, words, direction);
  take_second_subjects(text, words, direction);
}

}  // namespace parsers

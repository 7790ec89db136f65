#include "parsers/clause_reader.h"

#include <algorithm>

#include "parsers/clause_words.h"
#include "parsers/official_words.h"
#include "parsers/subject_parser.h"

// What stands at the word decides: a verb of assigning with a body behind it, a body with what only
// follows who acts, or a verb. Adverbs and modals before the verb are passed over, and remembered
// when they demand.

namespace parsers {

bool ClauseReader::is_named(std::size_t at) const {
  return starts_named_body(text_, words_, at);
}

bool ClauseReader::enter_directed(std::size_t at) {
  if (enter_assigned(at)) return true;
  const BodyList list = read_subject(text_, words_, at);
  if (!list) return false;
  const std::size_t end = list.end;
  if (has_shape(words_, end, WordShape::colon)) {
    if (end + 1 >= words_.size() || !names_somebody(list) || !has_act(end + 1)) return false;
    take(list, end + 1);
    return true;
  }
  const std::size_t verb = skip_manner(end);
  if (assigning_verb(words_, verb) != 0 && !is(verb, "phân") && enter_assigned(verb)) return true;
  take(list, end);
  return true;
}

bool ClauseReader::enter_acting(std::size_t at) {
  const BodyList list = read_subject(text_, words_, at);
  if (!list || has_shape(words_, list.end, WordShape::colon)) return false;
  take(list, list.end);
  return true;
}

bool ClauseReader::enter_long_subject(std::size_t at) {
  if (at >= words_.size() || !words_[at].capital) return false;
  const BodyList list = read_long_subject(text_, words_, at);
  if (!list) return false;
  take(list, list.end);
  return true;
}

bool ClauseReader::enter_assigned(std::size_t at) {
  std::size_t verb = at;
  while (adverb(words_, verb) != 0)
    verb += adverb(words_, verb);
  const std::size_t length = assigning_verb(words_, verb);
  if (length == 0) return false;
  BodyList list = read_assignee(text_, words_, verb + length);
  if (!list) return false;
  direction_.by_appointment = is(verb, "phân");
  if (direction_.by_appointment && !names_appointee(list)) return false;
  direction_.assigned = true;
  take(list, list.end);
  take_also_assigned(list.end);
  if (direction_.by_appointment) direction_.predicate = at;
  return true;
}

// "Phân công cán bộ trực" names nobody.
bool ClauseReader::names_appointee(const BodyList& list) const {
  for (std::size_t i = list.bodies.front().begin; i < list.end; ++i)
    if (words_[i].capital) return true;
  return false;
}

// "đề nghị A và kêu gọi B tăng cường …"
void ClauseReader::take_also_assigned(std::size_t at) {
  if (!is(at, "và") && !has_shape(words_, at, WordShape::comma)) return;
  const std::size_t length = assigning_verb(words_, at + 1);
  if (length == 0) return;
  const BodyList list = read_subject(text_, words_, at + 1 + length);
  if (list) take(list, list.end);
}

void ClauseReader::take(const BodyList& list, std::size_t predicate) {
  direction_.shape = SentenceShape::directed;
  for (const Body& body : list.bodies)
    direction_.actors.push_back(body.name);
  direction_.predicate = skip_manner(predicate);
}

// "Đảng uỷ các xã: Tân An, Hoà Lăng" goes on with names alone.
bool ClauseReader::has_act(std::size_t at) const {
  if (clause_verb(words_, at, true) != 0 || body_head(words_, at)) return true;
  for (std::size_t i = at; i < words_.size(); ++i)
    if (!words_[i].capital && (action_verb(words_, i) != 0 || modal(words_, i) != 0)) return true;
  return words_[at].shape != WordShape::word;
}

// "Xã Tân An: Lấy mẫu" is a place, no body.
bool ClauseReader::names_somebody(const BodyList& list) const {
  const Body& body = list.bodies.front();
  return body.kind != BodyClass::generic || quantifier(words_, body.begin) != 0;
}

// Adverbs and modals between the subject and its verb.
std::size_t ClauseReader::skip_manner(std::size_t at) {
  for (;;) {
    const std::size_t must = modal(words_, at);
    const std::size_t manner = adverb(words_, at);
    if (must != 0) direction_.has_modal = true;
    const std::size_t length = std::max(must, manner);
    if (length == 0 || clause_verb(words_, at) > length) return at;
    at += length;
    if (has_shape(words_, at, WordShape::comma) &&
        (adverb(words_, at + 1) != 0 || clause_verb(words_, at + 1) != 0))
      ++at;
    if (has_shape(words_, at, WordShape::colon)) ++at;
  }
}

bool ClauseReader::enter_definition(std::size_t at) {
  if (!is(at, "là")) return false;
  bool directs = is(at + 1, "đầu");  // "đầu mối"
  const std::size_t limit = std::min(words_.size(), at + 16);
  for (std::size_t i = at; i < limit && !directs; ++i)
    directs = has_shape(words_, i, WordShape::comma) &&
              clause_verb(words_, i + 1) != 0;  // "Là …, chủ trì …"
  direction_.shape = directs ? SentenceShape::imperative : SentenceShape::definition;
  direction_.predicate = at;
  return true;
}

bool ClauseReader::enter_verb(std::size_t at) {
  Direction before = direction_;
  std::size_t verb = skip_manner(at);
  std::size_t length = clause_verb(words_, verb, verb == at);
  if (length == 0 && clause_verb(words_, at, true) != 0) {  // "Chịu trách nhiệm trước …"
    verb = at;
    length = clause_verb(words_, at, true);
  }
  const bool starts_with_manner = verb != at && verb < words_.size() &&
                                  words_[verb].shape == WordShape::word &&
                                  thing_noun(words_, verb) == 0;
  if (length == 0 && !(starts_with_manner && is_strong_manner(at))) {
    direction_ = before;
    return false;
  }
  const bool owned = length != 0 && is(verb + length, "của");  // "Kiến nghị của cử tri …"
  if (owned || is_thing_in_spite(verb, length)) {
    direction_ = before;
    return false;
  }
  direction_.predicate = verb;
  direction_.shape = SentenceShape::imperative;
  if (is_defined(verb, length)) direction_.shape = SentenceShape::definition;
  if (has_verbal_subject(verb)) direction_.shape = SentenceShape::modal;
  return true;
}

// "Phân công công tác là việc giao …", "Hoàn thành nhiệm vụ là hoàn thành …"
bool ClauseReader::is_defined(std::size_t verb, std::size_t length) const {
  constexpr std::size_t kLongestTerm = 16;
  const std::size_t limit = std::min(words_.size(), verb + kLongestTerm);
  for (std::size_t i = verb + length; i + 1 < limit; ++i) {
    if (words_[i].shape != WordShape::word && words_[i].shape != WordShape::comma) return false;
    if (is(i, "là"))
      return is(i + 1, "việc") || is(i + 1, "quá") || words_[i + 1].key == words_[verb].key;
  }
  return false;
}

// "Thông tin DLXH cần …": a noun that is a verb elsewhere, known by the longer phrase.
bool ClauseReader::is_thing_in_spite(std::size_t at, std::size_t verb) const {
  return thing_noun(words_, at) > verb;
}

bool ClauseReader::is_strong_manner(std::size_t at) const {
  return is(at, "tiếp") || is(at, "thường") || is(at, "chủ") || is(at, "tích") || is(at, "kịp") ||
         is(at, "khẩn") || is(at, "tập") || is(at, "nghiêm") || is(at, "phải");
}

// "Điều tra, nắm bắt dư luận phải đa dạng": verbs as the subject of "phải".
bool ClauseReader::has_verbal_subject(std::size_t verb) const {
  const std::size_t limit = std::min(words_.size(), verb + 26);
  for (std::size_t i = verb + 1; i < limit; ++i) {
    if (has_shape(words_, i, WordShape::semicolon) || has_shape(words_, i, WordShape::stop) ||
        has_shape(words_, i, WordShape::colon) || is(i, "để") || is(i, "nhằm") || is(i, "bảo") ||
        is(i, "đảm") || is(i, "mà"))
      return false;
    const bool need = is(i, "cần") && i < verb + 6 && !is(i + 1, "thiết");
    if (need && thing_noun(words_, verb) + (is(verb, "thông") ? 1U : 0U) != 0) return true;
    if (is(i, "phải"))
      return !is(i - 1, "không") && !is(i - 1, "gặp") && !is(i - 1, "mắc") && i > verb + 1;
  }
  return false;
}

}  // namespace parsers

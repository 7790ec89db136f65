#include "parsers/late_clause_reader.h"

#include <algorithm>

#include "parsers/clause_words.h"
#include "parsers/official_words.h"
#include "parsers/subject_parser.h"

// The clauses behind commas, semicolons and colons are tried from left to right, as far as an
// adjunct can reach; the first that assigns or names who acts is the one meant.

namespace parsers {
namespace {

constexpr std::size_t kReach = 90;  // words in which the clause that directs must start

}  // namespace

bool LateClauseReader::enter_after_proposal(std::size_t at) {
  if (assigning_verb(words_, at) != 0 || opens_adjunct(words_, at) ||
      clause_verb(words_, at, true) == 0)
    return false;
  const std::size_t limit = std::min(words_.size(), at + kReach);
  for (std::size_t i = at + 1; i + 1 < limit; ++i) {
    const WordShape shape = words_[i].shape;
    if (shape == WordShape::stop || shape == WordShape::open) return false;
    if (shape != WordShape::colon) continue;
    const std::size_t verb = skip_adverbs(words_, i + 1);
    if (!is(verb, "giao") || !is_named(verb + assigning_verb(words_, verb))) return false;
    if (!enter_assigned(verb)) return false;
    direction_.begin = i + 1;
    return true;
  }
  return false;
}

bool LateClauseReader::enter_late_assignment(std::size_t at) {
  static const PhraseTable kAssigns(
      {{0, "giao|đề nghị|yêu cầu|giao cho|thống nhất giao|đồng thời giao|đồng thời đề nghị"}});
  const std::size_t limit = std::min(words_.size(), at + kReach);
  for (std::size_t i = at + 1; i + 1 < limit; ++i) {
    const WordShape shape = words_[i].shape;
    if (shape != WordShape::comma && shape != WordShape::semicolon) continue;
    if (!kAssigns.find(words_, i + 1)) continue;
    const std::size_t verb = skip_connectors(words_, i + 1);
    if (is_named(verb + assigning_verb(words_, verb)) && enter_assigned(verb)) return true;
  }
  return false;
}

bool LateClauseReader::enter_late_subject(std::size_t at) {
  static const PhraseTable kGrounds(
      {{0,
        "quán triệt|thực hiện|triển khai|triển khai thực hiện|tiếp tục|phát huy|căn cứ|"
        "căn cứ vào|trên cơ sở|tiếp thu|nhận thức|chấp hành|để|xuất phát từ|từ"}});
  if (words_.empty() || words_.back().shape != WordShape::colon) return false;
  if (enter_last_clause(at)) return true;
  if (!kGrounds.find(words_, at)) return false;
  constexpr std::size_t kGroundsReach = 160;  // words: what it rests on takes many
  const std::size_t limit = std::min(words_.size(), at + kGroundsReach);
  for (std::size_t i = at; i + 1 < limit; ++i) {
    const WordShape shape = words_[i].shape;
    if (shape == WordShape::colon) return false;
    if ((shape != WordShape::comma && shape != WordShape::semicolon) || !is_named(i + 1)) continue;
    const BodyList list = read_subject(text_, words_, i + 1);
    if (!list || has_shape(words_, list.end, WordShape::colon) ||
        has_shape(words_, list.end, WordShape::comma))
      continue;
    if (enter_directed(i + 1)) return true;
  }
  return false;
}

bool LateClauseReader::enter_last_clause(std::size_t at) {
  for (std::size_t i = words_.size(); i-- > at + 1;) {
    const WordShape shape = words_[i].shape;
    if (shape != WordShape::comma && shape != WordShape::semicolon) continue;
    const std::size_t verb = skip_connectors(words_, i + 1);
    const std::size_t length = assigning_verb(words_, verb);
    if (length == 0) continue;
    const BodyList list = read_bodies(text_, words_, verb + length);
    return list && list.end + 1 == words_.size() && enter_assigned(verb);
  }
  return false;
}

}  // namespace parsers

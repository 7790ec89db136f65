#include "parsers/noun_clause_parser.h"

#include "parsers/body_parser.h"
#include "parsers/clause_words.h"
#include "parsers/official_words.h"

namespace parsers {
namespace {

// "Nghề, chuyên môn, số lượng": nouns set apart by commas up to word `end`.
bool is_noun_list(const std::vector<Word>& words, std::size_t end) {
  bool listed = false;
  for (std::size_t i = 0; i < end; ++i) {
    listed = listed || words[i].shape == WordShape::comma;
    if (clause_verb(words, i) > 1) return false;
  }
  return listed;
}

bool is_main_modal(const std::vector<Word>& words, std::size_t at) {
  if (modal(words, at) == 0 || words[at].capital) return false;
  if (reads(words, at, "cần") && (reads(words, at + 1, "thiết") || reads(words, at + 1, "kiệm")))
    return false;
  // "số lượng cần tuyển;": which ones, at the end of what has no verb before it.
  const bool ends = at + 2 >= words.size() || words[at + 2].shape != WordShape::word;
  if (reads(words, at, "cần") && ends && at > 0 && words[at - 1].shape == WordShape::word &&
      is_noun_list(words, at))
    return false;
  static const PhraseTable kNotBefore(
      {{0, "không|gặp|mắc|vấp|những|các|vấn đề|nội dung|điều|khi|để|nào|mà|nếu"}});
  return at == 0 || !kNotBefore.find(words, at - 1);
}

bool is_passive(const std::vector<Word>& words, std::size_t at) {
  if (!reads(words, at, "được") || at == 0) return false;
  static const PhraseTable kRelative({{0, "đã|những|các|chưa|mà|không|vấn đề|nội dung|việc"}});
  return at + 1 < words.size() && words[at + 1].shape == WordShape::word &&
         !words[at + 1].capital && !reads(words, at + 1, "giao") && !kRelative.find(words, at - 1);
}

// "Bản tin của Sở X được …"
void read_owner(std::string_view text,
                const std::vector<Word>& words,
                std::size_t at,
                std::size_t end,
                Direction& direction) {
  for (std::size_t i = at; i < end; ++i) {
    if (!reads(words, i, "của")) continue;
    const BodyList list = read_bodies(text, words, i + 1);
    if (!list || list.end != end) continue;
    for (const Body& body : list.bodies)
      direction.owners.push_back(body.name);
    return;
  }
}

bool is_ensured(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kEnsure({{0, "bảo đảm|đảm bảo"}});
  for (std::size_t i = at + 1; i < words.size() && !has_shape(words, i, WordShape::semicolon); ++i)
    if (kEnsure.find(words, i) && !words[i].capital && !reads(words, i - 1, "để") &&
        !reads(words, i - 1, "nhằm"))
      return true;
  return false;
}

}  // namespace

void read_noun_clause(std::string_view text,
                      const std::vector<Word>& words,
                      std::size_t at,
                      bool adjunct,
                      Direction& direction) {
  direction.predicate = at;
  direction.shape = thing_noun(words, at) != 0 ? SentenceShape::thing : SentenceShape::unknown;
  for (std::size_t i = at + 1; i < words.size(); ++i) {
    if (has_shape(words, i, WordShape::semicolon)) break;
    if (clause_verb(words, i) > 1) direction.has_act_inside = true;
    if (reads(words, i, "nhằm") && !adjunct) return;
    if (is_main_modal(words, i)) {
      direction.shape = SentenceShape::modal;
      direction.predicate = i;
      direction.has_modal = true;
      return;
    }
    if (is_passive(words, i)) {
      direction.shape = SentenceShape::passive;
      direction.predicate = i;
      read_owner(text, words, at, i, direction);
      return;
    }
  }
  if (is_ensured(words, at)) direction.shape = SentenceShape::ensuring;
}

}  // namespace parsers

#include "parsers/citation_list.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "parsers/text_folding.h"
#include "parsers/words.h"

namespace parsers {
namespace {

constexpr std::size_t kLookBack = 240;   // bytes for the words that govern a citation
constexpr std::size_t kLongestGap = 32;  // bytes between two citations of a list

enum Cue { implements = 1, basis, amends, replaces };

const PhraseTable& cues() {
  static const PhraseTable kTable({
      {implements, "thực hiện|triển khai|quán triệt|thi hành|cụ thể hoá|tổ chức thực hiện"},
      {basis, "căn cứ|theo|trên cơ sở|xét"},
      {amends, "sửa đổi|bổ sung|sửa đổi, bổ sung"},
      {replaces, "thay thế|bãi bỏ|huỷ bỏ"},
  });
  return kTable;
}

Relation relation_of(int cue) {
  switch (cue) {
    case implements:
      return Relation::implements;
    case basis:
      return Relation::basis;
    case amends:
      return Relation::amends;
    case replaces:
      return Relation::replaces;
    default:
      return Relation::cites;
  }
}

// The cue that governs a citation which begins at the end of `before`, the words between the last
// citation (or the paragraph's start) and it; 0 when there is none.
int cue_in(std::string_view before) {
  constexpr std::size_t kNearWords = 14;
  const std::vector<Word> words = read_words(tail_of(before, kLookBack));
  const std::size_t from = words.size() > kNearWords ? words.size() - kNearWords : 0;
  int cue = 0;
  for (std::size_t at = from; at < words.size(); ++at) {
    if (words[at].shape == WordShape::stop) cue = 0;
    const PhraseTable::Found found = cues().find(words, at);
    // "theo dõi", "theo đề nghị": no ground
    if (found && !(found.tag == basis && at > 0 && found.length == 1)) cue = found.tag;
  }
  return cue;
}

// True when `before`, the words since the last citation, only lead to the next of a list.
bool goes_on_with_list(std::string_view before) {
  constexpr std::size_t kShortGap = 40;  // bytes
  if (before.find(". ") != std::string_view::npos) return false;
  return before.size() < kShortGap || trim_all(before, " ").ends_with(';');
}

}  // namespace

bool is_list_gap(std::string_view gap) {
  if (gap.size() > kLongestGap) return false;
  const std::string key = bare_key(gap);
  return key.empty() || key == "so" || key == "va" || key == "vaso" || key == "cacso";
}

void set_relations(std::string_view text, std::vector<Citation>& citations) {
  const std::vector<Word> opening = read_words(head_of(text, 64));
  const PhraseTable::Found ground = cues().find(opening, 0);
  const bool all_grounds = ground && ground.tag == basis;
  std::size_t last_end = 0;
  Relation last = Relation::cites;
  for (std::size_t i = 0; i < citations.size(); ++i) {
    Citation& citation = citations[i];
    const std::size_t begin = std::max(citation.span.begin, last_end);
    const std::string_view before = text.substr(last_end, begin - last_end);
    const int cue = cue_in(before);
    const bool ours = i == 0 || before.find(". ") != std::string_view::npos;
    if (all_grounds) {
      citation.reference.relation = Relation::basis;
    } else if ((cue == amends || cue == replaces) && !ours) {
      citation.reference.relation = Relation::cites;
    } else if (cue != 0) {
      citation.reference.relation = relation_of(cue);
    } else if (i > 0 && goes_on_with_list(before)) {
      citation.reference.relation = last;
    }
    last = citation.reference.relation;
    last_end = citation.span.end;
  }
}

void share_issuers(std::string_view text, std::vector<Citation>& citations) {
  for (std::size_t i = citations.size(); i-- > 1;) {
    const Citation& next = citations[i];
    Citation& citation = citations[i - 1];
    if (!citation.reference.issuer.empty() || next.span.begin < citation.span.end) continue;
    if (citation.reference.type == "Luật") continue;  // passed by the Quốc hội alone
    if (is_list_gap(text.substr(citation.span.end, next.span.begin - citation.span.end)))
      citation.reference.issuer = next.reference.issuer;
  }
}

void share_dates(std::string_view text, std::vector<Citation>& citations) {
  for (std::size_t i = citations.size(); i-- > 1;) {
    const Citation& next = citations[i];
    Citation& citation = citations[i - 1];
    if (!citation.reference.date_iso.empty() || next.span.begin < citation.span.end) continue;
    const std::string_view gap =
        text.substr(citation.span.end, next.span.begin - citation.span.end);
    if (gap.size() > kLongestGap) continue;
    const std::string key = bare_key(gap);
    if (key == "va" || key == "vaso") citation.reference.date_iso = next.reference.date_iso;
  }
}

}  // namespace parsers

#include "parsers/citation_parser.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/text.h"
#include "parsers/characters.h"
#include "parsers/citation_lead.h"
#include "parsers/citation_list.h"
#include "parsers/citation_trail.h"
#include "parsers/document_number.h"
#include "parsers/document_type.h"

// A citation is found by its number. From there it is read to the left for the label "số" and the
// type, and to the right for date and issuer, in either order:
//
//   Chỉ thị số 99-CT/TW, ngày 01/9/2025 của Ban Bí thư
//   type    label number  date          issuer

namespace parsers {
namespace {

bool is_separator_ahead(std::string_view text, std::size_t at) {
  constexpr std::size_t kMostBlanks = 3;
  for (std::size_t i = 0; i < kMostBlanks && at < text.size() && text[at] == ' '; ++i)
    ++at;
  if (at >= text.size()) return false;
  return text[at] == '/' || text[at] == '-' || text.substr(at).starts_with("–") ||
         text.substr(at).starts_with("—") || text.substr(at).starts_with("−");
}

// The end of the run of figures, with the dot and letter of "66.3" and "12a", at byte `at`.
std::size_t end_of_figures(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(static_cast<unsigned char>(text[at])))
    ++at;
  if (at + 1 < text.size() && text[at] == '.' && is_digit(static_cast<unsigned char>(text[at + 1])))
    return end_of_figures(text, at + 1);
  return at;
}

bool starts_word(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const char before = text[at - 1];
  return before == ' ' || before == '(' || before == ':' || before == '"' || before == ',' ||
         (before & 0x80) != 0;
}

std::vector<DocumentNumber> numbers_in(std::string_view text) {
  std::vector<DocumentNumber> numbers;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(static_cast<unsigned char>(text[at]))) {
      ++at;
      continue;
    }
    const std::size_t end = end_of_figures(text, at);
    const std::size_t after =
        end < text.size() && text[end] >= 'a' && text[end] <= 'z' ? end + 1 : end;
    if (starts_word(text, at) && is_separator_ahead(text, after)) {
      if (auto number = read_number(text, at)) {
        at = base::span_of(number->text, text).end;
        numbers.push_back(std::move(*number));
        continue;
      }
    }
    at = end;
  }
  return numbers;
}

// A number that is a document's even without "số" or a type before it.
bool has_known_code(std::string_view number) {
  std::size_t begin = 0;
  while (begin <= number.size()) {
    const std::size_t end = std::min(number.find_first_of("/-", begin), number.size());
    const std::string_view group = number.substr(begin, end - begin);
    if (type_of_code(group, System::state) || type_of_code(group, System::party)) return true;
    if (group.starts_with("QH") || group.starts_with("UBTVQH")) return true;
    begin = end + 1;
  }
  return false;
}

// Gives `citation` what stands behind its number, and with that its end and its words.
void set_trail(std::string_view text, const CitationTrail& trail, Citation& citation) {
  citation.span.end = trail.end;
  citation.reference.text = base::collapse_space(base::slice(text, citation.span));
  citation.reference.date_iso = trail.date_iso;
  if (!trail.issuer.empty()) citation.reference.issuer = trail.issuer;
}

}  // namespace

std::vector<Citation> find_citations(std::string_view text) {
  std::vector<Citation> citations;
  std::size_t last_number_end = 0;  // of the last citation
  for (const DocumentNumber& number : numbers_in(text)) {
    const base::TextSpan span = base::span_of(number.text, text);
    CitationLead lead = read_citation_lead(text, span.begin);
    const bool in_list =
        !citations.empty() && citations.back().span.end <= span.begin &&
        is_list_gap(text.substr(citations.back().span.end, span.begin - citations.back().span.end));
    if (lead.type.empty() && in_list) lead.type = citations.back().reference.type;
    const CitationTrail trail = read_citation_trail(text, span.end);
    // "Văn bản số 4/UBND-NC ngày 2/9/2025": no type that we know, and yet a document.
    const bool dated = lead.labelled && !trail.date_iso.empty();
    const bool believed =
        !lead.type.empty() || (!lead.of_thing && (dated || has_known_code(number.number)));
    if (!believed) continue;
    if (!citations.empty()) {
      Citation& last = citations.back();
      if (span.begin < last.span.end) {  // the name of its issuer ran on into this number
        last.reference.issuer.clear();
        set_trail(text, read_citation_trail(text.substr(0, span.begin), last_number_end), last);
      }
      lead.begin = std::max(lead.begin, last.span.end);
    }
    Citation citation;
    citation.span.begin = std::min(lead.begin, span.begin);
    citation.reference.type = lead.type;
    citation.reference.number = number.number;
    citation.reference.issuer = lead.issuer;
    citation.reference.relation = Relation::cites;
    set_trail(text, trail, citation);
    last_number_end = span.end;
    citations.push_back(std::move(citation));
  }
  set_relations(text, citations);
  share_issuers(text, citations);
  share_dates(text, citations);
  return citations;
}

}  // namespace parsers

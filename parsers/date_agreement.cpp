#include "parsers/date_agreement.h"

#include <algorithm>
#include <optional>
#include <string>

#include "parsers/date_parser.h"

namespace parsers {
namespace {

bool is_full(const std::string& iso) {
  const std::optional<Date> date = from_iso(iso);
  return date && date->day != 0;
}

// The last of what is cited with its full date; nullptr when there is none.
const Reference* last_cited(const std::vector<Reference>& references) {
  const Reference* last = nullptr;
  for (const Reference& reference : references) {
    if (!is_full(reference.date_iso)) continue;
    if (last == nullptr || reference.date_iso > last->date_iso) last = &reference;
  }
  return last;
}

std::string block_of(const std::vector<Block>& letterhead, const std::string& date) {
  const auto block =
      std::find_if(letterhead.begin(), letterhead.end(), [&](const Block& candidate) {
        return candidate.text.text.find(date) != std::string::npos;
      });
  return date.empty() || block == letterhead.end() ? "" : block->id;
}

// Figures of a whole day, or a day whose year the date of issue would give.
bool is_unreadable(const Deadline& deadline, const Metadata& metadata) {
  const bool full = std::count(deadline.text.begin(), deadline.text.end(), '/') > 1;
  return deadline.kind == DeadlineKind::date && deadline.value.empty() &&
         (full || is_full(metadata.date_iso));
}

}  // namespace

void check_deadlines(Document& document) {
  for (const Obligation& obligation : document.obligations) {
    for (const Deadline& deadline : obligation.deadlines) {
      if (!is_unreadable(deadline, document.metadata)) continue;
      document.findings.push_back({"unreadable-deadline",
                                   obligation.block,
                                   "Thời hạn “" + deadline.text +
                                       "” không phải là một ngày có "
                                       "thật: cần đối chiếu với bản gốc."});
    }
  }
}

void check_date_of_issue(Document& document, bool mangled) {
  Metadata& metadata = document.metadata;
  const Reference* cited = last_cited(document.references);
  if (cited == nullptr || !is_full(metadata.date_iso) || metadata.date_iso >= cited->date_iso)
    return;
  std::string message = "Ngày ban hành " + metadata.date_iso +
                        " sớm hơn ngày của văn bản được dẫn (" + cited->text +
                        "): một trong hai ngày không đúng.";
  document.findings.push_back(
      {"contradicted-date", block_of(document.letterhead, metadata.date_text), std::move(message)});
  if (mangled) metadata.date_iso.clear();
}

}  // namespace parsers

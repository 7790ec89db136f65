#include "parsers/field_scope.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "parsers/body_names.h"
#include "parsers/words.h"

namespace parsers {

void FieldScope::keep(const FieldLine& line, std::string_view text, const Date& issued) {
  const std::string_view value = base::trim(text.substr(line.value_begin));
  switch (line.field) {
    case TaskField::due:
      due = find_deadlines(value, issued, DeadlineContext::schedule);
      is_bare = line.is_bare;
      break;
    case TaskField::lead: {
      LeadCell cell = leads_of_cell(value);
      lead = std::move(cell.leads);
      if (!cell.partners.empty()) coordinators = std::move(cell.partners);
      break;
    }
    case TaskField::coordinators:
      coordinators = bodies_of_cell(value);
      break;
    case TaskField::product:
      products = {std::string(value)};
      break;
    default:
      break;
  }
}

std::vector<FoundDeadline> time_of_title(std::string_view title, const Date& issued) {
  constexpr std::size_t kLongestTitle = 64;  // bytes
  std::string_view time = base::trim(title);
  if (time.size() > kLongestTitle || read_field_line(time)) return {};
  while (!time.empty() && (time.back() == ':' || time.back() == '.'))
    time.remove_suffix(1);
  std::vector<FoundDeadline> found = find_deadlines(time, issued, DeadlineContext::schedule);
  if (found.size() != 1 || found.front().span != base::TextSpan{0, time.size()}) return {};
  const Deadline& deadline = found.front().deadline;
  const bool is_day = deadline.kind == DeadlineKind::date;
  if (!is_day && deadline.kind != DeadlineKind::period) return {};
  // "Giai đoạn 2026 - 2030", "Đến năm 2030" tell of aims as often as of times.
  static const PhraseTable kPartsOfYears({{0, "quý|tháng|ngày"}});
  const std::vector<Word> words = read_words(time);
  for (std::size_t i = 0; i < words.size(); ++i)
    if (kPartsOfYears.find(words, i)) return found;
  return {};
}

void FieldScope::complete(Obligation& obligation) const {
  const bool has_own = !obligation.deadlines.empty();
  // Whose own day cannot be read takes nobody else's.
  const bool has_damaged = std::any_of(
      obligation.deadlines.begin(), obligation.deadlines.end(), [](const Deadline& deadline) {
        return deadline.kind == DeadlineKind::date && deadline.value.empty();
      });
  for (const FoundDeadline& found : due) {
    if ((is_bare && has_own) || has_damaged) break;
    const auto same = [&](const Deadline& d) {
      return d.kind == found.deadline.kind && d.value == found.deadline.value;
    };
    if (std::none_of(obligation.deadlines.begin(), obligation.deadlines.end(), same))
      obligation.deadlines.push_back(found.deadline);
  }
  if (!lead.empty()) {
    obligation.actors.clear();
    for (const std::string& name : lead)
      obligation.actors.push_back({name, ActorSource::table, ""});
    if (obligation.kind == ObligationKind::task) obligation.kind = ObligationKind::assignment;
  }
  for (const std::string& name : coordinators)
    obligation.coordinators.push_back(name);
  for (const std::string& name : products)
    obligation.products.push_back(name);
}

}  // namespace parsers

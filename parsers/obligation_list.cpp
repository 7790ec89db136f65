#include "parsers/obligation_list.h"

#include <optional>
#include <utility>

#include "parsers/obligation_ids.h"

namespace parsers {

void ObligationList::add(Obligation obligation) {
  fields_.complete(obligation);
  found_.push_back(std::move(obligation));
}

bool ObligationList::read_fields(const std::vector<SectionField>& fields) {
  for (const SectionField& field : fields)
    read_field(field.line, field.text);
  return !fields.empty();
}

void ObligationList::read_field(const FieldLine& line, std::string_view text) {
  const std::vector<std::string_view> parts = field_parts(text);
  if (parts.size() == 1) return read_one_field(line, text);
  for (const std::string_view part : parts)
    if (const std::optional<FieldLine> one = read_field_line(part)) read_one_field(*one, part);
}

void ObligationList::read_one_field(const FieldLine& line, std::string_view text) {
  if (!awaits_fields()) return fields_.keep(line, text, issued_);
  // "Hoàn thành trước ngày …" alone speaks of the duty before it, not of the whole list.
  complete(line.is_bare ? found_.size() - 1 : fields_.after_last_due, line, text);
  if (line.field == TaskField::due) fields_.after_last_due = found_.size();
}

void ObligationList::complete(std::size_t from, const FieldLine& line, std::string_view text) {
  FieldScope outer = begin_list();
  read_field(line, text);
  complete_from(from);
  end_list(std::move(outer));
}

void ObligationList::complete_from(std::size_t from) {
  for (std::size_t i = from; i < found_.size(); ++i)
    fields_.complete(found_[i]);
}

void ObligationList::complete_titled(std::size_t from, std::string_view title) {
  constexpr std::size_t kLongestTitle = 64;  // bytes
  if (from == found_.size() || title.size() > kLongestTitle) return;
  const std::vector<FoundDeadline> times = time_of_title(title, issued_);
  for (std::size_t i = from; i < found_.size() && !times.empty(); ++i)
    if (found_[i].deadlines.empty())
      for (const FoundDeadline& time : times)
        found_[i].deadlines.push_back(time.deadline);
}

void ObligationList::read_field_for_what_follows(const FieldLine& line, std::string_view text) {
  fields_.after_last_due = found_.size();
  read_field(line, text);
}

std::vector<Obligation> ObligationList::take() {
  give_ids(found_);
  return std::move(found_);
}

}  // namespace parsers

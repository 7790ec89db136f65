#include "parsers/export/obligation_table.h"

#include "parsers/due_date.h"

namespace parsers {
namespace {

std::string kind_word(ObligationKind kind) {
  switch (kind) {
    case ObligationKind::assignment:
      return "Phân công";
    case ObligationKind::task:
      return "Nhiệm vụ";
    case ObligationKind::requirement:
      return "Yêu cầu";
    case ObligationKind::report:
      return "Báo cáo";
  }
  return "";
}

std::string strength_word(const Obligation& obligation) {
  if (obligation.negative) return "không được";
  switch (obligation.strength) {
    case Strength::must:
      return "phải";
    case Strength::should:
      return "cần";
    case Strength::request:
      return "đề nghị";
    case Strength::may:
      return "được";
  }
  return "";
}

}  // namespace

std::string join_names(const std::vector<std::string>& names) {
  std::string joined;
  for (const std::string& name : names) {
    if (name.empty()) continue;
    if (!joined.empty()) joined += "; ";
    joined += name;
  }
  return joined;
}

ObligationRow table_row(const Obligation& obligation) {
  ObligationRow row;
  row.id = obligation.id;
  row.kind = kind_word(obligation.kind);
  row.strength = strength_word(obligation);
  std::vector<std::string> actors;
  for (const Actor& actor : obligation.actors)
    actors.push_back(actor.name);
  row.actors = join_names(actors);
  row.text = obligation.text.text;
  row.delegates = join_names(obligation.delegates);
  row.coordinators = join_names(obligation.coordinators);
  row.products = join_names(obligation.products);
  std::vector<std::string> deadlines;
  for (const Deadline& deadline : obligation.deadlines)
    deadlines.push_back(deadline.text);
  row.deadline = join_names(deadlines);
  if (const std::optional<Date> day = first_last_day(obligation)) row.due = to_iso(*day);
  row.report_to = join_names(obligation.report_to);
  row.via = join_names(obligation.via);
  row.section = obligation.section;
  row.block = obligation.block;
  row.page = obligation.text.place ? obligation.text.place->page : 0;
  row.confidence = obligation.confidence;
  return row;
}

std::string short_title(const Document& document) {
  const Metadata& metadata = document.metadata;
  if (metadata.type.empty() && metadata.number.empty() && document.source.href != "-") {
    return document.source.href;
  }
  const std::string type = metadata.type.empty() ? "Văn bản" : metadata.type;
  return metadata.number.empty() ? type : type + " số " + metadata.number;
}

}  // namespace parsers

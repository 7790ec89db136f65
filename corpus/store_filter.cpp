#include "corpus/store_filter.h"

#include <optional>

#include "base/text.h"
#include "corpus/due_window.h"
#include "corpus/issuer_level.h"
#include "corpus/number_key.h"
#include "corpus/party_role.h"
#include "corpus/tokenizer.h"
#include "corpus/word_lookup.h"
#include "parsers/enum_names.h"

namespace corpus {
namespace {

std::string roles_of(std::initializer_list<PartyRole> roles) {
  std::string list;
  for (const PartyRole role : roles)
    list += (list.empty() ? "" : ", ") + std::to_string(static_cast<int>(role));
  return '(' + list + ')';
}

// Obligations with a party of one of `roles` whose name, or canonical id, has these words.
void add_party(Condition& condition,
               Database& database,
               const std::string& words,
               std::initializer_list<PartyRole> roles) {
  if (tokenize(words).empty()) return;
  const std::string names = database.id_list(names_with(database, words));
  const std::string of_role = " AND role IN " + roles_of(roles);
  condition.add("obligation.id IN (SELECT obligation FROM party WHERE " +
                    database.among_ids("name") + of_role +
                    " UNION SELECT obligation FROM party WHERE " + database.among_ids("ref") +
                    of_role + ")",
                {names, names});
}

std::optional<parsers::Date> date_of(const std::string& iso) {
  return iso.empty() ? std::nullopt : parsers::from_iso(iso);
}

// For each rule its last day within the window, as parameters for rows of (rule, day); an
// obligation counts when its document was issued by then.
std::vector<std::string> rules_in_window(Database& database, const ObligationFilter& filter) {
  const auto first = date_of(filter.due_from), last = date_of(filter.due_until);
  std::vector<std::string> values;
  for (const StoredRule& rule : stored_rules(database)) {
    std::string day = "9999-12-31";
    if (last) {
      const int year = last->year - 1;  // each rule falls at least once a year
      const auto days = occurrences(rule.text, first.value_or(parsers::Date{year, 1, 1}), *last);
      if (days.empty()) continue;
      day = parsers::to_iso(days.back());
    }
    values.push_back(std::to_string(rule.id));
    values.push_back(day);
  }
  return values;
}

void add_due_window(Condition& condition, Database& database, const ObligationFilter& filter) {
  if (filter.due_from.empty() && filter.due_until.empty()) return;
  std::vector<std::string> values{filter.due_from,
                                  filter.due_until.empty() ? "9999" : filter.due_until};
  std::string rows;
  for (std::string& value : rules_in_window(database, filter)) {
    if (values.size() % 2 == 0)
      rows += rows.empty() ? "(CAST(? AS INTEGER), ?)" : ", (CAST(? AS INTEGER), ?)";
    values.push_back(std::move(value));
  }
  std::string recurring;
  if (!rows.empty())
    recurring = " OR EXISTS (SELECT 1 FROM (VALUES " + rows +
                ") AS falls WHERE falls.column1 = deadline.rule AND document.date <> '' AND "
                "document.date <= falls.column2)";
  condition.add(
      "EXISTS (SELECT 1 FROM deadline WHERE deadline.obligation = obligation.id AND ((due >= ? AND "
      "due <= ?)" +
          recurring + "))",
      std::move(values));
}

void add_words_of_names(Condition& condition,
                        Database& database,
                        const std::string& words,
                        std::initializer_list<const char*> columns) {
  if (tokenize(words).empty()) return;
  const std::string names = database.id_list(names_with(database, words));
  std::string sql;
  std::vector<std::string> values;
  for (const char* column : columns) {
    sql += (sql.empty() ? "(" : " OR ") + database.among_ids(std::string("document.") + column);
    values.push_back(names);
  }
  condition.add(sql + ')', std::move(values));
}

void add_types(Condition& condition, const std::vector<std::string>& types) {
  if (types.empty()) return;
  std::string sql;
  std::vector<std::string> values;
  for (const std::string& typed : types) {
    const std::string_view type = base::trim(typed);
    sql +=
        std::string(sql.empty() ? "(" : " OR ") + "document.type_key = ? OR document.type_code = ?";
    values.push_back(base::strip_marks(base::comparison_key(type)));
    values.push_back(base::to_upper(type));
  }
  condition.add(sql + ')', std::move(values));
}

}  // namespace

Condition document_condition(Database& database, const DocumentFilter& filter) {
  Condition condition;
  add_types(condition, filter.types);
  add_words_of_names(condition, database, filter.issuer, {"issuer", "issuer_parent"});
  if (!filter.level.empty()) condition.add("document.level = ?", {filter.level});
  if (!filter.province.empty()) {
    const std::string code = province_asked_for(filter.province);
    if (code.empty())
      add_words_of_names(
          condition, database, filter.province, {"issuer", "issuer_parent", "place"});
    else
      condition.add("document.province = ?", {code});
  }
  if (!filter.number.empty()) condition.add("document.number_key = ?", {number_key(filter.number)});
  if (!filter.cites.empty())
    condition.add("document.id IN (SELECT document FROM citation WHERE number_key = ?)",
                  {number_key(filter.cites)});
  if (!filter.date_from.empty()) condition.add("document.date >= ?", {filter.date_from});
  if (!filter.date_until.empty())
    condition.add("document.date <> '' AND document.date <= ?", {filter.date_until});
  return condition;
}

Condition obligation_condition(Database& database, const ObligationFilter& filter) {
  Condition condition;
  if (filter.kind)
    condition.add("obligation.kind = ?", {std::string(parsers::name_of(*filter.kind))});
  if (filter.min_confidence > 0.0)
    condition.add("obligation.confidence >= CAST(? AS DOUBLE PRECISION)",
                  {std::to_string(filter.min_confidence)});
  add_party(condition, database, filter.actor, {PartyRole::actor, PartyRole::delegate});
  add_party(condition, database, filter.report_to, {PartyRole::report_to, PartyRole::via});
  if (!tokenize(filter.deadline).empty())
    condition.add("obligation.id IN (SELECT obligation FROM deadline WHERE " +
                      database.among_ids("text") + ")",
                  {database.id_list(names_with(database, filter.deadline))});
  add_due_window(condition, database, filter);
  return condition;
}

Condition passage_condition(Database& database, const SearchRequest& request) {
  Condition condition;
  if (!request.section_kind.empty())
    condition.add(
        "EXISTS (SELECT 1 FROM section WHERE section.document = document.id AND section.position = "
        "passage.section AND section.kind = ?)",
        {request.section_kind});
  condition.add(shared_condition(request));
  if (!is_open(request.obligations)) {
    const Condition held = obligation_condition(database, request.obligations);
    condition.add(
        "EXISTS (SELECT 1 FROM obligation WHERE obligation.id BETWEEN document.first_obligation "
        "AND "
        "document.last_obligation AND obligation.passage = passage.id" +
            held.sql + ")",
        held.values);
  }
  return condition;
}

Condition shared_condition(const SearchRequest& request) {
  Condition condition;
  if (request.shared_by == 0) return condition;
  const std::string most = std::to_string(request.shared_by);
  condition.add(
      "(SELECT count(*) FROM (SELECT DISTINCT same.document FROM passage AS same WHERE "
      "same.fingerprint = passage.fingerprint AND same.document <> passage.document LIMIT " +
      most + ") AS others) < " + most);
  return condition;
}

std::vector<StoredRule> stored_rules(Database& database) {
  std::vector<StoredRule> rules;
  Statement next(
      database,
      "SELECT id, text FROM name WHERE id = (SELECT min(rule) FROM deadline WHERE rule > "
      "?)");
  for (std::int64_t last = 0;;) {
    next.reset();
    next.bind(1, last);
    if (!next.step()) return rules;
    last = next.number(0);
    rules.push_back({last, next.text(1)});
  }
}

}  // namespace corpus

#include "corpus/sqlite_filter.h"

#include <optional>

#include "base/text.h"
#include "corpus/acronyms.h"
#include "corpus/database.h"
#include "corpus/due_window.h"
#include "corpus/fts_query.h"
#include "corpus/issuer_level.h"
#include "corpus/number_key.h"
#include "corpus/party_role.h"
#include "corpus/tokenizer.h"
#include "parsers/enum_names.h"

namespace corpus {
namespace {

constexpr const char* kNames = "(SELECT rowid FROM name_index WHERE name_index MATCH ?)";

// The words of a name as they stand next to one another, for FTS5; "" when there are none.
std::string name_query(const std::string& words) {
  Query phrase{Query::Kind::phrase, {}, {}, 0};
  for (const Token& token : tokenize(words))
    phrase.words.emplace_back(base::slice(words, token.span));
  return phrase.empty() ? "" : fts_query(Acronyms::shared().expanded(std::move(phrase)));
}

std::string roles_of(std::initializer_list<PartyRole> roles) {
  std::string list;
  for (const PartyRole role : roles)
    list += (list.empty() ? "" : ", ") + std::to_string(static_cast<int>(role));
  return '(' + list + ')';
}

// Obligations with a party of one of `roles` whose name, or canonical id, has these words.
void add_party(Condition& condition,
               const std::string& words,
               std::initializer_list<PartyRole> roles) {
  const std::string query = name_query(words);
  if (query.empty()) return;
  const std::string of_role = " AND role IN " + roles_of(roles);
  condition.add("obligation.id IN (SELECT obligation FROM party WHERE name IN " +
                    std::string(kNames) + of_role +
                    " UNION SELECT obligation FROM party WHERE ref IN " + kNames + of_role + ")",
                {query, query});
}

std::optional<parsers::Date> date_of(const std::string& iso) {
  return iso.empty() ? std::nullopt : parsers::from_iso(iso);
}

// For each rule its last day within the window, as parameters for rows of (rule, day); an
// obligation counts when its document was issued by then.
std::vector<std::string> rules_in_window(Database& database, const ObligationFilter& filter) {
  const auto first = date_of(filter.due_from), last = date_of(filter.due_until);
  std::vector<std::string> values;
  for (const std::string& rule : stored_rules(database)) {
    std::string day = "9999-12-31";
    if (last) {
      const int year = last->year - 1;  // each rule falls at least once a year
      const auto days = occurrences(rule, first.value_or(parsers::Date{year, 1, 1}), *last);
      if (days.empty()) continue;
      day = parsers::to_iso(days.back());
    }
    values.push_back(rule);
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
    if (values.size() % 2 == 0) rows += rows.empty() ? "(?, ?)" : ", (?, ?)";
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
                        const std::string& words,
                        std::initializer_list<const char*> columns) {
  const std::string query = name_query(words);
  if (query.empty()) return;
  std::string sql;
  std::vector<std::string> values;
  for (const char* column : columns) {
    sql += (sql.empty() ? "(document." : " OR document.") + std::string(column) + " IN " + kNames;
    values.push_back(query);
  }
  condition.add(sql + ')', std::move(values));
}

void add_types(Condition& condition, const std::vector<std::string>& types) {
  if (types.empty()) return;
  std::string sql;
  std::vector<std::string> values;
  for (const std::string& type : types) {
    sql +=
        std::string(sql.empty() ? "(" : " OR ") + "document.type_key = ? OR document.type_code = ?";
    values.push_back(base::strip_marks(base::comparison_key(type)));
    values.push_back(base::to_upper(type));
  }
  condition.add(sql + ')', std::move(values));
}

}  // namespace

void Condition::add(const std::string& text, std::vector<std::string> more) {
  sql += " AND " + text;
  values.insert(
      values.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void Condition::add(const Condition& other) {
  sql += other.sql;
  values.insert(values.end(), other.values.begin(), other.values.end());
}

int bind_values(Statement& statement, const Condition& condition, int first) {
  for (const std::string& value : condition.values)
    statement.bind(first++, std::string_view(value));
  return first;
}

Condition document_condition(const DocumentFilter& filter) {
  Condition condition;
  add_types(condition, filter.types);
  add_words_of_names(condition, filter.issuer, {"issuer", "issuer_parent"});
  if (!filter.level.empty()) condition.add("document.level = ?", {filter.level});
  if (!filter.province.empty()) {
    const std::string code = province_code(filter.province);
    if (code.empty())
      add_words_of_names(condition, filter.province, {"issuer", "issuer_parent", "place"});
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
    condition.add("obligation.confidence >= CAST(? AS REAL)",
                  {std::to_string(filter.min_confidence)});
  add_party(condition, filter.actor, {PartyRole::actor, PartyRole::delegate});
  add_party(condition, filter.report_to, {PartyRole::report_to, PartyRole::via});
  if (const std::string query = name_query(filter.deadline); !query.empty())
    condition.add("obligation.id IN (SELECT obligation FROM deadline WHERE text IN " +
                      std::string(kNames) + ")",
                  {query});
  add_due_window(condition, database, filter);
  return condition;
}

Condition passage_condition(Database& database, const SearchRequest& request) {
  Condition condition = document_condition(request.documents);
  if (!request.section_kind.empty())
    condition.add(
        "passage.section IN (SELECT id FROM section WHERE section.document = document.id "
        "AND section.kind = ?)",
        {request.section_kind});
  if (!is_open(request.obligations)) {
    const Condition held = obligation_condition(database, request.obligations);
    condition.add(
        "EXISTS (SELECT 1 FROM obligation WHERE obligation.passage = passage.id" + held.sql + ")",
        held.values);
  }
  return condition;
}

std::vector<std::string> stored_rules(Database& database) {
  std::vector<std::string> rules;
  Statement next(database, "SELECT min(rule) FROM deadline WHERE rule > ?");
  std::string rule;
  for (;;) {
    next.reset();
    next.bind(1, std::string_view(rule));
    if (!next.step() || next.is_null(0)) return rules;
    rules.push_back(rule = next.text(0));
  }
}

}  // namespace corpus

// What is due is read day by day, so that a long list can stop as soon as it is full.

#include "corpus/obligation_listing.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "corpus/acronyms.h"
#include "corpus/due_window.h"
#include "corpus/facet_counter.h"
#include "corpus/obligation_rows.h"
#include "corpus/store_filter.h"
#include "corpus/store_search.h"
#include "corpus/word_lookup.h"
#include "parsers/due_date.h"

namespace corpus {
namespace {

constexpr std::size_t kUnlimited = std::size_t{1} << 62;

// Condition on obligations, including that of the query on the passage they stand in.
Condition listing_condition(Database& database, const SearchRequest& request) {
  Condition condition = document_condition(database, request.documents);
  if (!request.query.empty())
    condition.add(found_condition(
        database, Acronyms::shared().expanded(request.query), condition, "obligation.passage"));
  condition.add(obligation_condition(database, request.obligations));
  if (request.shared_by > 0) {
    const Condition own = shared_condition(request);
    condition.add(
        "EXISTS (SELECT 1 FROM passage WHERE passage.id = obligation.passage" + own.sql + ")",
        own.values);
  }
  if (!request.section_kind.empty())
    condition.add(
        "EXISTS (SELECT 1 FROM section WHERE section.document = document.id AND "
        "section.path = obligation.section AND section.kind = ?)",
        {request.section_kind});
  return condition;
}

std::size_t total_wanted(const SearchRequest& request) {
  return std::min(request.limit, kUnlimited) + std::min(request.offset, kUnlimited);
}

std::string due_text(const parsers::Obligation& obligation) {
  const std::optional<parsers::Date> day = parsers::first_last_day(obligation);
  return day ? parsers::to_iso(*day) : "";
}

// The days on which something may be due, with the rules that fall on them.
std::map<std::string, std::vector<std::int64_t>> days_due(Database& database,
                                                          const ObligationFilter& filter) {
  std::map<std::string, std::vector<std::int64_t>> days;
  Statement next(database, "SELECT min(due) FROM deadline WHERE due >= ? AND due <= ?");
  for (std::string from = filter.due_from;;) {
    next.reset();
    next.bind(1, from);
    next.bind(2, filter.due_until);
    if (!next.step() || next.is_null(0)) break;
    days[next.text(0)];
    from = next.text(0) + '~';  // no other day lies between
  }
  const auto first = parsers::from_iso(filter.due_from), last = parsers::from_iso(filter.due_until);
  if (!first || !last) return days;
  for (const StoredRule& rule : stored_rules(database))
    for (const parsers::Date& falls : occurrences(rule.text, *first, *last))
      days[parsers::to_iso(falls)].push_back(rule.id);
  return days;
}

// The obligations with one recurring deadline and the days of issue of their documents, in the
// order of writing, read as far as they are asked for.
class RecurringObligations {
 public:
  RecurringObligations(Database& database,
                       const Condition& condition,
                       std::int64_t rule,
                       std::string last_day)
      : database_(database), condition_(condition), rule_(rule), last_day_(std::move(last_day)) {}

  // Adds at most `limit` of those issued by `day`.
  void add(const std::string& day, std::size_t limit, std::set<std::int64_t>& ids) {
    std::size_t added = 0;
    for (std::size_t i = 0; added < limit && (i < read_.size() || read_more()); ++i) {
      if (read_[i].second > day) continue;
      ids.insert(read_[i].first);
      ++added;
    }
  }

 private:
  bool read_more() {
    if (is_complete_) return false;
    constexpr std::size_t kFirst = 1000;
    const std::size_t chunk = std::max(kFirst, read_.size());
    const std::int64_t last = read_.empty() ? 0 : read_.back().first;
    Statement row(database_,
                  "SELECT deadline.obligation, document.date FROM deadline JOIN obligation ON "
                  "obligation.id = deadline.obligation JOIN document ON document.id = "
                  "obligation.document WHERE deadline.rule = ? AND deadline.obligation > " +
                      std::to_string(last) + " AND document.date <> '' AND document.date <= ?" +
                      condition_.sql + " ORDER BY deadline.obligation LIMIT " +
                      std::to_string(chunk));
    row.bind(1, rule_);
    row.bind(2, last_day_);
    bind_values(row, condition_, 3);
    const std::size_t before = read_.size();
    while (row.step())
      read_.emplace_back(row.number(0), row.text(1));
    is_complete_ = read_.size() - before < chunk;
    return read_.size() > before;
  }

  Database& database_;
  const Condition& condition_;
  std::int64_t rule_;
  std::string last_day_;
  std::vector<std::pair<std::int64_t, std::string>> read_;
  bool is_complete_ = false;
};

// The obligations that are due on a day, in the order of writing.
class DayReader {
 public:
  DayReader(Database& database, const SearchRequest& request)
      : database_(database), last_day_(request.obligations.due_until) {
    // The window is in the day already.
    SearchRequest other = request;
    other.obligations.due_from.clear();
    other.obligations.due_until.clear();
    condition_ = listing_condition(database, other);
  }

  // The first `limit` of them.
  std::vector<std::int64_t> read(const std::string& day,
                                 const std::vector<std::int64_t>& rules,
                                 std::size_t limit) {
    std::set<std::int64_t> ids;
    Statement row(database_,
                  "SELECT deadline.obligation FROM deadline JOIN obligation ON obligation.id = "
                  "deadline.obligation JOIN document ON document.id = obligation.document WHERE "
                  "deadline.due = ?" +
                      condition_.sql + " ORDER BY deadline.obligation LIMIT " +
                      std::to_string(std::min(limit, kUnlimited)));
    row.bind(1, day);
    bind_values(row, condition_, 2);
    while (row.step())
      ids.insert(row.number(0));
    for (const std::int64_t rule : rules)
      recurring(rule).add(day, limit, ids);
    std::vector<std::int64_t> first(ids.begin(), ids.end());
    first.resize(std::min(first.size(), limit));
    return first;
  }

 private:
  RecurringObligations& recurring(std::int64_t rule) {
    return recurring_.try_emplace(rule, database_, condition_, rule, last_day_).first->second;
  }

  Database& database_;
  std::string last_day_;
  Condition condition_;
  std::map<std::int64_t, RecurringObligations> recurring_;
};

// The obligations of these rows with their documents.
std::unordered_map<std::int64_t, ListedObligation> read_listed(
    Database& database, const std::vector<std::int64_t>& ids) {
  std::unordered_map<std::int64_t, ListedObligation> listed;
  Statement row(database,
                std::string("SELECT ") + kInfoColumns + ", obligation.id FROM " +
                    kDocumentOfObligation + kInfoJoin + "WHERE " +
                    database.among_ids("obligation.id"));
  row.bind(1, database.id_list(ids));
  while (row.step())
    listed[row.number(kInfoCount)].document = read_info(row);
  for (auto& [id, obligation] : read_obligations(database, ids)) {
    listed[id].due = due_text(obligation);
    listed[id].obligation = std::move(obligation);
  }
  return listed;
}

}  // namespace

std::vector<ListedObligation> list_obligations(Database& database, const SearchRequest& request) {
  const Condition condition = listing_condition(database, request);
  const bool by_document = is_open(request.obligations) && request.query.empty();
  Statement row(database,
                std::string("SELECT obligation.id FROM ") +
                    (by_document ? kObligationsOfDocument : kDocumentOfObligation) + "WHERE true" +
                    condition.sql +
                    " ORDER BY document.date, document.number, document.key, obligation.id LIMIT " +
                    std::to_string(std::min(request.limit, kUnlimited)) + " OFFSET " +
                    std::to_string(std::min(request.offset, kUnlimited)));
  bind_values(row, condition);
  std::vector<std::int64_t> ids;
  while (row.step())
    ids.push_back(row.number(0));
  auto found = read_listed(database, ids);
  std::vector<ListedObligation> listed;
  listed.reserve(ids.size());
  for (const std::int64_t id : ids)  // one that is not there has been removed in the meantime
    if (const auto at = found.find(id); at != found.end()) listed.push_back(std::move(at->second));
  return listed;
}

std::vector<FacetCount> count_obligation_facets(Database& database, const SearchRequest& request) {
  const Condition condition = listing_condition(database, request);
  FacetCounter counter({"type", "issuer", "level", "year", "kind", "actor"});
  Statement row(database,
                std::string("SELECT document.type, issuer_name.text, document.level, "
                            "substr(document.date, 1, 4), obligation.kind, count(*) FROM ") +
                    kDocumentOfObligation + kInfoJoin + "WHERE true" + condition.sql +
                    " GROUP BY 1, 2, 3, 4, 5");
  bind_values(row, condition);
  while (row.step())
    for (int i = 0; i < 5; ++i)
      counter.add(
          static_cast<std::size_t>(i), row.text(i), static_cast<std::size_t>(row.number(5)));
  Statement actors(
      database,
      std::string("SELECT actor.text, count(*) FROM ") + kDocumentOfObligation +
          "JOIN party ON party.obligation = obligation.id AND party.role = 0 JOIN name "
          "AS actor ON actor.id = party.name WHERE true" +
          condition.sql + " GROUP BY 1");
  bind_values(actors, condition);
  while (actors.step())
    counter.add(5, actors.text(0), static_cast<std::size_t>(actors.number(1)));
  return counter.sorted();
}

std::vector<ListedObligation> list_due(Database& database, const SearchRequest& request) {
  const std::size_t wanted = total_wanted(request);
  std::vector<std::pair<std::string, std::int64_t>> due;
  DayReader reader(database, request);
  for (const auto& [day, rules] : days_due(database, request.obligations)) {
    if (due.size() >= wanted) break;
    for (const std::int64_t id : reader.read(day, rules, wanted - due.size()))
      due.emplace_back(day, id);
  }
  due.erase(due.begin(),
            due.begin() + static_cast<std::ptrdiff_t>(std::min(request.offset, due.size())));
  std::vector<std::int64_t> ids;
  for (const auto& [day, id] : due)
    ids.push_back(id);
  const auto found = read_listed(database, ids);
  std::vector<ListedObligation> listed;
  for (const auto& [day, id] : due) {
    const auto at = found.find(id);
    if (at == found.end()) continue;  // removed in the meantime
    listed.push_back(at->second);
    listed.back().due = day;
  }
  return listed;
}

}  // namespace corpus

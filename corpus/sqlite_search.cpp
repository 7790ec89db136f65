// A search runs at most twice: once for words as they are typed, and, when that leaves room, once
// for every spelling of words without marks. What is due is read day by day, so that a long list
// can stop as soon as it is full.

#include "corpus/sqlite_search.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "corpus/acronyms.h"
#include "corpus/database.h"
#include "corpus/due_window.h"
#include "corpus/fts_query.h"
#include "corpus/sqlite_filter.h"
#include "corpus/sqlite_obligations.h"
#include "parsers/due_date.h"

namespace corpus {
namespace {

// What FTS5 puts around a match: characters that no stored text has (parsers::xml_text).
constexpr char kMatchBegin = '\x02';
constexpr char kMatchEnd = '\x03';

constexpr std::size_t kUnlimited = std::size_t{1} << 62;

void read_excerpt(std::string_view marked, Hit& hit) {
  std::size_t begin = 0;
  for (const char c : marked) {
    if (c == kMatchBegin) {
      begin = hit.excerpt.size();
    } else if (c == kMatchEnd) {
      hit.matches.push_back({begin, hit.excerpt.size()});
    } else {
      hit.excerpt += c;
    }
  }
}

// The first words of a passage that nothing was looked for in.
std::string beginning(const std::string& text) {
  constexpr std::size_t kBytes = 300;
  if (text.size() <= kBytes) return text;
  const std::size_t blank = text.rfind(' ', kBytes);
  if (blank == std::string::npos) return text;
  return text.substr(0, blank) + " …";
}

Query widened(const SearchRequest& request) {
  return Acronyms::shared().expanded(request.query);
}

struct Found {
  std::int64_t passage;
  Hit hit;
};

Found read_hit(const Statement& row, bool has_query) {
  Found found;
  found.hit.document = read_info(row);
  found.passage = row.number(kInfoCount);
  found.hit.section = row.text(kInfoCount + 1);
  found.hit.block = row.text(kInfoCount + 2);
  found.hit.page = static_cast<int>(row.number(kInfoCount + 3));
  const std::string text = row.text(kInfoCount + 4);
  if (has_query)
    read_excerpt(text, found.hit);
  else
    found.hit.excerpt = beginning(text);
  return found;
}

// At most `limit` passages that `query`, one for FTS5, finds; all that pass when it is empty.
std::vector<Found> run_search(Database& database,
                              const std::string& query,
                              const Condition& condition,
                              std::size_t limit) {
  const std::string columns =
      std::string("SELECT ") + kInfoColumns +
      ", passage.id, coalesce(section.path, ''), passage.block, passage.page, ";
  const std::string joins = std::string("JOIN document ON document.id = passage.document") +
                            kInfoJoin + "LEFT JOIN section ON section.id = passage.section ";
  const std::string sql =
      query.empty()
          ? columns + "passage.text FROM passage " + joins + "WHERE true" + condition.sql +
                " ORDER BY document.date, document.number, document.key, passage.id LIMIT ?"
          : columns +
                "snippet(passage_index, 0, char(2), char(3), '…', 40) FROM passage_index JOIN "
                "passage ON passage.id = passage_index.rowid " +
                joins + "WHERE passage_index MATCH ?" + condition.sql +
                " ORDER BY rank, passage.id LIMIT ?";
  Statement row(database, sql);
  int parameter = 1;
  if (!query.empty()) row.bind(parameter++, std::string_view(query));
  parameter = bind_values(row, condition, parameter);
  row.bind(parameter, static_cast<std::int64_t>(limit));
  std::vector<Found> found;
  while (row.step())
    found.push_back(read_hit(row, !query.empty()));
  return found;
}

// Condition on obligations, including that of the query on the passage they stand in.
Condition listing_condition(Database& database, const SearchRequest& request) {
  Condition condition = document_condition(request.documents);
  condition.add(obligation_condition(database, request.obligations));
  if (!request.query.empty())
    condition.add(
        "obligation.passage IN (SELECT rowid FROM passage_index WHERE passage_index MATCH ?)",
        {fts_query(widened(request))});
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
std::map<std::string, std::vector<std::string>> days_due(Database& database,
                                                         const ObligationFilter& filter) {
  std::map<std::string, std::vector<std::string>> days;
  Statement next(database, "SELECT min(due) FROM deadline WHERE due >= ? AND due <= ?");
  for (std::string from = filter.due_from;;) {
    next.reset();
    next.bind(1, std::string_view(from));
    next.bind(2, std::string_view(filter.due_until));
    if (!next.step() || next.is_null(0)) break;
    days[next.text(0)];
    from = next.text(0) + '~';  // no other day lies between
  }
  const auto first = parsers::from_iso(filter.due_from), last = parsers::from_iso(filter.due_until);
  if (!first || !last) return days;
  for (const std::string& rule : stored_rules(database))
    for (const parsers::Date& falls : occurrences(rule, *first, *last))
      days[parsers::to_iso(falls)].push_back(rule);
  return days;
}

// Appends what is due on one day.
class DayReader {
 public:
  DayReader(Database& database, const SearchRequest& request)
      : database_(database), obligations_(database), request_(request) {
    // The window is in the day already.
    SearchRequest other = request;
    other.obligations.due_from.clear();
    other.obligations.due_until.clear();
    condition_ = listing_condition(database, other);
  }

  void read(const std::string& day,
            const std::vector<std::string>& rules,
            std::size_t limit,
            std::vector<ListedObligation>& listed) {
    std::string places;
    for (std::size_t i = 0; i < rules.size(); ++i)
      places += i == 0 ? "?" : ", ?";
    Statement row(
        database_,
        std::string("SELECT ") + kInfoColumns +
            ", obligation.id FROM obligation JOIN document ON document.id = obligation.document" +
            kInfoJoin +
            "WHERE obligation.id IN (SELECT obligation FROM deadline WHERE due = ? UNION SELECT "
            "deadline.obligation FROM deadline JOIN obligation AS recurring ON recurring.id = "
            "deadline.obligation JOIN document AS issued ON issued.id = recurring.document WHERE "
            "rule IN (" +
            places + ") AND issued.date <> '' AND issued.date <= ?)" + condition_.sql +
            " ORDER BY obligation.id LIMIT ?");
    int parameter = 1;
    row.bind(parameter++, std::string_view(day));
    for (const std::string& rule : rules)
      row.bind(parameter++, std::string_view(rule));
    row.bind(parameter++, std::string_view(day));
    parameter = bind_values(row, condition_, parameter);
    row.bind(parameter, static_cast<std::int64_t>(limit));
    while (row.step())
      listed.push_back({read_info(row), obligations_.read(row.number(kInfoCount)), day});
  }

 private:
  Database& database_;
  ObligationRows obligations_;
  const SearchRequest& request_;
  Condition condition_;
};

}  // namespace

DocumentInfo read_info(const Statement& row, int first) {
  return {row.text(first),
          row.text(first + 1),
          row.text(first + 2),
          row.text(first + 3),
          row.text(first + 4),
          row.text(first + 5),
          row.text(first + 6)};
}

std::vector<Hit> search_passages(Database& database, const SearchRequest& request) {
  const Condition condition = passage_condition(database, request);
  const Query query = widened(request);
  const std::size_t wanted = total_wanted(request);
  std::vector<Found> found =
      run_search(database, fts_query(query, Spelling::as_typed), condition, wanted);
  if (found.size() < wanted && depends_on_spelling(query)) {
    std::set<std::int64_t> known;
    for (const Found& each : found)
      known.insert(each.passage);
    for (Found& each : run_search(database, fts_query(query), condition, wanted))
      if (known.insert(each.passage).second) found.push_back(std::move(each));
  }
  std::vector<Hit> hits;
  for (std::size_t i = request.offset; i < std::min(found.size(), wanted); ++i)
    hits.push_back(std::move(found[i].hit));
  return hits;
}

std::vector<FacetCount> count_facets(Database& database, const SearchRequest& request) {
  const Condition condition = passage_condition(database, request);
  const std::string query = fts_query(widened(request));
  Statement row(database,
                std::string("SELECT document.type, issuer_name.text, document.level, "
                            "substr(document.date, 1, 4), coalesce(section.kind, ''), count(*) "
                            "FROM passage JOIN document ON document.id = passage.document") +
                    kInfoJoin + "LEFT JOIN section ON section.id = passage.section WHERE " +
                    (query.empty() ? "true"
                                   : "passage.id IN (SELECT rowid FROM passage_index WHERE "
                                     "passage_index MATCH ?)") +
                    condition.sql + " GROUP BY 1, 2, 3, 4, 5");
  if (!query.empty()) row.bind(1, std::string_view(query));
  bind_values(row, condition, query.empty() ? 1 : 2);
  constexpr const char* kFacets[] = {"type", "issuer", "level", "year", "section"};
  std::map<std::pair<int, std::string>, std::size_t> counts;
  while (row.step()) {
    for (int i = 0; i < 5; ++i)
      counts[{i, row.text(i)}] += static_cast<std::size_t>(row.number(5));
  }
  std::vector<std::tuple<int, std::size_t, std::string>> sorted;
  for (const auto& [key, count] : counts)
    sorted.emplace_back(key.first, count, key.second);
  std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
    return std::tuple(std::get<0>(a), std::get<1>(b), std::get<2>(a)) <
           std::tuple(std::get<0>(b), std::get<1>(a), std::get<2>(b));
  });
  std::vector<FacetCount> facets;
  for (auto& [facet, count, value] : sorted)
    facets.push_back({kFacets[facet], std::move(value), count});
  return facets;
}

std::vector<ListedObligation> list_obligations(Database& database, const SearchRequest& request) {
  const Condition condition = listing_condition(database, request);
  Statement row(
      database,
      std::string("SELECT ") + kInfoColumns +
          ", obligation.id FROM document JOIN obligation ON obligation.document = document.id" +
          kInfoJoin + "WHERE true" + condition.sql +
          " ORDER BY document.date, document.number, document.key, obligation.position LIMIT ? "
          "OFFSET ?");
  const int parameter = bind_values(row, condition);
  row.bind(parameter, static_cast<std::int64_t>(std::min(request.limit, kUnlimited)));
  row.bind(parameter + 1, static_cast<std::int64_t>(std::min(request.offset, kUnlimited)));
  ObligationRows obligations(database);
  std::vector<ListedObligation> listed;
  while (row.step()) {
    parsers::Obligation obligation = obligations.read(row.number(kInfoCount));
    std::string due = due_text(obligation);
    listed.push_back({read_info(row), std::move(obligation), std::move(due)});
  }
  return listed;
}

std::vector<ListedObligation> list_due(Database& database, const SearchRequest& request) {
  const std::size_t wanted = total_wanted(request);
  std::vector<ListedObligation> listed;
  DayReader reader(database, request);
  for (const auto& [day, rules] : days_due(database, request.obligations)) {
    if (listed.size() >= wanted) break;
    reader.read(day, rules, wanted - listed.size(), listed);
  }
  listed.erase(
      listed.begin(),
      listed.begin() + static_cast<std::ptrdiff_t>(std::min(request.offset, listed.size())));
  return listed;
}

}  // namespace corpus

#include "corpus/store_search.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>

#include "corpus/acronyms.h"
#include "corpus/excerpt.h"
#include "corpus/facet_counter.h"
#include "corpus/passage_matcher.h"
#include "corpus/store_filter.h"
#include "corpus/word_lookup.h"

namespace corpus {
namespace {

constexpr std::size_t kUnlimited = std::size_t{1} << 62;

// A passage to be shown.
struct Shown {
  std::int64_t id = 0;
  std::string text, alternatives;
  Hit hit;
};

constexpr const char* kSectionJoin =
    "LEFT JOIN section ON section.document = passage.document AND section.position = "
    "passage.section ";

std::string select_shown(const char* from) {
  return std::string("SELECT ") + kInfoColumns +
         ", passage.id, coalesce(section.path, ''), passage.block, passage.page, passage.text, "
         "passage.alternatives FROM " +
         from + kInfoJoin + kSectionJoin + "WHERE true";
}

Shown read_shown(const Statement& row) {
  Shown shown;
  shown.hit.document = read_info(row);
  shown.id = row.number(kInfoCount);
  shown.hit.section = row.text(kInfoCount + 1);
  shown.hit.block = row.text(kInfoCount + 2);
  shown.hit.page = static_cast<int>(row.number(kInfoCount + 3));
  shown.text = row.text(kInfoCount + 4);
  shown.alternatives = row.text(kInfoCount + 5);
  return shown;
}

void mark(Shown& shown, const std::vector<base::TextSpan>& words) {
  Excerpt shortened = excerpt(shown.text, words);
  shown.hit.excerpt = std::move(shortened.text);
  shown.hit.matches = std::move(shortened.matches);
}

// All passages that pass, by document.
std::vector<Hit> list_passages(Database& database, const SearchRequest& request) {
  Condition condition = document_condition(database, request.documents);
  condition.add(passage_condition(database, request));
  Statement row(database,
                select_shown(kPassagesOfDocument) + condition.sql +
                    " ORDER BY document.date, document.number, document.key, passage.id LIMIT " +
                    std::to_string(std::min(request.limit, kUnlimited)) + " OFFSET " +
                    std::to_string(std::min(request.offset, kUnlimited)));
  bind_values(row, condition);
  std::vector<Hit> hits;
  while (row.step()) {
    Shown shown = read_shown(row);
    mark(shown, {});
    hits.push_back(std::move(shown.hit));
  }
  return hits;
}

std::vector<Hit> show(Database& database,
                      const Query& query,
                      const std::vector<std::int64_t>& ids) {
  Statement row(database,
                select_shown(kDocumentOfPassage) + " AND " + database.among_ids("passage.id"));
  row.bind(1, database.id_list(ids));
  const PassageMatcher matcher(query);
  std::unordered_map<std::int64_t, Hit> by_id;
  while (row.step()) {
    Shown shown = read_shown(row);
    const auto match = matcher.match(shown.text, shown.alternatives);
    mark(shown, match ? match->words : std::vector<base::TextSpan>{});
    by_id.emplace(shown.id, std::move(shown.hit));
  }
  std::vector<Hit> hits;
  for (const std::int64_t id : ids)
    if (const auto found = by_id.find(id); found != by_id.end())
      hits.push_back(std::move(found->second));
  return hits;
}

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
  const Query query = Acronyms::shared().expanded(request.query);
  if (query.empty()) return list_passages(database, request);
  const std::size_t wanted =
      std::min(request.limit, kUnlimited) + std::min(request.offset, kUnlimited);
  const std::vector<FoundPassage> found =
      find_passages(database,
                    query,
                    document_condition(database, request.documents),
                    passage_condition(database, request),
                    wanted);
  std::vector<std::int64_t> ids;
  for (std::size_t i = request.offset; i < std::min(found.size(), wanted); ++i)
    ids.push_back(found[i].id);
  return show(database, query, ids);
}

std::vector<FacetCount> count_facets(Database& database, const SearchRequest& request) {
  Condition condition = document_condition(database, request.documents);
  const Query query = Acronyms::shared().expanded(request.query);
  if (!query.empty()) condition.add(found_condition(database, query, condition, "passage.id"));
  condition.add(passage_condition(database, request));
  Statement row(database,
                std::string("SELECT document.type, issuer_name.text, document.level, "
                            "substr(document.date, 1, 4), coalesce(section.kind, ''), count(*) "
                            "FROM ") +
                    (query.empty() ? kPassagesOfDocument : kDocumentOfPassage) + kInfoJoin +
                    kSectionJoin + "WHERE true" + condition.sql + " GROUP BY 1, 2, 3, 4, 5");
  bind_values(row, condition);
  FacetCounter counter({"type", "issuer", "level", "year", "section"});
  while (row.step())
    for (int i = 0; i < 5; ++i)
      counter.add(
          static_cast<std::size_t>(i), row.text(i), static_cast<std::size_t>(row.number(5)));
  return counter.sorted();
}

}  // namespace corpus

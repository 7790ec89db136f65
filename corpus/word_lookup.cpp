// The index of the database names passages that have the words, in whatever spelling and place, in
// the order of writing, and the matcher looks at their text. Where the filter leaves few documents,
// or some and the words are frequent, their passages are looked at one by one instead, in the same
// order: that is faster than going through every place of a frequent word. Either way it ends when
// enough are found.

#include "corpus/word_lookup.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <utility>

#include "corpus/acronyms.h"
#include "corpus/store_search.h"
#include "corpus/tokenizer.h"

namespace corpus {
namespace {

constexpr std::size_t kRanked = 1000;
constexpr std::size_t kFewDocuments = 300, kSomeDocuments = 2000;
constexpr std::size_t kFewPassages = 5000;

// The words of a name as they stand next to one another.
Query name_query(const std::string& words) {
  Query phrase{Query::Kind::phrase, {}, {}, 0};
  for (const Token& token : tokenize(words))
    phrase.words.emplace_back(base::slice(words, token.span));
  return phrase.empty() ? phrase : Acronyms::shared().expanded(std::move(phrase));
}

// The ids of the documents that pass, in the order of their passages; nothing when they are more
// than some.
std::optional<std::vector<std::int64_t>> some_documents(Database& database,
                                                        const Condition& condition) {
  Statement row(database,
                "SELECT document.first_passage, document.id FROM document WHERE true" +
                    condition.sql + " LIMIT " + std::to_string(kSomeDocuments + 1));
  bind_values(row, condition);
  std::vector<std::pair<std::int64_t, std::int64_t>> documents;
  while (row.step())
    documents.emplace_back(row.number(0), row.number(1));
  if (documents.size() > kSomeDocuments) return std::nullopt;
  std::sort(documents.begin(), documents.end());
  std::vector<std::int64_t> ids;
  for (const auto& [first_passage, id] : documents)
    ids.push_back(id);
  return ids;
}

class Finder {
 public:
  Finder(Database& database, const Query& query, const Condition& passages)
      : database_(database), query_(query), matcher_(query), passages_(passages) {}

  // Whether the index names few passages for the query.
  bool is_rare() const {
    const WordSearch search = database_.with_words("passage", query_, Reading::any_marks);
    Statement row(database_,
                  "SELECT count(*) FROM (SELECT 1 FROM " + search.from_for_ids + " WHERE true" +
                      search.condition.sql + " LIMIT " + std::to_string(kFewPassages + 1) +
                      ") AS named");
    bind_values(row, search.condition);
    return row.step() && row.number(0) <= static_cast<std::int64_t>(kFewPassages);
  }

  // What the query finds in these documents, which come in the order of their passages, until
  // `enough` are found that nobody misread.
  void read_documents(std::span<const std::int64_t> ids, std::size_t enough) {
    constexpr std::size_t kAtOnce = 50;
    Statement row(database_,
                  std::string("SELECT passage.id, passage.text, passage.alternatives FROM ") +
                      kPassagesOfDocument + "WHERE " + database_.among_ids("document.id") +
                      passages_.sql);
    while (!ids.empty() && as_written_ < enough) {
      const std::size_t count = std::min(kAtOnce, ids.size());
      row.reset();
      row.bind(1,
               database_.id_list({ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(count)}));
      bind_values(row, passages_, 2);
      read_passages(row);
      ids = ids.subspan(count);
    }
  }

  // What the index knows in documents that pass, until `enough` are found: what words may have been
  // misread for, or everything else.
  void read_index(const Condition& documents, bool misread, std::size_t enough) {
    const WordSearch search =
        database_.with_words("passage", query_, misread ? Reading::misread : Reading::any_marks);
    Condition condition = search.condition;
    condition.add(documents);
    condition.add(passages_);
    std::size_t before = found_.size();
    std::int64_t last = 0;
    constexpr std::size_t kFirst = kRanked;
    for (std::size_t chunk = kFirst;; chunk *= 4) {
      Statement row(database_,
                    "SELECT passage.id, passage.text, passage.alternatives FROM " + search.from +
                        " JOIN document ON document.id = passage.document WHERE true" +
                        condition.sql + " AND " + search.id + " > " + std::to_string(last) +
                        " ORDER BY " + search.id + " LIMIT " + std::to_string(chunk));
      bind_values(row, condition);
      std::size_t rows = 0;
      while (row.step()) {
        ++rows;
        last = row.number(0);
        look_at(row, misread);
      }
      if (rows < chunk || found_.size() - before >= enough) return;
    }
  }

  std::vector<FoundPassage> take() { return std::move(found_); }
  std::size_t size() const { return found_.size(); }

 private:
  void read_passages(Statement& row) {
    const auto before = static_cast<std::ptrdiff_t>(found_.size());
    while (row.step())
      look_at(row);
    // Less work here than for the database, which would carry all the texts along.
    const auto by_id = [](const FoundPassage& a, const FoundPassage& b) { return a.id < b.id; };
    std::sort(found_.begin() + before, found_.end(), by_id);
  }

  // `misread`: only what is found so, or not so; without it, both.
  void look_at(const Statement& row, std::optional<bool> misread = std::nullopt) {
    const std::string_view text = row.view(1), alternatives = row.view(2);
    if (!matcher_.may_match(text, alternatives)) return;
    const std::optional<Match> match = matcher_.match(text, alternatives);
    if (!match || (misread && *misread != (match->reading == Reading::misread))) return;
    found_.push_back({row.number(0), match->reading, match->score});
    if (match->reading != Reading::misread) ++as_written_;
  }

  Database& database_;
  const Query& query_;
  PassageMatcher matcher_;
  const Condition& passages_;
  std::vector<FoundPassage> found_;
  std::size_t as_written_ = 0;  // of those found, what nobody misread
};

// What was misread comes last. Of both, the first thousand are put in the order of how well they
// match.
void rank(std::vector<FoundPassage>& found) {
  const auto misread =
      std::stable_partition(found.begin(), found.end(), [](const FoundPassage& each) {
        return each.reading != Reading::misread;
      });
  const auto sort_first = [](auto first, auto end) {
    const auto count = std::min(end - first, static_cast<std::ptrdiff_t>(kRanked));
    std::sort(first, first + count, [](const FoundPassage& a, const FoundPassage& b) {
      return std::tuple(a.reading, -a.score, a.id) < std::tuple(b.reading, -b.score, b.id);
    });
  };
  sort_first(found.begin(), misread);
  sort_first(misread, found.end());
}

constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();

std::vector<std::int64_t> ids_of(const std::vector<FoundPassage>& found) {
  std::vector<std::int64_t> ids;
  for (const FoundPassage& each : found)
    ids.push_back(each.id);
  return ids;
}

}  // namespace

std::vector<std::int64_t> names_with(Database& database, const std::string& words) {
  const Query query = name_query(words);
  std::vector<std::int64_t> ids;
  if (query.empty()) return ids;
  const PassageMatcher matcher(query);
  const WordSearch search = database.with_words("name", query, Reading::any_marks);
  Statement row(
      database,
      "SELECT name.id, name.text FROM " + search.from + " WHERE true" + search.condition.sql);
  bind_values(row, search.condition);
  while (row.step())
    if (matcher.match(row.text(1))) ids.push_back(row.number(0));
  return ids;
}

std::vector<FoundPassage> find_passages(Database& database,
                                        const Query& query,
                                        const Condition& documents,
                                        const Condition& passages,
                                        std::size_t wanted) {
  Finder finder(database, query, passages);
  const bool is_filtered = !documents.sql.empty();
  const std::size_t enough = std::max(wanted, kRanked);
  const auto some = is_filtered ? some_documents(database, documents) : std::nullopt;
  if (some && (some->size() <= kFewDocuments || !finder.is_rare())) {
    finder.read_documents(*some, enough);
  } else {
    finder.read_index(documents, false, enough);
    if (finder.size() < wanted) finder.read_index(documents, true, enough);
  }
  std::vector<FoundPassage> found = finder.take();
  rank(found);
  return found;
}

Condition found_condition(Database& database,
                          const Query& query,
                          const Condition& documents,
                          const std::string& column) {
  Condition condition;
  if (!database.is_exact(query)) {
    const auto found = find_passages(database, query, documents, {}, kAll);
    condition.add(database.among_ids(column), {database.id_list(ids_of(found))});
    return condition;
  }
  const Condition all;
  Finder misread(database, query, all);
  misread.read_index(documents, true, kAll);
  const WordSearch search = database.with_words("passage", query, Reading::any_marks);
  std::vector<std::string> values = search.condition.values;
  values.push_back(database.id_list(ids_of(misread.take())));
  // One list of ids and not two conditions, for which every row would be looked at.
  condition.add(column + " IN (SELECT " + search.id + " FROM " + search.from_for_ids +
                    " WHERE true" + search.condition.sql +
                    " UNION ALL SELECT passage.id FROM passage WHERE " +
                    database.among_ids("passage.id") + ')',
                std::move(values));
  return condition;
}

}  // namespace corpus

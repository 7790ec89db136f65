// How much of what people judged right is found, and how much of what is found is right, over the
// judged queries of tests/corpus/data; beside it the plain index of SQLite. Prints the table.

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "corpus/passages.h"
#include "corpus/sqlite_database.h"
#include "tests/corpus/sample_corpus.h"
#include "tests/corpus/store_place.h"

namespace corpus {
namespace {

using Answers = std::set<std::string>;

struct Score {
  double precision = 0, recall = 0;
  int queries = 0;

  // Nothing found is wrong in nothing; nothing to find is found entirely.
  void add(const Answers& wanted, const Answers& found) {
    Answers both;
    std::set_intersection(
        wanted.begin(), wanted.end(), found.begin(), found.end(), std::inserter(both, both.end()));
    const auto share = [&](std::size_t of) {
      return of == 0 ? 1.0 : static_cast<double>(both.size()) / static_cast<double>(of);
    };
    precision += share(found.size());
    recall += share(wanted.size());
    ++queries;
  }
};

Answers wanted_of(const std::vector<std::string>& row) {
  std::istringstream stream(row.at(3));
  Answers wanted;
  for (std::string answer; stream >> answer;)
    wanted.insert(answer);
  return wanted;
}

Answers found_by_store(const Store& store, const std::vector<std::string>& row) {
  SearchRequest request;
  request.query = row.at(1) == "words" ? plain_query(row.at(2)) : parse_expression(row.at(2));
  request.limit = 1000;
  Answers found;
  for (const Hit& hit : store.search(request))
    found.insert(hit.document.href + ':' + hit.section);
  return found;
}

// The passages in FTS5 as it comes, words without marks.
class PlainIndex {
 public:
  PlainIndex() : database_(":memory:", Database::Access::write) {
    database_.execute(
        "CREATE VIRTUAL TABLE t USING fts5(place UNINDEXED, text, "
        "tokenize = \"unicode61 remove_diacritics 2\")");
    Statement add(database_, "INSERT INTO t VALUES (?, ?)");
    for (const parsers::Document& document : sample_corpus()) {
      for (const Passage& passage : passages(document)) {
        add.reset();
        add.bind(1, std::string_view(document.source.href + ':' + passage.section));
        add.bind(2, std::string_view(passage.text));
        add.run();
      }
    }
  }

  Answers find(const std::vector<std::string>& row) {
    Statement query(database_, "SELECT place FROM t WHERE t MATCH ?");
    std::string text = row.at(2);
    if (row.at(1) == "words" && text.find('"') == std::string::npos) {
      std::istringstream words(text);
      text.clear();
      for (std::string word; words >> word;)
        text += '"' + word + "\" ";
    }
    query.bind(1, std::string_view(text));
    Answers found;
    try {
      while (query.step())
        found.insert(query.text(0));
    } catch (const std::exception&) {
      found.clear();  // not the syntax of FTS5
    }
    return found;
  }

 private:
  SqliteDatabase database_;
};

// The passages in PostgreSQL's full-text search as it comes, words without marks.
class UnaccentIndex {
 public:
  UnaccentIndex() : place_(Backend::postgres), database_(place_.database()) {
    database_->execute(
        "CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public; CREATE TABLE t (place TEXT, words "
        "TSVECTOR)");
    Statement add(*database_,
                  "INSERT INTO t VALUES (?, to_tsvector('simple', public.unaccent(?)))");
    for (const parsers::Document& document : sample_corpus()) {
      for (const Passage& passage : passages(document)) {
        add.reset();
        add.bind(1, document.source.href + ':' + passage.section);
        add.bind(2, passage.text);
        add.run();
      }
    }
  }

  Answers find(const std::vector<std::string>& row) {
    std::string text = row.at(2);
    for (const auto& [ours, theirs] :
         {std::pair<std::string, std::string>{" AND NOT ", " -"}, {" NOT ", " -"}, {" AND ", " "}})
      for (std::size_t at; (at = text.find(ours)) != std::string::npos;)
        text.replace(at, ours.size(), theirs);
    Statement query(*database_,
                    "SELECT place FROM t WHERE words @@ websearch_to_tsquery('simple', "
                    "public.unaccent(?))");
    query.bind(1, text);
    Answers found;
    while (query.step())
      found.insert(query.text(0));
    return found;
  }

 private:
  StorePlace place_;
  std::unique_ptr<Database> database_;
};

TEST(SearchQuality, IsBetterThanThatOfPostgres) {
  std::string why;
  if (postgres_address(why).empty()) GTEST_SKIP() << why;
  const StorePlace place(Backend::postgres);
  const auto store = open_store(place.location(), Store::Access::write);
  put_samples(*store);
  UnaccentIndex plain;
  Score ours, theirs;
  for (const std::vector<std::string>& row : sample_table("queries.tsv")) {
    ours.add(wanted_of(row), found_by_store(*store, row));
    theirs.add(wanted_of(row), plain.find(row));
  }
  for (const auto& [name, score] : {std::pair{"store", ours}, {"simple + unaccent", theirs}})
    std::printf("%-18s precision %.3f recall %.3f of %d\n",
                name,
                score.precision / score.queries,
                score.recall / score.queries,
                score.queries);
  EXPECT_GT(ours.precision + ours.recall, theirs.precision + theirs.recall);
}

TEST(SearchQuality, IsBetterThanThePlainIndex) {
  const auto store = open_store(":memory:", Store::Access::write);
  put_samples(*store);
  PlainIndex plain;
  Score ours, theirs;
  std::map<std::string, std::pair<Score, Score>> groups;
  for (const std::vector<std::string>& row : sample_table("queries.tsv")) {
    const Answers wanted = wanted_of(row), found = found_by_store(*store, row);
    const Answers by_plain = plain.find(row);
    ours.add(wanted, found);
    theirs.add(wanted, by_plain);
    auto& [our_group, their_group] = groups[row.at(0).substr(0, row.at(0).find('-'))];
    our_group.add(wanted, found);
    their_group.add(wanted, by_plain);
    if (!row.at(0).starts_with("ocr") && !row.at(0).starts_with("acronym-4")) {
      for (const std::string& answer : found)
        EXPECT_TRUE(wanted.contains(answer)) << row.at(0) << " finds " << answer;
    }
  }
  std::printf("%-12s %7s   %9s %7s   %9s %7s\n",
              "queries",
              "number",
              "precision",
              "recall",
              "plain: pr.",
              "recall");
  const auto print = [](const char* name, const Score& a, const Score& b) {
    std::printf("%-12s %7d   %9.3f %7.3f   %9.3f %7.3f\n",
                name,
                a.queries,
                a.precision / a.queries,
                a.recall / a.queries,
                b.precision / b.queries,
                b.recall / b.queries);
  };
  for (const auto& [name, scores] : groups)
    print(name.c_str(), scores.first, scores.second);
  print("all", ours, theirs);
  EXPECT_GE(ours.queries, 40);
  EXPECT_GE(ours.precision / ours.queries, 0.99);
  EXPECT_GE(ours.recall / ours.queries, 0.95);
  EXPECT_GT(ours.precision + ours.recall, theirs.precision + theirs.recall);
}

}  // namespace
}  // namespace corpus

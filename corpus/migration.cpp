#include "corpus/migration.h"

#include <cstdint>

#include "corpus/database.h"

namespace corpus {
namespace {

// A row of key, version, content, indexed, replaced and xml.
OlderVersion read_older(const Statement& row) {
  return {row.text(0),
          static_cast<int>(row.number(1)),
          row.text(2),
          row.text(3),
          row.text(4),
          row.bytes(5)};
}

void hand_over(Database& database,
               const std::string& table,
               const std::function<void(const OlderVersion&)>& take) {
  Statement rows(database,
                 "SELECT key, version, content, indexed, replaced, xml, position FROM " + table +
                     " WHERE position > ? ORDER BY position LIMIT 100");
  for_each_row(rows, std::int64_t{0}, [&take](const Statement& row) {
    take(read_older(row));
    return row.number(6);
  });
}

}  // namespace

std::string set_aside(int layout) {
  const std::string documents =
      layout == 2 ? "document" : "document JOIN content AS kept ON kept.document = document.id";
  return "CREATE TEMP TABLE migrated AS SELECT id AS position, key, version, document.content, "
         "indexed, '' AS replaced, xml FROM " +
         documents +
         ";CREATE INDEX migrated_in_order ON migrated (position);"
         "CREATE TEMP TABLE migrated_old AS SELECT row_number() OVER (ORDER BY key, version) AS "
         "position, key, version, content, indexed, replaced, xml FROM old_version;"
         "CREATE INDEX migrated_old_in_order ON migrated_old (position);";
}

void carry_over(Database& database, const Migration& migration) {
  hand_over(database, "migrated_old", migration.keep);
  hand_over(database, "migrated", migration.put);
  database.execute("DROP TABLE migrated; DROP TABLE migrated_old");
}

}  // namespace corpus

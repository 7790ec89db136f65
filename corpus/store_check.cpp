#include "corpus/store_check.h"

#include <cstddef>
#include <cstdint>

#include "base/error.h"
#include "base/language.h"
#include "base/sha256.h"
#include "corpus/database.h"
#include "corpus/passages.h"
#include "corpus/stored_xml.h"
#include "parsers/xml_reader.h"

namespace corpus {
namespace {

using base::tr;

// A row of document.id, content and the numbers of its passages and obligations that there are.
void check_document(Database& database, const Statement& row) {
  const std::string xml = stored_xml(database, row.number(1));
  if (base::sha256_hex(xml) != row.text(2))
    throw base::Error(database.name(),
                      tr("XML không khớp mã băm", "the XML does not match its digest"));
  const parsers::Document document = parsers::read_xml(xml, database.name());
  if (passages(document).size() != static_cast<std::size_t>(row.number(3)) ||
      document.obligations.size() != static_cast<std::size_t>(row.number(4)))
    throw base::Error(database.name(),
                      tr("thiếu đoạn hoặc nhiệm vụ", "passages or obligations are missing"));
}

bool has_rows(Database& database, const std::string& sql) {
  Statement row(database, sql);
  return row.step() && row.number(0) > 0;
}

}  // namespace

void check_documents(Database& database, std::vector<std::string>& problems) {
  Statement rows(database,
                 "SELECT key, id, content, (SELECT count(*) FROM passage WHERE passage.id BETWEEN "
                 "first_passage AND last_passage AND passage.document = document.id), (SELECT "
                 "count(*) FROM obligation WHERE obligation.id BETWEEN first_obligation AND "
                 "last_obligation AND obligation.document = document.id) FROM document WHERE key > "
                 "? ORDER BY key LIMIT 100");
  for_each_row(rows, std::string(), [&](const Statement& row) {
    try {
      check_document(database, row);
    } catch (const base::Error& error) {
      problems.push_back(row.text(0) + ": " + error.what());
    }
    return row.text(0);
  });
}

void check_references(Database& database, std::vector<std::string>& problems) {
  static constexpr struct {
    const char *table, *column, *other;
  } kReferences[] = {{"content", "document", "document"},
                     {"section", "document", "document"},
                     {"passage", "document", "document"},
                     {"citation", "document", "document"},
                     {"recipient", "document", "document"},
                     {"obligation", "document", "document"},
                     {"party", "obligation", "obligation"},
                     {"deadline", "obligation", "obligation"},
                     {"document", "issuer", "name"},
                     {"document", "issuer_parent", "name"},
                     {"document", "place", "name"},
                     {"recipient", "name", "name"},
                     {"party", "name", "name"},
                     {"party", "ref", "name"},
                     {"deadline", "text", "name"},
                     {"deadline", "value", "name"},
                     {"deadline", "rule", "name"}};
  for (const auto& [table, column, other] : kReferences) {
    const std::string owner = std::string("a.") + column;
    if (has_rows(database,
                 std::string("SELECT count(*) FROM ") + table + " AS a LEFT JOIN " + other +
                     " AS b ON b.id = " + owner + " WHERE b.id IS NULL AND " + owner +
                     " IS NOT NULL"))
      problems.push_back(std::string(tr("dòng mồ côi trong bảng ", "orphaned row in table ")) +
                         table);
  }
}

}  // namespace corpus

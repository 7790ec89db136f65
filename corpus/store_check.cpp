#include "corpus/store_check.h"

#include <cstddef>
#include <memory>

#include "base/error.h"
#include "base/language.h"
#include "base/sha256.h"
#include "corpus/database.h"
#include "corpus/document_writer.h"
#include "corpus/sqlite_database.h"
#include "corpus/sqlite_schema.h"
#include "corpus/sqlite_tokenizer.h"
#include "corpus/stored_rows.h"
#include "corpus/stored_xml.h"
#include "parsers/xml_reader.h"

namespace corpus {
namespace {

using base::tr;

// What the rows of documents would be if they were put in now.
class Rebuilt {
 public:
  std::string rows_of(const StoredVersion& version,
                      const parsers::Document& document,
                      const std::string& xml) {
    constexpr std::size_t kMostDocuments = 100;
    if (!database_ || count_ == kMostDocuments) open();
    ++count_;
    writer_->insert(version, document, xml);
    return stored_rows(*database_, version.key);
  }

 private:
  void open() {
    writer_.reset();
    database_ = std::make_unique<SqliteDatabase>(":memory:", Database::Access::write);
    register_tokenizer(*database_);
    create_schema(*database_);
    writer_ = std::make_unique<DocumentWriter>(*database_);
    count_ = 0;
  }

  std::unique_ptr<SqliteDatabase> database_;
  std::unique_ptr<DocumentWriter> writer_;
  std::size_t count_ = 0;
};

// A row of document.key, id, content, version and indexed.
void check_document(Database& database, const Statement& row, Rebuilt& rebuilt) {
  const std::string key = row.text(0), content = row.text(2);
  const std::string xml = stored_xml(database, row.number(1));
  if (base::sha256_hex(xml) != content)
    throw base::Error(database.name(),
                      tr("XML không khớp mã băm", "the XML does not match its digest"));
  const parsers::Document document = parsers::read_xml(xml, database.name());
  const StoredVersion version{key, static_cast<int>(row.number(3)), content, row.text(4)};
  if (stored_rows(database, key) != rebuilt.rows_of(version, document, xml))
    throw base::Error(
        database.name(),
        tr("các bảng không khớp XML; XML còn nguyên: hãy corpus export, rồi index vào kho mới",
           "the tables do not match the XML, which is intact: use corpus export, then index into a "
           "new store"));
}

bool has_rows(Database& database, const std::string& sql) {
  Statement row(database, sql);
  return row.step() && row.number(0) > 0;
}

}  // namespace

void check_documents(Database& database, std::vector<std::string>& problems) {
  Statement rows(database,
                 "SELECT key, id, content, version, indexed FROM document WHERE key > ? ORDER BY "
                 "key LIMIT 100");
  Rebuilt rebuilt;
  for_each_row(rows, std::string(), [&](const Statement& row) {
    try {
      check_document(database, row, rebuilt);
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

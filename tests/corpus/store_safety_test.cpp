// What becomes of a store when things go wrong: an older layout, a damaged page, a killed writer.

#include <csignal>
#include <filesystem>
#include <fstream>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zlib.h>

#include "base/error.h"
#include "base/sha256.h"
#include "corpus/sqlite_database.h"
#include "corpus/sqlite_tokenizer.h"
#include "corpus/store.h"
#include "parsers/xml_writer.h"
#include "tests/corpus/sample_corpus.h"
#include "tests/corpus/store_place.h"
#include "tests/parsers/random_document.h"

namespace corpus {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

namespace fs = std::filesystem;

using StoreSafety = StoreTest;

// A store of version 1 with one document.
void write_version_1(const std::string& path, const parsers::Document& document) {
  SqliteDatabase database(path, Database::Access::write);
  register_tokenizer(database);
  database.execute(
      "CREATE TABLE document (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, href TEXT NOT "
      "NULL, "
      "type TEXT NOT NULL, number TEXT NOT NULL, issuer TEXT NOT NULL, date TEXT NOT NULL, subject "
      "TEXT NOT NULL, xml TEXT NOT NULL) STRICT;"
      "CREATE INDEX document_by_date ON document (date, number);"
      "CREATE TABLE passage (id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document "
      "(id) ON DELETE CASCADE, section TEXT NOT NULL, block TEXT NOT NULL, page INTEGER NOT NULL, "
      "text TEXT NOT NULL) STRICT;"
      "CREATE VIRTUAL TABLE passage_index USING fts5 (text, content = 'passage', content_rowid = "
      "'id', tokenize = 'vietnamese');"
      "CREATE TRIGGER passage_added AFTER INSERT ON passage BEGIN INSERT INTO passage_index "
      "(rowid, "
      "text) VALUES (new.id, new.text); END;"
      "CREATE TRIGGER passage_removed AFTER DELETE ON passage BEGIN INSERT INTO passage_index "
      "(passage_index, rowid, text) VALUES ('delete', old.id, old.text); END;"
      "CREATE TABLE obligation (id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES "
      "document (id) ON DELETE CASCADE, position INTEGER NOT NULL, due TEXT, data TEXT NOT NULL) "
      "STRICT;"
      "INSERT INTO passage VALUES (NULL, 1, '', '', 0, 'Đảng bộ');"
      "PRAGMA application_id = 1447969358; PRAGMA user_version = 1");
  Statement add(database, "INSERT INTO document VALUES (1, ?, '', '', '', '', '', '', ?)");
  add.bind(1, std::string_view(document.source.sha256));
  add.bind(2, std::string_view(parsers::write_xml(document)));
  add.run();
}

TEST(SqliteSafety, BringsVersion1UpToDate) {
  const StorePlace place(Backend::sqlite);
  const std::string path = place.location();
  write_version_1(path, sample_document());
  EXPECT_THROW(open_store(path, Store::Access::read), base::Error);
  {
    const auto store = open_store(path, Store::Access::write);
    EXPECT_EQ(store->find(sample_document().source.sha256), sample_document());
    EXPECT_EQ(store->put(sample_document()), Store::Put::unchanged);
    EXPECT_THAT(store->check(), IsEmpty());
    EXPECT_THAT(store->obligations({}), SizeIs(2));
  }
  SqliteDatabase database(path, Database::Access::read);
  Statement row(database,
                "SELECT page_size, freelist_count FROM pragma_page_size, pragma_freelist_count");
  ASSERT_TRUE(row.step());
  EXPECT_EQ(row.number(0), 8192);
  EXPECT_EQ(row.number(1), 0);
  EXPECT_THAT(open_store(path, Store::Access::read)->documents({}), SizeIs(1));
}

TEST(SqliteSafety, LeavesVersion1AloneWhenADocumentCannotBeRead) {
  const StorePlace place(Backend::sqlite);
  const std::string path = place.location();
  write_version_1(path, sample_document());
  {
    SqliteDatabase database(path, Database::Access::write);
    database.execute("UPDATE document SET xml = '<document/>'");
  }
  EXPECT_THROW(open_store(path, Store::Access::write), base::Error);
  SqliteDatabase database(path, Database::Access::read);
  Statement version(database,
                    "SELECT xml, (SELECT user_version FROM pragma_user_version) FROM document");
  ASSERT_TRUE(version.step());
  EXPECT_EQ(version.text(0), "<document/>");
  EXPECT_EQ(version.number(1), 1);
}

// 4 bytes of length, then zlib: how the layouts before 4 kept XML.
std::string deflated(const std::string& xml) {
  uLongf size = compressBound(xml.size());
  std::string bytes(4 + size, '\0');
  for (std::size_t i = 0; i < 4; ++i)
    bytes[i] = static_cast<char>(xml.size() >> (8 * i));
  compress(reinterpret_cast<Bytef*>(bytes.data() + 4),
           &size,
           reinterpret_cast<const Bytef*>(xml.data()),
           xml.size());
  bytes.resize(4 + size);
  return bytes;
}

// A store of layout 2 or 3, so far as it is read again, with `document` and an old version of it.
void make_older(Database& database,
                Backend backend,
                int layout,
                const parsers::Document& document,
                const parsers::Document& old) {
  const std::string bytes = backend == Backend::sqlite ? "BLOB" : "BYTEA";
  for (const char* table : {"content", "old_version", "document", "passage", "name"})
    database.execute(std::string("DROP TABLE ") + table);
  if (backend == Backend::sqlite)
    for (const char* table : {"misread_index", "passage_index", "name_index"})
      database.execute(std::string("DROP TABLE ") + table);
  database.execute(
      "CREATE TABLE document (id INTEGER PRIMARY KEY, key TEXT, version INTEGER, content TEXT, "
      "indexed TEXT" +
      (layout == 2 ? ", xml " + bytes : "") + ")");
  if (layout == 3)
    database.execute("CREATE TABLE content (document INTEGER PRIMARY KEY, xml " + bytes + ")");
  database.execute(
      "CREATE TABLE passage (id INTEGER); CREATE TABLE name (id INTEGER);"
      "CREATE TABLE old_version (key TEXT, version INTEGER, content TEXT, indexed TEXT, replaced "
      "TEXT, xml " +
      bytes + ")");
  if (backend == Backend::sqlite)
    database.execute("CREATE TABLE passage_index (id); CREATE TABLE name_index (id)");
  const std::string& key = document.source.sha256;
  Statement add(database,
                layout == 2 ? "INSERT INTO document VALUES (1, ?, 2, '', '2026-01-02', ?)"
                            : "INSERT INTO document VALUES (1, ?, 2, '', '2026-01-02')");
  add.bind(1, key);
  if (layout == 2) add.bind_bytes(2, deflated(parsers::write_xml(document)));
  add.run();
  if (layout == 3) {
    Statement content(database, "INSERT INTO content VALUES (1, ?)");
    content.bind_bytes(1, deflated(parsers::write_xml(document)));
    content.run();
  }
  Statement keep(database, "INSERT INTO old_version VALUES (?, 1, '', '', '', ?)");
  keep.bind(1, key);
  keep.bind_bytes(2, deflated(parsers::write_xml(old)));
  keep.run();
  database.execute(backend == Backend::sqlite
                       ? "PRAGMA user_version = " + std::to_string(layout)
                       : "UPDATE store_version SET version = " + std::to_string(layout));
}

TEST_P(StoreSafety, BringsOlderLayoutsUpToDate) {
  parsers::Document document = sample_document();
  document.metadata.subject = "quét dọn";
  for (const int layout : {2, 3}) {
    if (layout == 2 && GetParam() == Backend::postgres) continue;  // there never was one
    SCOPED_TRACE(layout);
    const StorePlace place(GetParam());
    open_store(place.location(), Store::Access::write);
    make_older(*place.database(), GetParam(), layout, document, sample_document());
    EXPECT_THROW(open_store(place.location(), Store::Access::read), base::Error);
    const auto store = open_store(place.location(), Store::Access::write);
    EXPECT_THAT(store->check(), IsEmpty());
    EXPECT_EQ(store->find(document.source.sha256), document);
    EXPECT_THAT(store->history(document.source.sha256), SizeIs(1));
    EXPECT_EQ(store->put(document), Store::Put::unchanged);
    EXPECT_THAT(store->search({.query = plain_query("\"quet don\"")}), SizeIs(1));
    const std::string copy = place.file("sao.db");
    store->back_up(copy);
    EXPECT_THAT(open_store(copy, Store::Access::read)->history(document.source.sha256), SizeIs(1));
  }
}

TEST_P(StoreSafety, LeavesAnOlderLayoutAloneWhenADocumentCannotBeRead) {
  open();
  make_older(*place().database(), GetParam(), 3, sample_document(), sample_document());
  place().database()->execute("UPDATE content SET xml = substr(xml, 1, 20)");
  EXPECT_THROW(open(), base::Error);
  const auto database = place().database();
  Statement row(*database, "SELECT length(xml) FROM content");
  ASSERT_TRUE(row.step());
  EXPECT_EQ(row.number(0), 20);
}

// Documents put in together are there together or not at all.
TEST_P(StoreSafety, PutsSeveralInAtOnce) {
  const auto store = open();
  std::vector<parsers::Document> documents;
  for (std::uint32_t i = 0; i < 6; ++i) {
    documents.push_back(random_document(i));
    documents.back().source.sha256 = base::sha256_hex(std::to_string(i));
  }
  documents[3] = documents[1];
  documents[3].metadata.subject = "quét dọn";
  const auto pointers = [&documents] {
    std::vector<const parsers::Document*> all;
    for (const parsers::Document& document : documents)
      all.push_back(&document);
    return all;
  };
  using Put = Store::Put;
  EXPECT_THAT(store->put_all(pointers()),
              testing::ElementsAre(
                  Put::added, Put::added, Put::added, Put::replaced, Put::added, Put::added));
  EXPECT_EQ(store->find(documents[3].source.sha256), documents[3]);
  EXPECT_EQ(store->statistics().old_versions, 1u);
  EXPECT_THAT(store->check(), IsEmpty());
  store->remove(documents[0].source.sha256);
  documents[1] = documents[3];
  EXPECT_THAT(store->put_all(pointers()), testing::Contains(Put::unchanged).Times(5));
  EXPECT_THAT(store->check(), IsEmpty());
  EXPECT_THAT(store->put_all({}), IsEmpty());
}

TEST_P(StoreSafety, RefusesANewerVersion) {
  open();
  place().database()->execute(GetParam() == Backend::sqlite
                                  ? "PRAGMA user_version = 999"
                                  : "INSERT INTO store_version VALUES (999, '')");
  for (const auto access : {Store::Access::read, Store::Access::write}) {
    try {
      open(access);
      ADD_FAILURE();
    } catch (const base::Error& error) {
      EXPECT_EQ(error.code(), base::ErrorCode::unreadable);
    }
  }
}

TEST_P(StoreSafety, KeepsWhatWasReplaced) {
  const auto store = open();
  parsers::Document document = sample_document();
  store->put(document);
  document.metadata.subject = "quét dọn";
  store->put(document);
  document.metadata.subject = "trồng cây";
  store->put(document);
  const std::vector<OldVersion> history = store->history(document.source.sha256);
  ASSERT_THAT(history, SizeIs(2));
  EXPECT_EQ(history[0].number, 1);
  EXPECT_EQ(history[0].content, base::sha256_hex(parsers::write_xml(sample_document())));
  EXPECT_EQ(store->statistics().old_versions, 2u);
  EXPECT_THAT(store->check(), IsEmpty());
  store->remove(document.source.sha256);
  EXPECT_THAT(store->history(document.source.sha256), IsEmpty());
}

TEST_P(StoreSafety, NoticesRowsThatDoNotMatchTheXml) {
  for (const char* change : {"DELETE FROM deadline",
                             "DELETE FROM citation",
                             "DELETE FROM section",
                             "DELETE FROM party",
                             "DELETE FROM recipient",
                             "UPDATE deadline SET due = '2031-01-01' WHERE due IS NOT NULL",
                             "UPDATE document SET date = '1999-01-01'",
                             "UPDATE document SET number = '1-XX'",
                             "UPDATE obligation SET kind = 'report'",
                             "UPDATE obligation SET confidence = 0.1",
                             "UPDATE section SET kind = 'funding'",
                             "UPDATE passage SET page = 77"}) {
    const StorePlace place(GetParam());
    const auto store = open_store(place.location(), Store::Access::write);
    store->put(sample_document());
    ASSERT_THAT(store->check(), IsEmpty());
    place.database()->execute(change);
    EXPECT_THAT(store->check(), testing::SizeIs(1)) << change;
  }
}

TEST_P(StoreSafety, CopiesTheWholeStore) {
  const auto store = open();
  parsers::Document document = sample_document();
  store->put(document);
  document.metadata.subject = "quét dọn";
  store->put(document);
  const std::string copy = place().file("sao.db");
  open(Store::Access::read)->back_up(copy);
  const auto copied = open_store(copy, Store::Access::read);
  EXPECT_EQ(copied->find(document.source.sha256), document);
  EXPECT_THAT(copied->history(document.source.sha256), SizeIs(1));
  EXPECT_THAT(copied->check(), IsEmpty());
  EXPECT_THROW(store->back_up(copy), base::Error);  // never over another file
  EXPECT_THROW(store->back_up(place().file("no/sao.db")), base::Error);
}

TEST(StorePlaces, AreNotEmpty) {
  EXPECT_THROW(open_store("", Store::Access::write), base::Error);
  EXPECT_THROW(open_store("", Store::Access::read), base::Error);
}

TEST(SqliteSafety, NoticesDamage) {
  const StorePlace place(Backend::sqlite);
  const std::string whole = place.file("sao.db");
  {
    const auto store = open_store(":memory:", Store::Access::write);
    put_samples(*store);
    store->back_up(whole);
  }
  const auto size = fs::file_size(whole);
  std::mt19937 random(11);
  int noticed = 0;
  constexpr int kRounds = 6;
  for (int round = 0; round < kRounds; ++round) {
    const std::string path = place.file("hong.db");
    fs::copy_file(whole, path, fs::copy_options::overwrite_existing);
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    constexpr std::size_t kPage = 4096;
    file.seekp(static_cast<std::streamoff>(kPage * (1 + random() % (size / kPage - 1))));
    file << std::string(kPage, static_cast<char>(random()));
    file.close();
    try {
      noticed += open_store(path, Store::Access::write)->check().empty() ? 0 : 1;
    } catch (const base::Error&) {
      ++noticed;
    }
    for (const char* end : {"-wal", "-shm"})
      fs::remove(path + end);
  }
  EXPECT_EQ(noticed, kRounds);
}

// As when the disk is full: the file may not grow any more.
TEST(SqliteSafety, StaysWholeWhenTheDiskIsFull) {
  const StorePlace place(Backend::sqlite);
  open_store(place.location(), Store::Access::write)->put(sample_document());
  const pid_t child = fork();
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{600'000, 600'000};
    setrlimit(RLIMIT_FSIZE, &limit);
    try {
      const auto store = open_store(place.location(), Store::Access::write);
      for (std::uint32_t i = 0; i < 3000; ++i) {
        parsers::Document document = random_document(i);
        document.source.sha256 = base::sha256_hex(std::to_string(i));
        store->put(document);
      }
    } catch (const base::Error& error) {
      _exit(static_cast<int>(error.code()));
    }
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_EQ(WEXITSTATUS(status), static_cast<int>(base::ErrorCode::unwritable));
  const auto store = open_store(place.location(), Store::Access::write);
  EXPECT_THAT(store->check(), IsEmpty());
  EXPECT_EQ(store->find(sample_document().source.sha256), sample_document());
}

TEST_P(StoreSafety, OutlivesAKilledWriter) {
  open();
  std::size_t least = 0;
  for (unsigned round = 0; round < 4; ++round) {
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    const pid_t child = fork();
    if (child == 0) {
      const auto store = open();
      for (std::uint32_t i = 0;; ++i) {
        parsers::Document document = random_document(i);
        document.source.sha256 = base::sha256_hex(std::to_string(round * 1'000'000 + i));
        store->put(document);
        if (write(ends[1], "x", 1) != 1) _exit(1);
      }
    }
    char byte;
    for (unsigned puts = 0; puts <= round; ++puts)
      ASSERT_EQ(read(ends[0], &byte, 1), 1);
    usleep(round * 1'700);  // somewhere in the next one
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    close(ends[0]);
    close(ends[1]);
    least += round + 1;  // what was put before the signal is there
    const auto store = open();
    EXPECT_THAT(store->check(), IsEmpty());
    EXPECT_GE(store->documents({}).size(), least);
  }
}

// Two processes put in what overlaps; each document is there once, and its versions in order.
TEST_P(StoreSafety, ServesTwoIndexersAtOnce) {
  constexpr int kDocuments = 12;
  const auto index = [this](std::uint32_t first) {
    const auto store = open();
    for (std::uint32_t i = first; i < first + kDocuments; ++i) {
      parsers::Document document = random_document(i);
      document.source.sha256 = base::sha256_hex(std::to_string(i));
      store->put(document);
    }
  };
  std::vector<pid_t> children;
  for (const std::uint32_t first : {0u, 6u}) {
    children.push_back(fork());
    if (children.back() != 0) continue;
    try {
      index(first);
      _exit(0);
    } catch (const std::exception&) {
      _exit(1);
    }
  }
  for (const pid_t child : children) {
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
  }
  const auto store = open();
  EXPECT_THAT(store->documents({}), SizeIs(kDocuments + 6));
  EXPECT_EQ(store->statistics().old_versions, 0u);
  EXPECT_THAT(store->check(), IsEmpty());
}

// What a person types can be anything, and is never SQL or the syntax of an index.
TEST_P(StoreSafety, TakesAnyWords) {
  const auto store = open();
  put_samples(*store);
  const std::string kNul("a\0b", 3);
  const std::vector<std::string> texts{"'; DROP TABLE document; --",
                                       "\" OR 1=1",
                                       "text : x* ^y NEAR(a",
                                       "$1 ? :a @b \\",
                                       "~dang =dang *",
                                       "!dang & (xa | <-> ):*",
                                       "\xff\xfe\xc0",
                                       kNul,
                                       std::string(3000, 'x'),
                                       "Ŝĉ ТЕКСТ 中文 ẍ̣"};
  for (const std::string& text : texts) {
    SearchRequest request;
    request.query = plain_query(text);
    store->search(request);
    request.query = {};
    for (std::string DocumentFilter::*field : {&DocumentFilter::issuer,
                                               &DocumentFilter::province,
                                               &DocumentFilter::number,
                                               &DocumentFilter::cites,
                                               &DocumentFilter::level,
                                               &DocumentFilter::date_from}) {
      request.documents = {};
      request.documents.*field = text;
      EXPECT_LE(store->documents(request.documents).size(), sample_corpus().size());
    }
    request.documents = {.types = {text}};
    store->search(request);
    request.documents = {};
    request.obligations.actor = request.obligations.deadline = text;
    request.obligations.due_from = text;
    store->obligations(request);
    store->find(text);
    store->keys_of(text);
    store->citations(text);
  }
  EXPECT_THAT(store->documents({}), SizeIs(sample_corpus().size()));
  EXPECT_THAT(store->check(), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(On, StoreSafety, all_backends(), backend_name);

}  // namespace
}  // namespace corpus

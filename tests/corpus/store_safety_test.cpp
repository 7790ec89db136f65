// What becomes of a store when things go wrong: an older layout, a damaged page, a killed writer.

#include <csignal>
#include <filesystem>
#include <fstream>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/error.h"
#include "base/sha256.h"
#include "corpus/database.h"
#include "corpus/store.h"
#include "corpus/tokenizer.h"
#include "parsers/xml_writer.h"
#include "tests/corpus/sample_corpus.h"
#include "tests/parsers/random_document.h"

namespace corpus {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

namespace fs = std::filesystem;

class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("vanban-safety-" + std::to_string(getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }

  std::string file(const std::string& name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

// A store of version 1 with one document.
void write_version_1(const std::string& path, const parsers::Document& document) {
  Database database(path, Database::Access::write);
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

TEST(StoreSafety, BringsVersion1UpToDate) {
  const Folder folder;
  const std::string path = folder.file("kho.db");
  write_version_1(path, sample_document());
  EXPECT_THROW(open_store(path, Store::Access::read), base::Error);
  {
    const auto store = open_store(path, Store::Access::write);
    EXPECT_EQ(store->find(sample_document().source.sha256), sample_document());
    EXPECT_EQ(store->put(sample_document()), Store::Put::unchanged);
    EXPECT_THAT(store->check(), IsEmpty());
    EXPECT_THAT(store->obligations({}), SizeIs(2));
  }
  EXPECT_THAT(open_store(path, Store::Access::read)->documents({}), SizeIs(1));
}

TEST(StoreSafety, LeavesVersion1AloneWhenADocumentCannotBeRead) {
  const Folder folder;
  const std::string path = folder.file("kho.db");
  write_version_1(path, sample_document());
  {
    Database database(path, Database::Access::write);
    database.execute("UPDATE document SET xml = '<document/>'");
  }
  EXPECT_THROW(open_store(path, Store::Access::write), base::Error);
  Database database(path, Database::Access::read);
  Statement version(database,
                    "SELECT xml, (SELECT user_version FROM pragma_user_version) FROM document");
  ASSERT_TRUE(version.step());
  EXPECT_EQ(version.text(0), "<document/>");
  EXPECT_EQ(version.number(1), 1);
}

TEST(StoreSafety, RefusesANewerVersion) {
  const Folder folder;
  const std::string path = folder.file("kho.db");
  open_store(path, Store::Access::write);
  { Database(path, Database::Access::write).execute("PRAGMA user_version = 3"); }
  for (const auto access : {Store::Access::read, Store::Access::write})
    EXPECT_THROW(open_store(path, access), base::Error);
}

TEST(StoreSafety, KeepsWhatWasReplaced) {
  const auto store = open_store(":memory:", Store::Access::write);
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

TEST(StoreSafety, CopiesTheWholeStore) {
  const Folder folder;
  const auto store = open_store(folder.file("kho.db"), Store::Access::write);
  store->put(sample_document());
  open_store(folder.file("kho.db"), Store::Access::read)->back_up(folder.file("sao.db"));
  EXPECT_EQ(
      open_store(folder.file("sao.db"), Store::Access::read)->find(sample_document().source.sha256),
      sample_document());
  EXPECT_THROW(store->back_up(folder.file("sao.db")), base::Error);  // never over another file
  EXPECT_THROW(store->back_up(folder.file("no/sao.db")), base::Error);
}

TEST(StoreSafety, NoticesDamage) {
  const Folder folder;
  const std::string whole = folder.file("kho.db");
  {
    const auto store = sample_store();
    store->back_up(whole);
  }
  const auto size = fs::file_size(whole);
  std::mt19937 random(11);
  int noticed = 0;
  constexpr int kRounds = 6;
  for (int round = 0; round < kRounds; ++round) {
    const std::string path = folder.file("hong.db");
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

TEST(StoreSafety, OutlivesAKilledWriter) {
  const Folder folder;
  const std::string path = folder.file("kho.db");
  open_store(path, Store::Access::write);
  std::size_t least = 0;
  for (unsigned round = 0; round < 4; ++round) {
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    const pid_t child = fork();
    if (child == 0) {
      const auto store = open_store(path, Store::Access::write);
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
    const auto store = open_store(path, Store::Access::write);
    EXPECT_THAT(store->check(), IsEmpty());
    EXPECT_GE(store->documents({}).size(), least);
  }
}

}  // namespace
}  // namespace corpus

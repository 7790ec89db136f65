#include "corpus/store.h"

#include <fstream>
#include <functional>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.h"
#include "base/sha256.h"
#include "tests/corpus/store_place.h"
#include "tests/parsers/random_document.h"

namespace corpus {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

// A document of one paragraph from a file of its own.
parsers::Document saying(const std::string& text, const std::string& number = "1/TB") {
  parsers::Document document;
  document.source.href = number + ".txt";
  document.source.sha256 = base::sha256_hex(number);
  document.metadata.number = number;
  parsers::Block block;
  block.id = "p1";
  block.text.text = text;
  document.body = {block};
  return document;
}

std::vector<std::string> excerpts(const Store& store, std::string_view words) {
  std::vector<std::string> result;
  for (const Hit& hit : store.search({.query = plain_query(words)}))
    result.push_back(hit.excerpt);
  return result;
}

SearchRequest everything() {
  return {.limit = 1'000'000};
}

base::ErrorCode code_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const base::Error& error) {
    return error.code();
  }
  return base::ErrorCode{};
}

TEST_P(StoreTest, FindsWithAndWithoutMarks) {
  const auto store = open();
  store->put(saying("Đảng bộ xã Sông Mây", "1/TB"));
  store->put(saying("Việc đang làm", "2/TB"));
  store->put(saying("Uỷ ban nhân dân xã", "3/TB"));
  struct Case {
    const char* words;
    std::size_t hits;
  };
  static constexpr Case kCases[] = {
      {"dang", 2},
      {"Đảng", 1},
      {"đang", 1},
      {"đăng", 0},
      {"ủy ban", 1},
      {"uỷ BAN", 1},
      {"uy ban", 1},
      {"dan nhan", 1},
      {"\"dan nhan\"", 0},
      {"\"nhan dân\"", 1},
      {"\"đang làm\"", 1},
      {"dang lam", 1},
      {"xa", 2},
      {"xá", 0},
      {"song may dang", 1},
      {"x OR y", 0},
      {"lam)", 1},
  };
  for (const Case& c : kCases)
    EXPECT_THAT(store->search({.query = plain_query(c.words)}), SizeIs(c.hits)) << c.words;
}

TEST_P(StoreTest, ShowsWhereTheWordsAre) {
  const auto store = open();
  store->put(sample_document());
  const std::vector<Hit> hits = store->search({.query = plain_query("ket qua")});
  ASSERT_THAT(hits, SizeIs(1));
  EXPECT_EQ(hits[0].document.number, "15-KH/ĐU");
  EXPECT_EQ(hits[0].section, "II/1");
  EXPECT_EQ(hits[0].block, "p3");
  ASSERT_THAT(hits[0].matches, SizeIs(2));
  EXPECT_EQ(base::slice(hits[0].excerpt, hits[0].matches[0]), "kết");
  EXPECT_EQ(base::slice(hits[0].excerpt, hits[0].matches[1]), "quả");
}

TEST_P(StoreTest, LimitsAndShortens) {
  const auto store = open();
  std::string text;
  for (int i = 0; i < 1000; ++i)
    text += "chữ ";
  store->put(saying(text + "kim " + text));
  EXPECT_LT(store->search({.query = plain_query("kim")}).at(0).excerpt.size(), 500u);
  for (int i = 2; i < 30; ++i)
    store->put(saying("kim", std::to_string(i) + "/TB"));
  EXPECT_THAT(store->search({.query = plain_query("kim"), .limit = 7}), SizeIs(7));
}

TEST_P(StoreTest, PutsWordsAsTypedFirst) {
  const auto store = open();
  for (const char* text : {"đang làm", "dang rong", "Đảng bộ", "dang"}) {
    parsers::Document document;
    document.metadata.subject = text;
    store->put(document);
  }
  const std::vector<Hit> hits = store->search({.query = plain_query("dang")});
  ASSERT_EQ(hits.size(), 4u);
  EXPECT_EQ(hits[0].excerpt, "dang");
  EXPECT_EQ(hits[1].excerpt, "dang rong");
  EXPECT_EQ(store->search({.query = plain_query("dang"), .limit = 2, .offset = 3}).size(), 1u);
}

// A filter that leaves few documents, and they are read; one that leaves all, and the index is.
TEST_P(StoreTest, PutsAThousandInOneOrderHoweverTheyAreFound) {
  const auto store = open();
  for (int n = 0; n < 30; ++n) {
    parsers::Document document = saying("", std::to_string(n) + "/TB");
    document.metadata.type = "Thông báo";
    document.metadata.type_code = "TB";
    document.body.clear();
    for (int i = 0; i < 40; ++i) {
      parsers::Block block;
      block.id = "p" + std::to_string(i);
      block.text.text = (i % 2 == 0 ? "đang họp " : "dang hop ") + std::to_string(n);
      document.body.emplace_back(block);
    }
    store->put(document);
  }
  const auto places = [&](SearchRequest request) {
    std::vector<std::string> all;
    for (const Hit& hit : store->search(request))
      all.push_back(hit.document.number + ' ' + hit.block);
    return all;
  };
  SearchRequest request{.query = plain_query("dang hop"), .limit = 40, .offset = 980};
  const std::vector<std::string> of_all = places(request);
  EXPECT_THAT(of_all, SizeIs(40));
  request.documents.types = {"TB"};
  EXPECT_EQ(places(request), of_all);
  request.offset = 1190;
  EXPECT_THAT(places(request), SizeIs(10));
}

TEST_P(StoreTest, TakesTheSameFileOnce) {
  const auto store = open();
  const parsers::Document document = sample_document();
  EXPECT_EQ(store->put(document), Store::Put::added);
  EXPECT_EQ(store->put(document), Store::Put::unchanged);
  parsers::Document better = document;
  better.metadata.subject = "quét dọn";
  EXPECT_EQ(store->put(better), Store::Put::replaced);
  EXPECT_THAT(store->documents(), SizeIs(1));
  EXPECT_THAT(excerpts(*store, "\"quet don\""), ElementsAre("quét dọn"));
  EXPECT_THAT(store->search({.query = plain_query("giu gin ve sinh")}),
              IsEmpty());  // nothing is left of the old one
  EXPECT_EQ(store->find(document.source.sha256), better);
}

// A file that was changed, or another one of the same document.
TEST_P(StoreTest, ReplacesADocumentReadFromAnotherFile) {
  const auto store = open();
  const parsers::Document typed = sample_document();
  parsers::Document scanned = typed;
  scanned.source.href = "quet.pdf";
  scanned.source.sha256 = base::sha256_hex("quet");
  scanned.body.clear();
  scanned.obligations.clear();
  EXPECT_EQ(store->put(typed), Store::Put::added);
  EXPECT_EQ(store->put(scanned), Store::Put::replaced);
  EXPECT_THAT(store->documents(), SizeIs(1));
  EXPECT_EQ(store->find(typed.source.sha256), std::nullopt);
  EXPECT_EQ(store->find(scanned.source.sha256), scanned);
  const std::string& key = scanned.source.sha256;
  EXPECT_THAT(store->history(key), SizeIs(1));
  EXPECT_EQ(store->old_version(key, 1), typed);
  EXPECT_EQ(store->old_version(key, 2), std::nullopt);

  // Both files indexed again change nothing, in any order.
  EXPECT_EQ(store->put(typed), Store::Put::outdated);
  EXPECT_EQ(store->put(scanned), Store::Put::unchanged);
  EXPECT_THAT(store->put_all({&scanned, &typed}),
              ElementsAre(Store::Put::unchanged, Store::Put::outdated));

  parsers::Document changed = scanned;
  changed.source.sha256 = base::sha256_hex("quet lai");
  EXPECT_EQ(store->put(changed), Store::Put::replaced);
  EXPECT_EQ(store->put(scanned), Store::Put::outdated);
  EXPECT_THAT(store->history(changed.source.sha256), SizeIs(2));
  EXPECT_THAT(store->check(), IsEmpty());
  EXPECT_TRUE(store->remove(changed.source.sha256));
  EXPECT_EQ(store->statistics().old_versions, 0u);
  EXPECT_EQ(store->put(typed), Store::Put::added);
}

TEST_P(StoreTest, TellsDocumentsOfOneFolderApart) {
  const auto store = open();
  parsers::Document first = sample_document(), copy = sample_document(), other = sample_document();
  copy.source.sha256 = base::sha256_hex("copy");
  copy.source.href = "copy.pdf";
  other.source.sha256 = base::sha256_hex("other");
  other.metadata.date_iso = "2019-01-02";
  EXPECT_THAT(store->put_all({&first, &copy, &other}),
              ElementsAre(Store::Put::added, Store::Put::replaced, Store::Put::added));
  EXPECT_THAT(store->documents(), SizeIs(2));
  EXPECT_THAT(store->check(), IsEmpty());
}

TEST_P(StoreTest, KnowsDocumentsWithoutAFile) {
  const auto store = open();
  parsers::Document document = saying("một");
  document.source.sha256.clear();
  EXPECT_EQ(store->put(document), Store::Put::added);
  EXPECT_EQ(store->put(document), Store::Put::unchanged);
  EXPECT_EQ(store->find(store->documents().at(0).key), document);
  EXPECT_EQ(store->find("không có"), std::nullopt);
}

TEST_P(StoreTest, Removes) {
  const auto store = open();
  store->put(sample_document());
  EXPECT_FALSE(store->remove("không có"));
  EXPECT_TRUE(store->remove(sample_document().source.sha256));
  EXPECT_THAT(store->documents(), IsEmpty());
  EXPECT_THAT(store->search({.query = plain_query("chi bo")}), IsEmpty());
  EXPECT_THAT(store->obligations(everything()), IsEmpty());
}

TEST_P(StoreTest, IsAsItWasAfterAnError) {
  const auto store = open();
  store->put(sample_document());
  parsers::Document bad = sample_document();
  bad.body.push_back(bad.preamble.at(0));  // an id twice
  EXPECT_EQ(code_of([&] { store->put(bad); }), base::ErrorCode::schema);
  EXPECT_EQ(store->find(sample_document().source.sha256), sample_document());
}

TEST_P(StoreTest, ListsObligations) {
  const auto store = open();
  store->put(sample_document());
  const auto texts = [&](const ObligationFilter& filter) {
    std::vector<std::string> ids;
    for (const ListedObligation& each : store->obligations({.obligations = filter})) {
      ids.push_back(each.obligation.id);
    }
    return ids;
  };
  EXPECT_THAT(texts({}), ElementsAre("o1", "o2"));  // as they stand
  ObligationFilter filter;
  filter.actor = "chi bo";
  EXPECT_THAT(texts(filter), ElementsAre("o1"));
  filter = {};
  filter.deadline = "hằng tháng";
  EXPECT_THAT(texts(filter), ElementsAre("o1"));
  filter = {};
  filter.due_from = "2025-11-29";
  filter.due_until = "2025-11-29";
  EXPECT_THAT(texts(filter), ElementsAre("o2"));
  filter.due_until = "2025-11-28";
  EXPECT_THAT(texts(filter), IsEmpty());
  const ListedObligation first = store->obligations(everything()).at(1);
  EXPECT_EQ(first.obligation, sample_document().obligations.at(1));
  EXPECT_EQ(first.due, "2025-11-29");
  EXPECT_EQ(first.document.number, "15-KH/ĐU");
  EXPECT_THAT(store->obligations({.limit = 1}), SizeIs(1));
}

TEST_P(StoreTest, GivesBackAnyDocument) {
  const auto store = open();
  std::size_t obligations = 0;
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    parsers::Document document = random_document(seed);
    document.source.sha256 = base::sha256_hex(std::to_string(seed));
    store->put(document);
    obligations += document.obligations.size();
    EXPECT_EQ(store->find(document.source.sha256), document) << seed;
  }
  EXPECT_THAT(store->documents(), SizeIs(100));
  EXPECT_THAT(store->obligations(everything()), SizeIs(obligations));
}

TEST_P(StoreTest, StaysOnDisk) {
  {
    const auto store = open();
    store->put(sample_document());
  }
  const auto store = open(Store::Access::read);
  EXPECT_THAT(store->search({.query = plain_query("chi bo")}), SizeIs(testing::Gt(0u)));
  EXPECT_EQ(store->find(sample_document().source.sha256), sample_document());
}

TEST_P(StoreTest, IsNotWrittenByReaders) {
  { const auto store = open(); }
  const auto store = open(Store::Access::read);
  EXPECT_EQ(code_of([&] { store->put(sample_document()); }), base::ErrorCode::unwritable);
}

TEST(SqliteStore, RefusesWhatIsNoStore) {
  EXPECT_EQ(code_of([] { open_store("/nowhere/kho.db", Store::Access::read); }),
            base::ErrorCode::unreadable);
  EXPECT_EQ(code_of([] { open_store("/nowhere/kho.db", Store::Access::write); }),
            base::ErrorCode::unwritable);
  const StorePlace place(Backend::sqlite);
  std::ofstream(place.location()) << "không phải kho văn bản, chỉ là một tệp chữ dài hơn một chút";
  for (const Store::Access access : {Store::Access::read, Store::Access::write}) {
    EXPECT_EQ(code_of([&] { open_store(place.location(), access); }), base::ErrorCode::unreadable);
  }
}

TEST_P(StoreTest, ServesSeveralWriters) {
  std::vector<std::thread> writers;
  for (int writer = 0; writer < 4; ++writer) {
    writers.emplace_back([&, writer] {
      const auto store = open();
      for (int i = 0; i < 10; ++i) {
        store->put(saying("chung", std::to_string(writer * 100 + i) + "/TB"));
      }
    });
  }
  for (std::thread& writer : writers)
    writer.join();
  const auto store = open(Store::Access::read);
  EXPECT_THAT(store->documents(), SizeIs(40));
  EXPECT_THAT(store->search({.query = plain_query("chung"), .limit = 100}), SizeIs(40));
}

INSTANTIATE_TEST_SUITE_P(On, StoreTest, all_backends(), backend_name);

}  // namespace
}  // namespace corpus

// What can go wrong with a server, and the function by which it knows words.

#include "corpus/postgres_store.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <random>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/error.h"
#include "corpus/postgres_database.h"
#include "corpus/postgres_words.h"
#include "corpus/tokenizer.h"
#include "tests/corpus/store_place.h"
#include "tests/parsers/random_document.h"

namespace corpus {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class PostgresStoreTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string why;
    address_ = postgres_address(why);
    if (address_.empty()) GTEST_SKIP() << why;
  }

  // The address of the cluster for another user: "name" or "name:password".
  std::string address_for(const std::string& user) const {
    std::string address = address_;
    return address.replace(address.find("vanban@"), 6, user);
  }

  std::string address_;
};

struct Failure {
  base::ErrorCode code{};
  std::string sentence;
};

Failure failure_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const base::Error& error) {
    return {error.code(), error.what()};
  }
  return {};
}

TEST_F(PostgresStoreTest, SaysThatThePasswordIsWrong) {
  const std::string address = address_for("guarded:secret-word");
  for (const auto access : {Store::Access::read, Store::Access::write}) {
    const Failure failure = failure_of([&] { open_store(address, access); });
    EXPECT_EQ(
        failure.code,
        access == Store::Access::read ? base::ErrorCode::unreadable : base::ErrorCode::unwritable);
    EXPECT_THAT(failure.sentence, HasSubstr("PGPASSWORD"));
    EXPECT_THAT(failure.sentence, Not(HasSubstr("secret-word")));
  }
  EXPECT_THAT(
      failure_of([&] { open_store(address_for("guarded:right"), Store::Access::read); }).sentence,
      HasSubstr("vanban index"));  // it comes in, and there is no store yet
}

TEST_F(PostgresStoreTest, SaysThatThereIsNoServer) {
  const std::string nowhere = "postgresql://vanban@/postgres?host=/nowhere";
  EXPECT_EQ(failure_of([&] { open_store(nowhere, Store::Access::read); }).code,
            base::ErrorCode::unreadable);
  EXPECT_EQ(failure_of([&] { open_store(nowhere, Store::Access::write); }).code,
            base::ErrorCode::unwritable);
}

TEST_F(PostgresStoreTest, SaysThatTheTablesAreNotItsOwn) {
  const StorePlace place(Backend::postgres);
  place.database()->execute("CREATE TABLE store_version (number INTEGER)");
  for (const auto access : {Store::Access::read, Store::Access::write}) {
    const Failure failure = failure_of([&] { open_store(place.location(), access); });
    EXPECT_EQ(failure.code, base::ErrorCode::unreadable);
    EXPECT_THAT(failure.sentence, HasSubstr("store_version"));
  }
}

// As when the server restarts.
TEST_F(PostgresStoreTest, GoesOnAfterALostConnection) {
  const StorePlace place(Backend::postgres);
  const std::string name = "lost" + std::to_string(getpid());
  const auto store =
      open_store(place.location() + "&application_name=" + name, Store::Access::write);
  for (std::uint32_t i = 0; i < 4; ++i) {
    parsers::Document document = random_document(i);
    document.source.sha256 = std::string(64, static_cast<char>('a' + i));
    place.database()->execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '" + name +
        "'");
    EXPECT_EQ(store->put(document), Store::Put::added);
  }
  EXPECT_THAT(store->documents({}), SizeIs(4));
  EXPECT_THAT(store->check(), IsEmpty());
}

// Stands before the cluster and can be taken away, as when a server stops.
class Relay {
 public:
  Relay(std::string folder, std::string cluster)
      : folder_(std::move(folder)), cluster_(std::move(cluster)) {
    listener_ = socket(AF_UNIX, SOCK_STREAM, 0);
    const sockaddr_un place = place_in(folder_);
    unlink(place.sun_path);
    EXPECT_EQ(bind(listener_, reinterpret_cast<const sockaddr*>(&place), sizeof place), 0);
    EXPECT_EQ(listen(listener_, 4), 0);
    thread_ = std::thread([this] { serve(); });
  }
  ~Relay() {
    is_over_ = true;
    thread_.join();
    close(listener_);
    unlink(place_in(folder_).sun_path);
  }

 private:
  static sockaddr_un place_in(const std::string& folder) {
    sockaddr_un place{};
    place.sun_family = AF_UNIX;
    (folder + "/.s.PGSQL.5432").copy(place.sun_path, sizeof place.sun_path - 1);
    return place;
  }

  void serve() {
    constexpr int kPauseMs = 10;
    std::vector<pollfd> ends;  // in pairs
    ends.push_back({listener_, POLLIN, 0});
    while (!is_over_) {
      if (poll(ends.data(), ends.size(), kPauseMs) <= 0) continue;
      for (std::size_t i = 1; i < ends.size(); ++i) {
        char bytes[65536];
        if (ends[i].revents == 0) continue;
        const ssize_t size = read(ends[i].fd, bytes, sizeof bytes);
        const int other = ends[i % 2 == 1 ? i + 1 : i - 1].fd;
        if (size <= 0 || write(other, bytes, static_cast<std::size_t>(size)) != size)
          ends[i].fd = -1 - ends[i].fd;
      }
      if (ends[0].revents != 0) add_client(ends);
    }
    for (std::size_t i = 1; i < ends.size(); ++i)
      close(ends[i].fd < 0 ? -1 - ends[i].fd : ends[i].fd);
  }

  void add_client(std::vector<pollfd>& ends) {
    const sockaddr_un place = place_in(cluster_);
    const int server = socket(AF_UNIX, SOCK_STREAM, 0);
    EXPECT_EQ(connect(server, reinterpret_cast<const sockaddr*>(&place), sizeof place), 0);
    ends.push_back({accept(listener_, nullptr, nullptr), POLLIN, 0});
    ends.push_back({server, POLLIN, 0});
  }

  std::string folder_, cluster_;
  int listener_;
  std::atomic<bool> is_over_ = false;
  std::thread thread_;
};

TEST_F(PostgresStoreTest, GivesUpWhenTheServerStays) {
  const StorePlace place(Backend::postgres);
  const std::string host = "host=";
  const std::size_t at = address_.find(host) + host.size();
  const std::string folder = place.file(""), cluster = address_.substr(at);
  std::string address = place.location();
  address.replace(address.find(cluster), cluster.size(), folder);
  auto relay = std::make_unique<Relay>(folder, cluster);
  PostgresStore store(address, Store::Access::write, std::chrono::milliseconds(300));
  const parsers::Document first = random_document(1), second = random_document(2);
  store.put(first);
  relay.reset();
  const Failure failure = failure_of([&] { store.put(second); });
  EXPECT_EQ(failure.code, base::ErrorCode::unwritable);
  EXPECT_THAT(failure.sentence, HasSubstr("PostgreSQL: "));
  EXPECT_THAT(failure.sentence, HasSubstr(folder));
  relay = std::make_unique<Relay>(folder, cluster);
  EXPECT_EQ(store.put(first), Store::Put::unchanged);
  EXPECT_EQ(store.put(second), Store::Put::added);
  EXPECT_THAT(store.check(), IsEmpty());
  EXPECT_THAT(store.documents({}), SizeIs(2));
}

// Whatever the tokenizer takes for the same word, the server finds; that it finds more is allowed.
TEST_F(PostgresStoreTest, KnowsEveryWordOfAText) {
  const StorePlace place(Backend::postgres);
  open_store(place.location(), Store::Access::write);
  PostgresDatabase database(place.location(), Database::Access::read);
  static constexpr const char* kParts[] = {"Đ", "ả", "ng", "uỷ", "ủ", "y", "HOÀ", "ò",  "ă",  "Ễ",
                                           "ü", "ñ", "İ",  "ð",  "x̣", "7", "Ж",   "中", "ø",  " ",
                                           "-", ",", "ươ", "T",  "ẞ", "ﬁ", "e",   "i",  "\n", " "};
  std::mt19937 random(5);
  Statement row(database, "SELECT vanban_words(?) @@ ?::tsquery");
  for (int run = 0; run < 300; ++run) {
    std::string text;
    for (int i = 0; i < 12; ++i)
      text += kParts[random() % std::size(kParts)];
    for (const Token& token : tokenize(text)) {
      const std::string word(base::slice(text, token.span));
      for (const std::string& typed : {word, token.marked, base::to_upper(word), token.bare}) {
        const WordForms forms = word_forms(typed);
        const bool same_spelling = forms.marked == token.marked;
        if (!same_spelling && (forms.marked != forms.bare || forms.bare != token.bare)) continue;
        const std::string query =
            words_query({Query::Kind::phrase, {typed}, {}, 0},
                        same_spelling ? Reading::as_typed : Reading::any_marks);
        if (query.empty()) continue;
        row.reset();
        row.bind(1, text);
        row.bind(2, query);
        ASSERT_TRUE(row.step());
        EXPECT_EQ(row.text(0), "t") << text << " / " << typed << " / " << query;
      }
    }
  }
}

TEST(PostgresWords, AsksForTerms) {
  struct Case {
    const char* expression;
    Reading reading;
    const char* query;
  };
  static constexpr Case kCases[] = {
      {"dang", Reading::any_marks, "('*dang')"},
      {"toán", Reading::as_typed, "('*toan')"},
      {"a OR 12*", Reading::as_typed, "(('*a')) | (('*12':*))"},
      {"\"x y\" NOT z", Reading::any_marks, "(('*x') & ('*y'))"},
      {"\"x y\" z", Reading::misread, "(('*x') | ('*y')) | (('*z'))"},
      {"ТЕКСТ OR x", Reading::any_marks, ""},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(words_query(parse_expression(c.expression), c.reading), c.query) << c.expression;
}

}  // namespace
}  // namespace corpus

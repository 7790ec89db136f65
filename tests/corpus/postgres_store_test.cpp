// What can go wrong with a server, and the function by which it knows words.

#include "corpus/postgres_store.h"

#include <functional>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
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
      {"dang", Reading::any_marks, "('~dang')"},
      {"dang", Reading::as_typed, "('=dang')"},
      {"toán", Reading::any_marks, "('=toan\u0301')"},
      {"a OR 12*", Reading::as_typed, "(('=a')) | (('~12':*))"},
      {"\"x y\" NOT z", Reading::any_marks, "(('~x') & ('~y'))"},
      {"\"x y\" z", Reading::misread, "(('~x') | ('~y')) | (('~z'))"},
      {"ТЕКСТ OR x", Reading::any_marks, ""},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(words_query(parse_expression(c.expression), c.reading), c.query) << c.expression;
}

}  // namespace
}  // namespace corpus

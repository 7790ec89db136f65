#include "corpus/sqlite_database.h"

#include <functional>

#include <gtest/gtest.h>

#include "base/error.h"

namespace corpus {
namespace {

base::ErrorCode code_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const base::Error& error) {
    return error.code();
  }
  return base::ErrorCode{};
}

TEST(SqliteDatabase, KeepsBytes) {
  SqliteDatabase database(":memory:", Database::Access::write);
  database.execute("CREATE TABLE t (text TEXT, number INTEGER, real REAL)");
  const std::string text("Đảng\0uỷ", 10);
  Statement add(database, "INSERT INTO t VALUES (?, ?, ?)");
  add.bind(1, text);
  add.bind(2, std::int64_t{1} << 40);
  add.bind(3, 0.25);
  add.run();
  add.reset();
  add.run();  // unbound parameters are NULL
  Statement rows(database, "SELECT * FROM t");
  ASSERT_TRUE(rows.step());
  EXPECT_EQ(rows.text(0), text);
  EXPECT_EQ(rows.number(1), std::int64_t{1} << 40);
  EXPECT_EQ(rows.real(2), 0.25);
  EXPECT_FALSE(rows.is_null(2));
  ASSERT_TRUE(rows.step());
  EXPECT_TRUE(rows.is_null(0));
  EXPECT_FALSE(rows.step());
}

TEST(SqliteDatabase, UndoesWhatIsNotCommitted) {
  SqliteDatabase database(":memory:", Database::Access::write);
  database.execute("CREATE TABLE t (x)");
  {
    const Transaction transaction(database);
    database.execute("INSERT INTO t VALUES (1)");
  }
  Statement count(database, "SELECT count(*) FROM t");
  ASSERT_TRUE(count.step());
  EXPECT_EQ(count.number(0), 0);
}

TEST(SqliteDatabase, SaysWhatIsWrong) {
  EXPECT_EQ(code_of([] { SqliteDatabase("/nowhere/x.db", Database::Access::read); }),
            base::ErrorCode::unreadable);
  EXPECT_EQ(code_of([] { SqliteDatabase("/nowhere/x.db", Database::Access::write); }),
            base::ErrorCode::unwritable);
  SqliteDatabase database(":memory:", Database::Access::write);
  EXPECT_NE(code_of([&] { database.execute("nonsense"); }), base::ErrorCode{});
  EXPECT_NE(code_of([&] { Statement(database, "SELECT nothing"); }), base::ErrorCode{});
}

}  // namespace
}  // namespace corpus

#include "tests/corpus/store_place.h"

#include <filesystem>
#include <fstream>

#include <unistd.h>

#include "corpus/postgres_database.h"
#include "corpus/sqlite_database.h"
#include "corpus/sqlite_tokenizer.h"

namespace corpus {
namespace {

namespace fs = std::filesystem;

std::string unique_name() {
  static int number = 0;
  return "t" + std::to_string(getpid()) + "_" + std::to_string(++number);
}

}  // namespace

void PrintTo(Backend backend, std::ostream* out) {
  *out << (backend == Backend::sqlite ? "SQLite" : "PostgreSQL");
}

std::string backend_name(const testing::TestParamInfo<Backend>& info) {
  return info.param == Backend::sqlite ? "SQLite" : "PostgreSQL";
}

std::string postgres_address(std::string& why) {
  std::string address;
  std::ifstream file(TEST_POSTGRES_ADDRESS);
  std::getline(file, address);
  if (address.starts_with("postgresql://")) return address;
  why = address.empty() ? "no PostgreSQL: ctest starts one" : address;
  return "";
}

StorePlace::StorePlace(Backend backend)
    : backend_(backend), folder_(fs::temp_directory_path() / ("vanban-" + unique_name())) {
  fs::remove_all(folder_);
  fs::create_directories(folder_);
  location_ = file("kho.db");
  if (backend == Backend::sqlite) return;
  std::string why;
  const std::string address = postgres_address(why);
  const std::string schema = unique_name();
  PostgresDatabase(address, Database::Access::write)
      .execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE; CREATE SCHEMA " + schema);
  location_ = address + "&options=-csearch_path%3D" + schema;
}

StorePlace::~StorePlace() {
  std::error_code error;
  fs::remove_all(folder_, error);
}

std::string StorePlace::file(const std::string& name) const {
  return (fs::path(folder_) / name).string();
}

std::unique_ptr<Database> StorePlace::database() const {
  if (backend_ == Backend::postgres)
    return std::make_unique<PostgresDatabase>(location_, Database::Access::write);
  auto database = std::make_unique<SqliteDatabase>(location_, Database::Access::write);
  register_tokenizer(*database);
  return database;
}

void StoreTest::SetUp() {
  std::string why;
  if (GetParam() == Backend::postgres && postgres_address(why).empty()) GTEST_SKIP() << why;
  place_ = std::make_unique<StorePlace>(GetParam());
}

}  // namespace corpus

#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/database.h"
#include "corpus/store.h"

namespace corpus {

enum class Backend { sqlite, postgres };

void PrintTo(Backend backend, std::ostream* out);

// Where a test keeps a store: a file in a folder of its own, or a schema of its own in the cluster
// that ctest has started (postgres_cluster.sh).
class StorePlace {
 public:
  explicit StorePlace(Backend backend);
  ~StorePlace();
  StorePlace(const StorePlace&) = delete;
  StorePlace& operator=(const StorePlace&) = delete;

  const std::string& location() const { return location_; }
  std::string file(const std::string& name) const;  // in a folder that goes with the test

  // The database of the store, to do to it what a store would not.
  std::unique_ptr<Database> database() const;

 private:
  Backend backend_;
  std::string folder_, location_;
};

// The address of the cluster; "" when there is none, and `why` says why.
std::string postgres_address(std::string& why);

// A test that is run once for each kind of database.
class StoreTest : public testing::TestWithParam<Backend> {
 protected:
  void SetUp() override;

  std::unique_ptr<Store> open(Store::Access access = Store::Access::write) const {
    return open_store(place().location(), access);
  }
  const StorePlace& place() const { return *place_; }

 private:
  std::unique_ptr<StorePlace> place_;
};

// For INSTANTIATE_TEST_SUITE_P(Sqlite and so on).
inline auto all_backends() {
  return testing::Values(Backend::sqlite, Backend::postgres);
}
std::string backend_name(const testing::TestParamInfo<Backend>& info);

}  // namespace corpus

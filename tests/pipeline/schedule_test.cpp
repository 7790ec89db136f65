#include "pipeline/schedule.h"

#include <atomic>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace pipeline {
namespace {

TEST(Schedule, ReadsTheOpenDocumentsPagesBeforeOpeningTheNext) {
  Schedule schedule(2);
  auto task = schedule.next();
  ASSERT_TRUE(task);
  EXPECT_EQ(task->kind, Schedule::Kind::open);
  EXPECT_EQ(task->document, 0u);
  schedule.opened(0, 2);
  EXPECT_EQ(schedule.next()->page, 0u);
  EXPECT_EQ(schedule.next()->page, 1u);
  EXPECT_EQ(schedule.next()->document, 1u);  // nothing left to read: the next one is opened
  schedule.opened(1, 0);
  EXPECT_FALSE(schedule.page_done(0));
  EXPECT_TRUE(schedule.page_done(0));
  EXPECT_FALSE(schedule.next());
}

TEST(Schedule, EndsAtOnceWithoutDocuments) {
  EXPECT_FALSE(Schedule(0).next());
}

TEST(Schedule, DealsOutNothingAfterCancel) {
  Schedule schedule(3);
  schedule.next();
  schedule.cancel();
  EXPECT_FALSE(schedule.next());
}

// Every page of every document is read once, and every document is finished once, whatever the
// number of threads.
TEST(Schedule, DealsOutEverythingOnce) {
  constexpr std::size_t kDocuments = 60;
  for (const int threads : {1, 2, 7}) {
    Schedule schedule(kDocuments);
    std::vector<std::atomic<int>> read(kDocuments);
    std::vector<std::atomic<int>> finished(kDocuments);
    std::vector<std::jthread> workers;
    for (int i = 0; i < threads; ++i) {
      workers.emplace_back([&] {
        while (const auto task = schedule.next()) {
          const std::size_t document = task->document;
          if (task->kind == Schedule::Kind::open) {
            if (document % 5 == 0) ++finished[document];
            schedule.opened(document, document % 5);
          } else {
            ++read[document];
            if (schedule.page_done(document)) ++finished[document];
          }
        }
      });
    }
    workers.clear();  // joins
    for (std::size_t i = 0; i < kDocuments; ++i) {
      EXPECT_EQ(read[i], static_cast<int>(i % 5));
      EXPECT_EQ(finished[i], 1);
    }
  }
}

}  // namespace
}  // namespace pipeline

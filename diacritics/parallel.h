#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <deque>
#include <future>
#include <utility>
#include <vector>

namespace diacritics {

// Calls work(i) for every i below `count` on `threads` threads, in any order. The first exception
// is passed on once all threads have ended.
template <typename Work>
void for_each_index(std::size_t threads, std::size_t count, Work work) {
  std::atomic<std::size_t> next = 0;
  const auto run = [&] {
    for (std::size_t i = next++; i < count; i = next++)
      work(i);
  };
  std::vector<std::future<void>> others;
  for (std::size_t t = 1; t < std::min(threads, count); ++t)
    others.push_back(std::async(std::launch::async, run));
  run();
  for (std::future<void>& other : others)
    other.get();
}

// Takes batches from `next` (bool next(Batch&)) for as long as there are any, lets `work` make a
// result of each on `threads` threads, and gives the results to `take` in the order of the batches.
// `next` and `take` are called on this thread, so that what comes out does not depend on the
// number of threads. No more than threads + 1 batches are held at once.
template <typename Batch, typename Next, typename Work, typename Take>
void in_order(std::size_t threads, Next next, Work work, Take take) {
  using Result = decltype(work(std::declval<const Batch&>()));
  std::deque<std::future<Result>> running;
  const auto take_first = [&] {
    take(running.front().get());
    running.pop_front();
  };
  for (Batch batch; next(batch); batch = {}) {
    if (running.size() > threads) take_first();
    running.push_back(
        std::async(std::launch::async, [&work, held = std::move(batch)] { return work(held); }));
  }
  while (!running.empty())
    take_first();
}

}  // namespace diacritics

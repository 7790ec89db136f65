#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "base/file.h"

namespace diacritics {

// Up to four word ids of 16 bits; the oldest word stands highest, so that n-grams of one context
// are neighbours in ascending order.
using NgramKey = std::uint64_t;

struct NgramCount {
  NgramKey key = 0;
  std::uint32_t count = 0;   // how often; stops at the largest value
  std::uint32_t weight = 0;  // the same, each multiplied by the weight of its source, in 1/64

  void add(const NgramCount& other);
};

// Counts n-grams in bounded memory: they are gathered in a buffer, which is sorted, summed up and,
// when it is full, put aside in a temporary file; reading merges the files.
class NgramSorter {
 public:
  // `memory_bytes` is what may be taken; `threads` sort. All throw base::Error (unwritable) when
  // the directory for temporary files is full.
  explicit NgramSorter(std::size_t memory_bytes, std::size_t threads = 1);

  void add(const NgramCount& ngram);

  // Calls `visit` for every distinct n-gram in ascending order of keys. May be called again.
  void for_each(const std::function<void(const NgramCount&)>& visit);

  // Gives the memory back; nothing may be called afterwards.
  void clear();

 private:
  void sort_added();
  void sort_buffer();
  void spill();
  void unite_runs();
  void merge(const std::function<void(const NgramCount&)>& visit);

  std::size_t capacity_;
  std::size_t threads_;
  // Elements at the front of the buffer that are in order, without repeats.
  std::size_t sorted_ = 0;
  std::vector<NgramCount> buffer_;
  std::vector<base::TemporaryFile> runs_;  // each in order, without repeats
};

}  // namespace diacritics

#include "diacritics/ngram_sorter.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <limits>
#include <queue>
#include <string>
#include <string_view>
#include <utility>

#include "base/error.h"
#include "base/language.h"
#include "diacritics/parallel.h"

namespace diacritics {
namespace {

constexpr std::size_t kMostRuns = 64;  // files open at a time
// Elements of a file in memory while merging; less when all of them would take more than the
// buffer.
constexpr std::size_t kReadAhead = std::size_t{1} << 14;
constexpr std::size_t kLeastReadAhead = 64;

std::uint32_t saturating_sum(std::uint32_t a, std::uint32_t b) {
  const std::uint64_t sum = std::uint64_t{a} + b;
  return static_cast<std::uint32_t>(
      std::min<std::uint64_t>(sum, std::numeric_limits<std::uint32_t>::max()));
}

// What failed with a temporary file.
base::Error failure(std::string_view vi, std::string_view en) {
  const int error_number = errno;
  return base::Error(
      base::temporary_folder().string(),
      std::string(base::tr(vi, en)) + ": " + base::file_problem(error_number) +
          std::string(base::tr("; đặt TMPDIR để dùng thư mục khác, hoặc tăng --memory",
                               "; set TMPDIR to use another folder, or allow more --memory")),
      base::ErrorCode::unwritable);
}

void write_to(std::FILE* file, const std::vector<NgramCount>& ngrams) {
  if (std::fwrite(ngrams.data(), sizeof(NgramCount), ngrams.size(), file) != ngrams.size() ||
      std::fflush(file) != 0)
    throw failure("không ghi được tệp tạm", "a temporary file cannot be written");
}

// One file of sorted n-grams, read from the front.
class RunReader {
 public:
  RunReader(std::FILE* file, std::size_t read_ahead) : file_(file), block_(read_ahead) {
    std::rewind(file_);
    refill();
  }

  bool at_end() const { return size_ == 0; }
  const NgramCount& front() const { return block_[place_]; }
  void pop() {
    if (++place_ == size_) refill();
  }

 private:
  void refill() {
    size_ = std::fread(block_.data(), sizeof(NgramCount), block_.size(), file_);
    place_ = 0;
    if (size_ < block_.size() && std::ferror(file_) != 0)
      throw failure("không đọc lại được tệp tạm", "a temporary file cannot be read back");
  }

  std::FILE* file_;
  std::vector<NgramCount> block_;
  std::size_t size_ = 0, place_ = 0;
};

bool is_before(const NgramCount& a, const NgramCount& b) {
  return a.key < b.key;
}

}  // namespace

void NgramCount::add(const NgramCount& other) {
  count = saturating_sum(count, other.count);
  weight = saturating_sum(weight, other.weight);
}

// Merging in place takes half as much again.
NgramSorter::NgramSorter(std::size_t memory_bytes, std::size_t threads)
    : capacity_(std::max<std::size_t>(memory_bytes / sizeof(NgramCount) * 2 / 3, 1024)),
      threads_(std::max<std::size_t>(threads, 1)) {}

void NgramSorter::add(const NgramCount& ngram) {
  if (buffer_.size() == capacity_) {
    sort_buffer();
    if (buffer_.size() > capacity_ / 2) spill();
  }
  if (buffer_.size() == buffer_.capacity())
    buffer_.reserve(std::min(capacity_, std::max<std::size_t>(1024, buffer_.size() * 2)));
  buffer_.push_back(ngram);
}

// Sorts what was added since the last time, each thread a part of it.
void NgramSorter::sort_added() {
  const auto place = [&](std::size_t part) {
    return buffer_.begin() +
           static_cast<std::ptrdiff_t>(sorted_ + (buffer_.size() - sorted_) * part / threads_);
  };
  for_each_index(threads_, threads_, [&](std::size_t part) {
    std::sort(place(part), place(part + 1), is_before);
  });
  for (std::size_t part = 1; part < threads_; ++part)
    std::inplace_merge(place(0), place(part), place(part + 1), is_before);
}

// Merges what was added with what was there.
void NgramSorter::sort_buffer() {
  if (sorted_ == buffer_.size()) return;
  sort_added();
  const auto middle = buffer_.begin() + static_cast<std::ptrdiff_t>(sorted_);
  std::inplace_merge(buffer_.begin(), middle, buffer_.end(), is_before);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < buffer_.size(); ++i) {
    if (kept > 0 && buffer_[kept - 1].key == buffer_[i].key) {
      buffer_[kept - 1].add(buffer_[i]);
    } else {
      buffer_[kept++] = buffer_[i];
    }
  }
  buffer_.resize(kept);
  sorted_ = kept;
}

void NgramSorter::spill() {
  if (runs_.size() == kMostRuns) unite_runs();
  runs_.push_back(base::open_temporary_file());
  write_to(runs_.back().get(), buffer_);
  buffer_.clear();
  sorted_ = 0;
}

// Puts all files into one.
void NgramSorter::unite_runs() {
  base::TemporaryFile all = base::open_temporary_file();
  std::vector<NgramCount> block;
  merge([&](const NgramCount& ngram) {
    block.push_back(ngram);
    if (block.size() < kReadAhead) return;
    write_to(all.get(), block);
    block.clear();
  });
  write_to(all.get(), block);
  runs_.clear();
  runs_.push_back(std::move(all));
}

void NgramSorter::for_each(const std::function<void(const NgramCount&)>& visit) {
  sort_buffer();
  if (runs_.empty()) {
    for (const NgramCount& ngram : buffer_)
      visit(ngram);
    return;
  }
  if (!buffer_.empty()) spill();
  merge(visit);
}

void NgramSorter::merge(const std::function<void(const NgramCount&)>& visit) {
  std::vector<RunReader> readers;
  const std::size_t share = std::max(capacity_ / runs_.size(), kLeastReadAhead);
  for (const base::TemporaryFile& run : runs_)
    readers.emplace_back(run.get(), std::min(share, kReadAhead));
  const auto later = [&](std::size_t a, std::size_t b) {
    return readers[a].front().key > readers[b].front().key;
  };
  std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(later)> queue(later);
  for (std::size_t i = 0; i < readers.size(); ++i) {
    if (!readers[i].at_end()) queue.push(i);
  }
  NgramCount sum;
  bool any = false;
  while (!queue.empty()) {
    const std::size_t i = queue.top();
    queue.pop();
    const NgramCount next = readers[i].front();
    readers[i].pop();
    if (!readers[i].at_end()) queue.push(i);
    if (any && next.key == sum.key) {
      sum.add(next);
      continue;
    }
    if (any) visit(sum);
    sum = next;
    any = true;
  }
  if (any) visit(sum);
}

void NgramSorter::clear() {
  buffer_ = {};
  runs_.clear();
}

}  // namespace diacritics

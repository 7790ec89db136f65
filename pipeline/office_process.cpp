// Helpers that are at rest wait in a pool; a thread takes one, or starts one when there is none,
// and gives it back when its answer was whole. One that failed is dead, and the next file has
// another.
#include "pipeline/office_process.h"

#include <charconv>
#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/helper_channel.h"
#include "base/language.h"
#include "base/resources.h"
#include "base/text.h"
#include "parsers/import/office_wire.h"

namespace pipeline {
namespace {

using base::HelperChannel;
using Transfer = HelperChannel::Transfer;

constexpr int kMemoryMegabytes = 3'072;
constexpr int kCpuSeconds = 60;                      // for a file
constexpr auto kPatience = std::chrono::minutes(3);  // by the clock, as the machine may be busy

class Pool {
 public:
  std::unique_ptr<HelperChannel> take() {
    const std::lock_guard lock(mutex_);
    if (resting_.empty()) return std::make_unique<HelperChannel>();
    std::unique_ptr<HelperChannel> helper = std::move(resting_.back());
    resting_.pop_back();
    return helper;
  }

  void give_back(std::unique_ptr<HelperChannel> helper) {
    const std::lock_guard lock(mutex_);
    resting_.push_back(std::move(helper));
  }

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<HelperChannel>> resting_;
};

Pool& pool() {
  static Pool the_pool;
  return the_pool;
}

base::Error too_long(const std::string& where) {
  return base::Error(
      where,
      base::tr("đọc tệp quá lâu nên đã dừng", "reading the file took too long and was stopped"),
      base::ErrorCode::limit);
}

base::Error crashed(const std::string& where) {
  return base::Error(
      where,
      base::tr("đọc tệp gặp sự cố; tệp bị hỏng", "reading the file crashed; the file is damaged"),
      base::ErrorCode::unreadable);
}

base::ErrorCode code_of(std::size_t number) {
  for (const base::ErrorCode code :
       {base::ErrorCode::missing, base::ErrorCode::encrypted, base::ErrorCode::limit})
    if (number == static_cast<std::size_t>(code)) return code;
  return base::ErrorCode::unreadable;
}

// The numbers behind the first word of a reply.
std::vector<std::size_t> numbers_of(std::string_view line) {
  std::vector<std::size_t> numbers;
  for (const std::string_view word : base::split_words(line)) {
    std::size_t value = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), value);
    if (read.ec == std::errc() && read.ptr == word.data() + word.size()) numbers.push_back(value);
  }
  return numbers;
}

// One question and its answer.
class Exchange {
 public:
  Exchange(HelperChannel& helper, const std::string& where)
      : helper_(helper), where_(where), deadline_(std::chrono::steady_clock::now() + kPatience) {}

  void ask(std::string_view bytes, parsers::OfficeKind kind) {
    const bool english = base::language() == base::Language::en;
    std::string head = std::to_string(static_cast<int>(kind));
    head += english ? " en " : " vi ";
    head += std::to_string(where_.size()) + " " + std::to_string(bytes.size()) + "\n" + where_;
    require(helper_.send(head, deadline_));
    require(helper_.send(bytes, deadline_));
  }

  // The document; or the failure that the helper tells, which is none of the exchange.
  std::string answer(std::optional<base::Error>& failure) {
    std::string line;
    require(helper_.receive_line(line, deadline_));
    const std::vector<std::size_t> numbers = numbers_of(line);
    if (line.starts_with("ok ") && numbers.size() == 1) return receive(numbers[0]);
    if (!line.starts_with("error ") || numbers.size() != 3) require(Transfer::hung_up);
    const std::string place = receive(numbers[1]), problem = receive(numbers[2]);
    failure = base::Error(place, problem, code_of(numbers[0]));
    return {};
  }

 private:
  std::string receive(std::size_t size) {
    if (size > parsers::kMostOfficeReply) require(Transfer::hung_up);
    std::string bytes(size, '\0');
    require(helper_.receive(bytes.data(), size, deadline_));
    return bytes;
  }

  void require(Transfer state) {
    if (state == Transfer::done) return;
    const bool used_up = helper_.stop();
    throw used_up || state == Transfer::too_late ? too_long(where_) : crashed(where_);
  }

  HelperChannel& helper_;
  const std::string& where_;
  HelperChannel::Deadline deadline_;
};

}  // namespace

parsers::OfficeDocument read_office_apart(std::string_view bytes,
                                          parsers::OfficeKind kind,
                                          const std::string& where) {
  std::unique_ptr<HelperChannel> helper = pool().take();
  if (!helper->is_running()) {
    helper->start(base::helper_path("vanban-import"),
                  {std::to_string(kMemoryMegabytes), std::to_string(kCpuSeconds)});
  }
  std::optional<base::Error> failure;
  Exchange exchange(*helper, where);
  exchange.ask(bytes, kind);
  const std::string document = exchange.answer(failure);
  pool().give_back(std::move(helper));
  if (failure) throw *failure;
  return parsers::document_from_bytes(document, where);
}

}  // namespace pipeline

#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <vector>

namespace pipeline {

// Deals out the work of a run to its threads: documents are opened in order, and a document's pages
// are read by whichever threads are free, so that one long PDF keeps all cores busy as well as many
// short ones do. No document is opened while an open one has pages that nobody reads yet, so at
// most as many documents are open as there are threads.
//
// Each thread:
//
//   while (auto task = schedule.next()) {
//     if (task->kind == Schedule::Kind::open) schedule.opened(task->document, pages);
//     else if (schedule.page_done(task->document)) ...  // this thread finishes the document
//   }
//
// What a thread wrote before page_done() is seen by the thread that finishes the document.
class Schedule {
 public:
  enum class Kind { open, page };

  struct Task {
    Kind kind = Kind::open;
    std::size_t document = 0;
    std::size_t page = 0;  // index among the document's pages
  };

  explicit Schedule(std::size_t documents) : documents_(documents) {}

  // The next piece of work; waits while there may be more; nothing at the end or after cancel().
  std::optional<Task> next();

  // The document taken with Kind::open has this many pages to read (0: it is finished).
  void opened(std::size_t document, std::size_t pages);

  // True for the document's last page.
  bool page_done(std::size_t document);

  // No work is dealt out from now on.
  void cancel();

 private:
  struct Open {
    std::size_t document = 0;
    std::size_t pages = 0;
    std::size_t dealt = 0;
    std::size_t done = 0;
  };

  std::optional<Task> deal_page();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t documents_;
  std::size_t next_document_ = 0;
  std::size_t opening_ = 0;  // taken with Kind::open and not yet opened()
  std::vector<Open> open_;   // in order of opening
  bool cancelled_ = false;
};

}  // namespace pipeline

#include "pipeline/schedule.h"

#include <algorithm>

namespace pipeline {

std::optional<Schedule::Task> Schedule::next() {
  std::unique_lock lock(mutex_);
  while (!cancelled_) {
    if (std::optional<Task> page = deal_page()) return page;
    if (next_document_ < documents_) {
      ++opening_;
      return Task{Kind::open, next_document_++, 0};
    }
    if (opening_ == 0) break;
    changed_.wait(lock);
  }
  return std::nullopt;
}

std::optional<Schedule::Task> Schedule::deal_page() {
  for (Open& document : open_) {
    if (document.dealt < document.pages) {
      return Task{Kind::page, document.document, document.dealt++};
    }
  }
  return std::nullopt;
}

void Schedule::opened(std::size_t document, std::size_t pages) {
  const std::lock_guard lock(mutex_);
  --opening_;
  if (pages > 0) open_.push_back({document, pages, 0, 0});
  changed_.notify_all();
}

bool Schedule::page_done(std::size_t document) {
  const std::lock_guard lock(mutex_);
  const auto open = std::find_if(open_.begin(), open_.end(), [document](const Open& candidate) {
    return candidate.document == document;
  });
  if (++open->done < open->pages) return false;
  open_.erase(open);
  return true;
}

void Schedule::cancel() {
  const std::lock_guard lock(mutex_);
  cancelled_ = true;
  changed_.notify_all();
}

}  // namespace pipeline

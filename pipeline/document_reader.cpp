#include "pipeline/document_reader.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "base/error.h"
#include "base/file.h"
#include "base/language.h"
#include "base/sha256.h"
#include "pipeline/doubt_finder.h"
#include "pipeline/input_kind.h"
#include "pipeline/interruption.h"
#include "pipeline/office_input.h"

namespace pipeline {
namespace {

base::Error none_selected(const std::filesystem::path& path, const PageSelection& selection) {
  return base::Error(path.string(),
                     std::string(base::tr("không có trang nào trong --pages ",
                                          "has none of the pages in --pages ")) +
                         selection.text(),
                     base::ErrorCode::usage);
}

std::vector<int> selected(const std::filesystem::path& path,
                          const PageSelection& selection,
                          PageWorker& worker) {
  std::vector<int> numbers = selection.pages_of(worker.source(path).page_count());
  if (numbers.empty()) throw none_selected(path, selection);
  return numbers;
}

std::vector<ReadPage> selected_of(std::vector<ReadPage> pages,
                                  const std::filesystem::path& path,
                                  const PageSelection& selection) {
  std::erase_if(
      pages, [&selection](const ReadPage& read) { return !selection.contains(read.page.number); });
  if (pages.empty()) throw none_selected(path, selection);
  return pages;
}

void require_no_stop(const std::filesystem::path& path) {
  if (!stop_requested()) return;
  throw base::Error(path.string(),
                    base::tr("đã dừng theo yêu cầu", "stopped as asked"),
                    base::ErrorCode::interrupted);
}

void set_source(std::string_view bytes,
                const std::string& name,
                std::string_view media_type,
                parsers::Source& source) {
  source.href = std::filesystem::path(name).filename().string();
  source.sha256 = base::sha256_hex(bytes);
  source.media_type = media_type;
}

Reading read_plain_text(std::string_view bytes,
                        const std::string& name,
                        const Settings& settings,
                        const Engines& engines) {
  Reading reading = read_text(
      load_text(bytes, name, engines.encodings(), settings.encoding), settings.mode, engines);
  set_source(bytes, name, "text/plain", reading.document.source);
  return reading;
}

Reading read_office(std::string_view bytes,
                    parsers::OfficeKind kind,
                    const std::string& name,
                    const Settings& settings,
                    const Engines& engines) {
  Reading reading =
      read_office_text(load_office(bytes, kind, name, engines.encodings(), settings.encoding),
                       settings.mode,
                       engines);
  set_source(bytes, name, parsers::media_type_of(kind), reading.document.source);
  return reading;
}

}  // namespace

std::vector<ReadPage> read_all_pages(const std::filesystem::path& path,
                                     const PageSelection& selection,
                                     PageMode mode,
                                     int jobs,
                                     const Engines& engines) {
  PageWorker first;
  const std::vector<int> numbers = selected(path, selection, first);
  std::vector<ReadPage> pages(numbers.size());
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failure_mutex;
  const auto work = [&](PageWorker& worker) {
    for (std::size_t i = next++; i < numbers.size(); i = next++) {
      try {
        require_no_stop(path);
        pages[i] = read_page(path, numbers[i], mode, worker, engines);
      } catch (...) {
        const std::lock_guard lock(failure_mutex);
        if (!failure) failure = std::current_exception();
        next = numbers.size();
      }
    }
  };
  {
    const std::size_t threads =
        std::min(numbers.size(), static_cast<std::size_t>(std::max(jobs, 1)));
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < threads; ++i) {
      others.emplace_back([&work] {
        PageWorker worker;
        work(worker);
      });
    }
    work(first);
  }
  if (failure) std::rethrow_exception(failure);
  return pages;
}

Reading read_document(const std::filesystem::path& path,
                      const Settings& settings,
                      int jobs,
                      const Engines& engines) {
  const DetectedInput detected = detect_input(path);
  const std::string bytes = base::read_file(path);
  if (detected.kind == InputKind::text) {
    return read_plain_text(bytes, path.string(), settings, engines);
  }
  if (detected.kind == InputKind::office) {
    return read_office(bytes, *detected.office, path.string(), settings, engines);
  }
  std::vector<PageReading> pages;
  for (ReadPage& read :
       detected.kind == InputKind::alto
           ? selected_of(read_recorded_pages(bytes, path.string(), engines), path, settings.pages)
           : read_all_pages(path, settings.pages, settings.page_mode, jobs, engines)) {
    pages.push_back({std::move(read.decision),
                     placed_lines(read.page, kDoubtfulWord),
                     std::move(read.changes)});
  }
  Reading reading = read_pages(std::move(pages));
  set_source(bytes, path.string(), detected.media_type, reading.document.source);
  return reading;
}

Reading read_document_text(std::string_view bytes,
                           const std::string& name,
                           const Settings& settings,
                           const Engines& engines) {
  if (const auto kind = parsers::office_kind(bytes)) {
    return read_office(bytes, *kind, name, settings, engines);
  }
  return read_plain_text(bytes, name, settings, engines);
}

}  // namespace pipeline

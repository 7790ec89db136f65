#include "pipeline/run.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <memory>
#include <mutex>
#include <new>
#include <thread>
#include <utility>

#include "base/language.h"
#include "pipeline/document_job.h"
#include "pipeline/interruption.h"
#include "pipeline/output_folder.h"
#include "pipeline/run_report.h"
#include "pipeline/run_tables.h"
#include "pipeline/schedule.h"

namespace pipeline {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

std::string utc_now() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm parts{};
  ::gmtime_r(&now, &parts);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text;
}

base::Error as_error(const Input& input, const std::exception_ptr& failure) {
  try {
    std::rethrow_exception(failure);
  } catch (const base::Error& error) {
    return error;
  } catch (const std::bad_alloc&) {
    return base::Error(input.path.string(),
                       base::tr("không đủ bộ nhớ", "not enough memory"),
                       base::ErrorCode::limit);
  } catch (const std::exception& error) {
    return base::Error(input.path.string(), error.what(), base::ErrorCode::other);
  }
}

// The threads of one run and what they share.
class Run {
 public:
  Run(const std::vector<Input>& inputs,
      const RunOptions& options,
      const Engines& engines,
      const fs::path& staging,
      RunObserver& observer)
      : inputs_(inputs),
        options_(options),
        engines_(engines),
        staging_(staging),
        observer_(observer),
        schedule_(inputs.size()),
        jobs_(inputs.size()),
        reports_(inputs.size()) {
    for (std::size_t i = 0; i < inputs.size(); ++i)
      reports_[i].input = inputs[i];
  }

  std::vector<DocumentReport> work() {
    {
      std::vector<std::jthread> threads;
      const auto count = static_cast<std::size_t>(std::max(options_.jobs, 1));
      for (std::size_t i = 0; i < count; ++i)
        threads.emplace_back([this] { work_on_one_thread(); });
    }
    return std::move(reports_);
  }

 private:
  struct Job {
    std::unique_ptr<DocumentJob> document;
    Clock::time_point start;
    std::exception_ptr failure;  // of a page; the document is given up when its pages are done
  };

  void work_on_one_thread() {
    PageWorker worker;
    while (const std::optional<Schedule::Task> task = schedule_.next()) {
      if (stop_requested()) {
        schedule_.cancel();
        break;
      }
      if (task->kind == Schedule::Kind::open) {
        open(task->document, worker);
      } else {
        read_page(*task, worker);
      }
    }
  }

  void open(std::size_t number, PageWorker& worker) {
    Job& job = jobs_[number];
    job.start = Clock::now();
    std::size_t pages = 0;
    try {
      job.document = std::make_unique<DocumentJob>(
          inputs_[number], options_, engines_, staging_ / std::to_string(number));
      pages = job.document->open(worker);
    } catch (...) {
      job.failure = std::current_exception();
    }
    {
      const std::lock_guard lock(observer_mutex_);
      observer_.document_opened(inputs_[number], pages);
    }
    if (pages == 0) conclude(number);
    schedule_.opened(number, pages);
  }

  void read_page(const Schedule::Task& task, PageWorker& worker) {
    Job& job = jobs_[task.document];
    std::exception_ptr failure;
    if (!has_failed(job)) {
      try {
        job.document->read_page(task.page, worker);
      } catch (...) {
        failure = std::current_exception();
      }
    }
    {
      const std::lock_guard lock(observer_mutex_);
      if (failure) job.failure = failure;
      observer_.page_read(inputs_[task.document], job.document->page_number(task.page));
    }
    if (schedule_.page_done(task.document)) finish(task.document, worker);
  }

  bool has_failed(const Job& job) {
    const std::lock_guard lock(observer_mutex_);
    return job.failure != nullptr;
  }

  void finish(std::size_t number, PageWorker& worker) {
    Job& job = jobs_[number];
    if (!job.failure) {
      try {
        job.document->finish();
      } catch (...) {
        job.failure = std::current_exception();
      }
    }
    worker.close();
    conclude(number);
  }

  // Turns the job into its report and lets go of everything else it holds.
  void conclude(std::size_t number) {
    Job& job = jobs_[number];
    DocumentReport& report = reports_[number];
    if (job.document) report = job.document->report();
    if (job.failure && stop_requested()) {
      report.outcome = Outcome::interrupted;  // whatever broke off, it is tried again next time
    } else if (job.failure) {
      const base::Error error = as_error(inputs_[number], job.failure);
      report.outcome = Outcome::failed;
      report.code = error.code();
      report.problem = error.what();
    }
    report.seconds = seconds_since(job.start);
    job.document.reset();
    job.failure = nullptr;
    const std::lock_guard lock(observer_mutex_);
    observer_.document_finished(report);
  }

  const std::vector<Input>& inputs_;
  const RunOptions& options_;
  const Engines& engines_;
  fs::path staging_;
  RunObserver& observer_;
  Schedule schedule_;
  std::vector<Job> jobs_;
  std::vector<DocumentReport> reports_;
  std::mutex observer_mutex_;
};

}  // namespace

RunReport run(InputList list,
              const RunOptions& options,
              const Engines& engines,
              RunObserver& observer) {
  const Clock::time_point start = Clock::now();
  RunReport report;
  report.started = utc_now();
  report.failed_inputs = std::move(list.failures);
  report.unknown_files = list.unknown_files;

  NameLedger ledger = read_ledger(options.output);
  assign_names(list.inputs, options.output, ledger);
  if (options.dry_run) {
    report.documents = Run(list.inputs, options, engines, "", observer).work();
  } else {
    const Staging staging(options.output);
    for (const Input& input : list.inputs)
      ledger[input.name] = location_of(input.path).string();
    write_ledger(options.output, ledger);
    report.documents = Run(list.inputs, options, engines, staging.path(), observer).work();
    write_tables(options.output, report.documents);
  }
  report.interrupted = stop_requested();
  report.seconds = seconds_since(start);
  if (!options.dry_run) write_report(options.output, report, ledger);
  return report;
}

int exit_code(const RunReport& report) {
  if (report.interrupted) return static_cast<int>(base::ErrorCode::interrupted);
  std::vector<base::ErrorCode> failures;
  for (const base::Error& error : report.failed_inputs)
    failures.push_back(error.code());
  for (const DocumentReport& document : report.documents) {
    if (document.outcome == Outcome::failed) failures.push_back(document.code);
  }
  if (failures.empty()) return 0;
  constexpr int kSomeFailed = 11;
  const std::size_t inputs = report.documents.size() + report.failed_inputs.size();
  return inputs == 1 ? static_cast<int>(failures.front()) : kSomeFailed;
}

}  // namespace pipeline

#include "pipeline/cli/run_log.h"

#include <cerrno>

#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/spdlog.h>

#include "base/file.h"
#include "base/language.h"
#include "pipeline/cli/progress.h"
#include "pipeline/cli/text_columns.h"
#include "pipeline/version.h"

namespace cli {

using base::tr;

struct RunLog::File {
  std::shared_ptr<spdlog::logger> logger;
};

RunLog::RunLog(const std::string& path, pipeline::RunObserver& next)
    : file_(std::make_unique<File>()), next_(next) {
  if (path.empty()) return;
  try {
    file_->logger = std::make_shared<spdlog::logger>(
        "vanban", std::make_shared<spdlog::sinks::basic_file_sink_mt>(path));
    file_->logger->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l %v");
    file_->logger->flush_on(spdlog::level::info);
    file_->logger->info(pipeline::program());
  } catch (const spdlog::spdlog_ex&) {  // its message is English, errno says the same
    throw base::Error(path,
                      std::string(tr("không ghi được nhật ký: ", "cannot write the log: ")) +
                          base::file_problem(errno),
                      base::ErrorCode::unwritable);
  }
}

RunLog::~RunLog() = default;

void RunLog::document_opened(const pipeline::Input& input, std::size_t pages) {
  if (file_->logger != nullptr) {
    file_->logger->info("{}: {} {}", printable(input.path.string()), pages, tr("trang", "pages"));
  }
  next_.document_opened(input, pages);
}

void RunLog::page_read(const pipeline::Input& input, int page) {
  if (file_->logger != nullptr) {
    file_->logger->info("{}: {} {}", printable(input.path.string()), tr("trang", "page"), page);
  }
  next_.page_read(input, page);
}

void RunLog::document_finished(const pipeline::DocumentReport& report) {
  if (file_->logger != nullptr) {
    const bool failed = report.outcome == pipeline::Outcome::failed;
    file_->logger->log(
        failed ? spdlog::level::err : spdlog::level::info, "{}", printable(description(report)));
  }
  next_.document_finished(report);
}

void RunLog::input_failed(const base::Error& error) {
  if (file_->logger != nullptr) file_->logger->error("{}", printable(error.what()));
}

void RunLog::finished(const std::string& summary) {
  if (file_->logger != nullptr) file_->logger->info("{}", summary);
}

}  // namespace cli

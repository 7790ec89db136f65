#pragma once

#include <memory>
#include <string>

#include "base/error.h"
#include "pipeline/run.h"

namespace cli {

// Writes what happens in a run to a log file, one line per event with its time, and passes it on to
// the next observer.
class RunLog : public pipeline::RunObserver {
 public:
  // No file when `path` is empty. Throws base::Error (unwritable).
  RunLog(const std::string& path, pipeline::RunObserver& next);
  ~RunLog() override;

  void document_opened(const pipeline::Input& input, std::size_t pages) override;
  void page_read(const pipeline::Input& input, int page) override;
  void document_finished(const pipeline::DocumentReport& report) override;

  void input_failed(const base::Error& error);
  void finished(const std::string& summary);

 private:
  struct File;  // keeps <spdlog/spdlog.h> out of this header
  std::unique_ptr<File> file_;
  pipeline::RunObserver& next_;
};

}  // namespace cli

#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "pipeline/run.h"

namespace cli {

enum class Verbosity { quiet, normal, verbose };

// Shows how a run goes, on standard error: on a terminal one line that is drawn over and over, with
// pages per second and the time left; elsewhere a line for each finished document. Quiet shows
// failures only.
class Progress : public pipeline::RunObserver {
 public:
  Progress(std::size_t documents, Verbosity verbosity);
  ~Progress() override;  // clears the bar

  void document_opened(const pipeline::Input& input, std::size_t pages) override;
  void page_read(const pipeline::Input& input, int page) override;
  void document_finished(const pipeline::DocumentReport& report) override;

 private:
  using Clock = std::chrono::steady_clock;

  void print(const std::string& line);
  void draw(bool now);
  void clear();
  std::string bar() const;

  Verbosity verbosity_;
  bool terminal_;
  std::size_t documents_;
  std::size_t opened_ = 0;
  std::size_t finished_ = 0;
  std::size_t pages_known_ = 0;  // of the documents opened so far
  std::size_t pages_read_ = 0;
  Clock::time_point start_ = Clock::now();
  Clock::time_point drawn_{};
};

// One line about a finished document: "ke-hoach: 7 trang, 12 nhiệm vụ (8,1 giây)".
std::string description(const pipeline::DocumentReport& report);

// "1:05", "2:03:10"
std::string clock_time(double seconds);

}  // namespace cli

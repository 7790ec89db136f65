#include "pipeline/cli/progress.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <unistd.h>

#include "base/language.h"
#include "pipeline/cli/streams.h"

namespace cli {
namespace {

using base::tr;
using pipeline::Outcome;

constexpr std::size_t kBarWidth = 24;
constexpr std::chrono::milliseconds kRedraw{100};

std::string one_decimal(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

std::string counted(std::size_t count, std::string_view vi, std::string_view en) {
  return std::to_string(count) + " " + std::string(tr(vi, en));
}

}  // namespace

std::string clock_time(double seconds) {
  const auto whole = static_cast<long>(std::lround(std::max(seconds, 0.0)));
  char text[32];
  if (whole >= 3600) {
    std::snprintf(text, sizeof text, "%ld:%02ld:%02ld", whole / 3600, whole / 60 % 60, whole % 60);
  } else {
    std::snprintf(text, sizeof text, "%ld:%02ld", whole / 60, whole % 60);
  }
  return text;
}

std::string description(const pipeline::DocumentReport& report) {
  const std::string& name = report.input.name;
  switch (report.outcome) {
    case Outcome::failed:
      return std::string(tr("LỖI  ", "FAILED  ")) + report.problem;
    case Outcome::interrupted:
      return name + ": " + std::string(tr("chưa xong, đã dừng", "not finished, stopped"));
    case Outcome::skipped:
    case Outcome::planned:
    case Outcome::exported:
      return name + ": " + report.reason;
    case Outcome::done:
      break;
  }
  std::string line = name + ": ";
  if (report.pages > 0) line += counted(report.pages, "trang, ", "pages, ");
  line += counted(report.obligations, "nhiệm vụ", "obligations");
  if (report.findings > 0) line += ", " + counted(report.findings, "điều cần xem", "findings");
  return line + " (" + one_decimal(report.seconds) + " s)";
}

Progress::Progress(std::size_t documents, Verbosity verbosity)
    : verbosity_(verbosity), terminal_(::isatty(STDERR_FILENO) == 1), documents_(documents) {}

Progress::~Progress() {
  clear();
}

void Progress::document_opened(const pipeline::Input& input, std::size_t pages) {
  ++opened_;
  pages_known_ += pages;
  if (verbosity_ == Verbosity::verbose && pages > 0) {
    print(input.name + ": " + counted(pages, "trang", "pages"));
  }
  draw(false);
}

void Progress::page_read(const pipeline::Input& input, int page) {
  ++pages_read_;
  if (verbosity_ == Verbosity::verbose) {
    print(input.name + ": " + std::string(tr("trang ", "page ")) + std::to_string(page));
  }
  draw(false);
}

void Progress::document_finished(const pipeline::DocumentReport& report) {
  ++finished_;
  const bool failed = report.outcome == Outcome::failed;
  const bool shown =
      failed || verbosity_ == Verbosity::verbose || (verbosity_ == Verbosity::normal && !terminal_);
  if (shown) print(description(report));
  draw(finished_ == documents_);
}

void Progress::print(const std::string& line) {
  clear();
  say(line);
}

void Progress::clear() {
  if (terminal_ && verbosity_ != Verbosity::quiet) std::fputs("\r\033[K", stderr);
}

void Progress::draw(bool now) {
  if (!terminal_ || verbosity_ == Verbosity::quiet) return;
  const auto time = Clock::now();
  if (!now && time - drawn_ < kRedraw) return;
  drawn_ = time;
  std::fprintf(stderr, "\r\033[K%s", bar().c_str());
  std::fflush(stderr);
}

// The documents not opened yet count as long as those opened so far, on average.
std::string Progress::bar() const {
  const double seconds = std::chrono::duration<double>(Clock::now() - start_).count();
  const auto pages_left = static_cast<double>(pages_known_ - pages_read_);
  const double pages_per_document =
      opened_ == 0 ? 0 : static_cast<double>(pages_known_) / static_cast<double>(opened_);
  const double to_open = static_cast<double>(documents_ - opened_);
  const double done = static_cast<double>(pages_read_ + finished_);
  const double all = done + pages_left + static_cast<double>(documents_ - finished_) +
                     to_open * pages_per_document;
  const double share = all > 0 ? done / all : 1;

  const auto filled = static_cast<std::size_t>(share * static_cast<double>(kBarWidth));
  std::string line = "[" + std::string(filled, '#') + std::string(kBarWidth - filled, '.') + "] ";
  line += std::to_string(finished_) + "/" + std::to_string(documents_) + " " +
          std::string(tr("văn bản", "documents"));
  if (pages_known_ > 0) {
    line += ", " + counted(pages_read_, "trang", "pages") + ", " +
            one_decimal(static_cast<double>(pages_read_) / std::max(seconds, 0.001)) + " " +
            std::string(tr("trang/giây", "pages/s"));
  }
  if (share > 0 && share < 1) {
    line += ", " + std::string(tr("còn ", "left ")) + clock_time(seconds / share - seconds);
  }
  return line;
}

}  // namespace cli

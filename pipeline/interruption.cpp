#include "pipeline/interruption.h"

#include <atomic>
#include <csignal>

#include <unistd.h>

#include "base/error.h"

namespace pipeline {
namespace {

std::atomic<bool> stop{false};
static_assert(std::atomic<bool>::is_always_lock_free, "used in a signal handler");

void on_signal(int /*signal*/) {
  if (stop.exchange(true)) ::_exit(static_cast<int>(base::ErrorCode::interrupted));
}

}  // namespace

void catch_interruption() {
  struct sigaction action {};
  action.sa_handler = on_signal;
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_RESTART;
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
}

bool stop_requested() {
  return stop;
}

}  // namespace pipeline

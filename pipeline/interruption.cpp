#include "pipeline/interruption.h"

#include <atomic>
#include <csignal>

#include <unistd.h>

#include "base/error.h"

namespace pipeline {
namespace {

std::atomic<bool> stop{false};
static_assert(std::atomic<bool>::is_always_lock_free, "used in a signal handler");

void end(int /*signal*/) {
  ::_exit(static_cast<int>(base::ErrorCode::interrupted));
}

void ask_for_stop(int signal) {
  if (stop.exchange(true)) end(signal);
}

}  // namespace

void end_at_interruption() {
  for (const int signal : {SIGINT, SIGTERM}) {
    struct sigaction action {};
    ::sigaction(signal, nullptr, &action);
    if (action.sa_handler == SIG_IGN) continue;
    action.sa_handler = end;
    ::sigaction(signal, &action, nullptr);
  }
}

void catch_interruption() {
  struct sigaction action {};
  action.sa_handler = ask_for_stop;
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_RESTART;
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
}

bool stop_requested() {
  return stop;
}

}  // namespace pipeline

// Between fork and exec the child only makes system calls: other threads of ours may have held any
// lock at that moment. It leads a process group of its own, so that one signal reaches everything
// it has started.
#include "pipeline/limited_program.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <thread>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/confinement.h"
#include "base/error.h"
#include "pipeline/interruption.h"

namespace pipeline {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr auto kPause = std::chrono::milliseconds(20);
constexpr int kNotStarted = 127;

void limit(decltype(RLIMIT_AS) resource, rlim_t value) {
  const rlimit both = {value, value};
  setrlimit(resource, &both);
}

struct Child {
  const char* program = nullptr;
  char* const* arguments = nullptr;
  char* const* environment = nullptr;
  const char* folder = nullptr;
  const char* output = nullptr;
  ProgramLimits limits;
};

[[noreturn]] void become(const Child& child) {
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  constexpr rlim_t kMegabyte = rlim_t{1} << 20;
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_CPU, static_cast<rlim_t>(child.limits.seconds));
  limit(RLIMIT_FSIZE, static_cast<rlim_t>(child.limits.file_megabytes) * kMegabyte);
  limit(RLIMIT_AS, static_cast<rlim_t>(child.limits.memory_megabytes) * kMegabyte);
  const int nothing = open("/dev/null", O_RDWR);
  if (chdir(child.folder) != 0 || nothing < 0) _exit(kNotStarted);
  const int output = open(child.output, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (output < 0) _exit(kNotStarted);
  dup2(nothing, 0);
  dup2(output, 1);
  dup2(nothing, 2);
  syscall(SYS_close_range, 3U, ~0U, 0U);
  signal(SIGPIPE, SIG_DFL);
  base::refuse_network();
  execve(child.program, child.arguments, child.environment);
  _exit(kNotStarted);
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  pointers.reserve(texts.size() + 1);
  for (std::string& text : texts)
    pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

void kill_group(pid_t process) {
  kill(-process, SIGKILL);
  kill(process, SIGKILL);  // when it did not yet lead its group
  while (waitpid(process, nullptr, 0) < 0 && errno == EINTR) {
  }
}

ProgramEnd wait_for(pid_t process, int seconds) {
  const auto deadline = Clock::now() + std::chrono::seconds(seconds);
  for (;;) {
    int status = 0;
    const pid_t ended = waitpid(process, &status, WNOHANG);
    if (ended == process) {
      kill(-process, SIGKILL);  // what it may have left running
      const bool success = WIFEXITED(status) && WEXITSTATUS(status) == 0;
      return success ? ProgramEnd::success : ProgramEnd::failure;
    }
    if (ended < 0 && errno != EINTR) return ProgramEnd::failure;
    if (stop_requested() || Clock::now() > deadline) {
      kill_group(process);
      return stop_requested() ? ProgramEnd::stopped : ProgramEnd::timeout;
    }
    std::this_thread::sleep_for(kPause);
  }
}

}  // namespace

std::optional<fs::path> find_program(const std::string& name) {
  const char* path = std::getenv("PATH");
  std::string_view folders = path == nullptr ? "/usr/bin:/bin" : path;
  while (!folders.empty()) {
    const std::string_view folder = folders.substr(0, folders.find(':'));
    folders.remove_prefix(std::min(folder.size() + 1, folders.size()));
    if (!folder.starts_with('/')) continue;
    fs::path program = fs::path(folder) / name;
    if (access(program.c_str(), X_OK) == 0 && fs::is_regular_file(program)) return program;
  }
  return {};
}

ProgramEnd run_program(const fs::path& program,
                       const std::vector<std::string>& arguments,
                       const fs::path& folder,
                       const std::string& output,
                       const ProgramLimits& limits) {
  std::vector<std::string> all{program.string()};
  all.insert(all.end(), arguments.begin(), arguments.end());
  std::vector<std::string> environment{"PATH=/usr/local/bin:/usr/bin:/bin",
                                       "LC_ALL=C.UTF-8",
                                       "HOME=" + folder.string(),
                                       "TMPDIR=" + folder.string(),
                                       "SAL_USE_VCLPLUGIN=svp"};
  const std::vector<char*> argument_pointers = pointers_to(all);
  const std::vector<char*> environment_pointers = pointers_to(environment);
  const std::string name = program.string(), place = folder.string();
  const Child child{name.c_str(),
                    argument_pointers.data(),
                    environment_pointers.data(),
                    place.c_str(),
                    output.c_str(),
                    limits};
  const pid_t process = fork();
  if (process == 0) become(child);
  if (process < 0) throw base::Error(name, std::strerror(errno), base::ErrorCode::other);
  return wait_for(process, limits.clock_seconds);
}

}  // namespace pipeline

#include "base/helper_channel.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/error.h"
#include "base/helper_socket.h"

namespace base {
namespace {

using Transfer = HelperChannel::Transfer;
using Clock = std::chrono::steady_clock;

// Waits until the socket is ready for `events` or the deadline has passed.
Transfer wait_for(int socket, short events, Clock::time_point deadline) {
  for (;;) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return Transfer::too_late;
    pollfd ready = {socket, events, 0};
    const int count = poll(&ready, 1, static_cast<int>(std::min<long>(left, 1'000)));
    if (count > 0) return Transfer::done;
    if (count < 0 && errno != EINTR) return Transfer::hung_up;
  }
}

}  // namespace

void HelperChannel::start(const std::filesystem::path& program,
                          std::vector<std::string> arguments,
                          int file,
                          int file_there) {
  stop();
  const std::string name = program.string();
  int ends[2] = {-1, -1};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
    throw Error(name, std::strerror(errno), ErrorCode::other);
  // Moved out of the way of the numbers they get in the helper, so that dup2 makes copies that
  // stay open there.
  const int socket = fcntl(ends[1], F_DUPFD_CLOEXEC, 10);
  const int moved = file < 0 ? -1 : fcntl(file, F_DUPFD_CLOEXEC, 10);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, socket, kHelperSocket);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  if (moved >= 0) posix_spawn_file_actions_adddup2(&actions, moved, file_there);
  arguments.insert(arguments.begin(), name);
  std::vector<char*> argv;
  argv.reserve(arguments.size() + 1);
  for (std::string& argument : arguments)
    argv.push_back(argument.data());
  argv.push_back(nullptr);
  const int failure = posix_spawn(&process_, name.c_str(), &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  ::close(ends[1]);
  ::close(socket);
  if (moved >= 0) ::close(moved);
  if (failure != 0) {
    ::close(ends[0]);
    process_ = -1;
    throw Error(name, std::strerror(failure), ErrorCode::missing);
  }
  socket_ = ends[0];
}

bool HelperChannel::stop() {
  if (process_ < 0) return false;
  int status = 0;
  ::close(socket_);
  ::kill(process_, SIGKILL);  // does not change how a process ended that is dead already
  while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
  }
  process_ = socket_ = -1;
  return WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU;
}

Transfer HelperChannel::send(std::string_view bytes, Deadline deadline) {
  while (!bytes.empty()) {
    if (const Transfer state = wait_for(socket_, POLLOUT, deadline); state != Transfer::done)
      return state;
    const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (sent <= 0) return Transfer::hung_up;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return Transfer::done;
}

Transfer HelperChannel::receive(char* bytes, std::size_t size, Deadline deadline) {
  while (size > 0) {
    if (const Transfer state = wait_for(socket_, POLLIN, deadline); state != Transfer::done)
      return state;
    const ssize_t received = ::recv(socket_, bytes, size, MSG_DONTWAIT);
    if (received < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (received <= 0) return Transfer::hung_up;
    bytes += received;
    size -= static_cast<std::size_t>(received);
  }
  return Transfer::done;
}

Transfer HelperChannel::receive_line(std::string& line, Deadline deadline) {
  line.clear();
  for (char c = 0;;) {
    if (const Transfer state = receive(&c, 1, deadline); state != Transfer::done) return state;
    if (c == '\n') return Transfer::done;
    if (line.size() == kMostHelperLine) return Transfer::hung_up;
    line += c;
  }
}

}  // namespace base

// The helper inherits one end of a socket pair and the open file, nothing else. Every transfer is
// bounded by the page's deadline; when it passes, or the helper hangs up, the process is killed and
// the error says which of the two it was. The next question starts a new one.
#include "ocr/helper_process.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstring>
#include <optional>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/error.h"
#include "base/language.h"
#include "base/resources.h"

namespace ocr {
namespace {

using base::Error;
using base::ErrorCode;
using base::tr;
using Clock = std::chrono::steady_clock;

enum class Transfer { done, hung_up, too_late };

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

Transfer send(int socket, std::string_view bytes, Clock::time_point deadline) {
  while (!bytes.empty()) {
    if (const Transfer state = wait_for(socket, POLLOUT, deadline); state != Transfer::done)
      return state;
    const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (sent <= 0) return Transfer::hung_up;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return Transfer::done;
}

Transfer receive(int socket, char* bytes, std::size_t size, Clock::time_point deadline) {
  while (size > 0) {
    if (const Transfer state = wait_for(socket, POLLIN, deadline); state != Transfer::done)
      return state;
    const ssize_t received = ::recv(socket, bytes, size, MSG_DONTWAIT);
    if (received < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (received <= 0) return Transfer::hung_up;
    bytes += received;
    size -= static_cast<std::size_t>(received);
  }
  return Transfer::done;
}

Transfer receive_line(int socket, std::string& line, Clock::time_point deadline) {
  line.clear();
  for (char c = 0;;) {
    if (const Transfer state = receive(socket, &c, 1, deadline); state != Transfer::done)
      return state;
    if (c == '\n') return Transfer::done;
    if (line.size() == decode::kMaxLine) return Transfer::hung_up;
    line += c;
  }
}

// The integers after "ok", or nullopt when the line has another shape.
std::optional<std::vector<long>> parse_numbers(std::string_view line) {
  if (line.substr(0, 3) != "ok ") return {};
  std::vector<long> numbers;
  const char* at = line.data() + 2;
  const char* const end = line.data() + line.size();
  while (at != end) {
    long value = 0;
    if (*at != ' ') return {};
    const auto result = std::from_chars(at + 1, end, value);
    if (result.ec != std::errc()) return {};
    numbers.push_back(value);
    at = result.ptr;
  }
  return numbers;
}

Error failure_of(std::string_view reason, const std::string& where) {
  struct Row {
    std::string_view reason, vi, en;
    ErrorCode code;
  };
  static constexpr Row kRows[] = {
      {"empty", "tệp rỗng (0 byte)", "the file is empty (0 bytes)", ErrorCode::unreadable},
      {"unsupported",
       "không phải tệp PDF, TIFF, PNG hay JPEG",
       "not a PDF, TIFF, PNG or JPEG file",
       ErrorCode::unreadable},
      {"damaged",
       "tệp bị hỏng hoặc bị cắt cụt, không mở được; hãy sao chép hoặc quét lại",
       "the file is damaged or truncated and cannot be opened; copy or scan it again",
       ErrorCode::unreadable},
      {"encrypted",
       "tệp PDF được bảo vệ bằng mật khẩu; hãy gỡ mật khẩu rồi chạy lại",
       "the PDF is protected by a password; remove it and try again",
       ErrorCode::encrypted},
      {"no-such-page", "không có trang này", "there is no such page", ErrorCode::unreadable},
      {"broken-page",
       "trang bị hỏng, không giải mã được",
       "the page is damaged and cannot be decoded",
       ErrorCode::unreadable},
      {"too-large",
       "ảnh quá lớn so với giới hạn bộ nhớ; hãy quét lại ở độ phân giải thấp hơn",
       "the picture is too large for the memory limit; scan it at a lower resolution",
       ErrorCode::limit},
  };
  for (const Row& row : kRows) {
    if (row.reason == reason) return Error(where, tr(row.vi, row.en), row.code);
  }
  return Error(
      where, tr("trình giải mã trả lời sai", "the decoder gave a wrong answer"), ErrorCode::other);
}

Error failure_of(Transfer transfer, const std::string& where) {
  if (transfer == Transfer::too_late) {
    return Error(where,
                 tr("giải mã quá lâu nên đã dừng", "decoding took too long and was stopped"),
                 ErrorCode::limit);
  }
  return Error(
      where,
      tr("giải mã gặp sự cố, nội dung ở đây bị hỏng", "decoding crashed; the data here is damaged"),
      ErrorCode::unreadable);
}

}  // namespace

HelperProcess::HelperProcess(std::filesystem::path path, DecodeLimits limits)
    : path_(std::move(path)), limits_(limits) {
  file_ = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);  // a pipe must not make us wait
  struct stat status {};
  const bool is_file = file_ >= 0 && fstat(file_, &status) == 0 && S_ISREG(status.st_mode);
  if (is_file) return;
  const std::string reason =
      file_ < 0 ? std::strerror(errno) : std::string(tr("không phải tệp", "not a file"));
  if (file_ >= 0) ::close(file_);
  throw Error(path_.string(),
              std::string(tr("không mở được tệp: ", "the file cannot be opened: ")) + reason,
              ErrorCode::unreadable);
}

HelperProcess::~HelperProcess() {
  stop();
  ::close(file_);
}

void HelperProcess::start() {
  const std::string program = base::helper_path("vanban-decode").string();
  int ends[2] = {-1, -1};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
    throw Error(program, std::strerror(errno), ErrorCode::other);
  }
  // Moved out of the way of the numbers they get in the helper, so that dup2 makes copies that
  // stay open there.
  const int socket = fcntl(ends[1], F_DUPFD_CLOEXEC, 10), file = fcntl(file_, F_DUPFD_CLOEXEC, 10);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, socket, decode::kSocket);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, file, decode::kFile);
  std::string arguments[] = {program,
                             std::to_string(limits_.memory_megabytes),
                             std::to_string(limits_.max_megapixels),
                             std::to_string(limits_.page_cpu_seconds)};
  char* argv[] = {
      arguments[0].data(), arguments[1].data(), arguments[2].data(), arguments[3].data(), nullptr};
  const int failure = posix_spawn(&process_, program.c_str(), &actions, nullptr, argv, environ);
  posix_spawn_file_actions_destroy(&actions);
  for (const int end : {ends[1], socket, file})
    ::close(end);
  if (failure != 0) {
    ::close(ends[0]);
    process_ = -1;
    throw Error(program, std::strerror(failure), ErrorCode::missing);
  }
  socket_ = ends[0];
}

bool HelperProcess::stop() {
  if (process_ < 0) return false;
  int status = 0;
  ::close(socket_);
  ::kill(process_, SIGKILL);  // does not change how a process ended that is dead already
  while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
  }
  process_ = socket_ = -1;
  return WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU;
}

Error HelperProcess::give_up(bool too_late, const std::string& where) {
  return failure_of(stop() || too_late ? Transfer::too_late : Transfer::hung_up, where);
}

decode::Reply HelperProcess::ask(const std::string& request,
                                 std::size_t least_numbers,
                                 const std::string& where,
                                 std::string_view payload) {
  if (process_ < 0) start();
  const auto deadline = Clock::now() + std::chrono::milliseconds(limits_.page_timeout_ms);
  std::string line;
  Transfer state = send(socket_, request + "\n", deadline);
  if (state == Transfer::done) state = send(socket_, payload, deadline);
  if (state == Transfer::done) state = receive_line(socket_, line, deadline);
  if (state != Transfer::done) throw give_up(state == Transfer::too_late, where);
  if (line.substr(0, 6) == "error ") throw failure_of(std::string_view(line).substr(6), where);
  decode::Reply reply;
  const auto numbers = parse_numbers(line);
  const long size = numbers && !numbers->empty() ? numbers->back() : -1;
  if (size < 0 || static_cast<std::size_t>(size) > decode::kMaxPayload ||
      numbers->size() <= least_numbers) {
    stop();
    throw failure_of("", where);
  }
  reply.numbers.assign(numbers->begin(), numbers->end() - 1);
  reply.payload.resize(static_cast<std::size_t>(size));
  state = receive(socket_, reply.payload.data(), reply.payload.size(), deadline);
  if (state != Transfer::done) throw give_up(state == Transfer::too_late, where);
  return reply;
}

}  // namespace ocr

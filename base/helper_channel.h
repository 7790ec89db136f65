#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace base {

// A program of ours that opens untrusted files beside this process and may crash or hang over them.
// It has one end of a socket as its descriptor 0 (base/helper_socket.h), nothing else of ours but
// the file that it is given. Every transfer is bounded by a deadline.
class HelperChannel {
 public:
  using Deadline = std::chrono::steady_clock::time_point;
  enum class Transfer { done, hung_up, too_late };

  HelperChannel() = default;
  ~HelperChannel() { stop(); }
  HelperChannel(const HelperChannel&) = delete;
  HelperChannel& operator=(const HelperChannel&) = delete;

  // Starts `program`, in which the open `file` is descriptor `file_there`; -1: no file. Throws
  // Error (missing, other).
  void start(const std::filesystem::path& program,
             std::vector<std::string> arguments,
             int file = -1,
             int file_there = -1);
  bool is_running() const { return process_ >= 0; }

  // Kills the program. Whether it had used up its processor time.
  bool stop();

  Transfer send(std::string_view bytes, Deadline deadline);
  Transfer receive(char* bytes, std::size_t size, Deadline deadline);
  Transfer receive_line(std::string& line, Deadline deadline);  // without '\n'

 private:
  int socket_ = -1;
  int process_ = -1;
};

}  // namespace base

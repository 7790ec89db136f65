#include "base/helper_socket.h"

#include <cerrno>

#include <sys/socket.h>

namespace base {

bool send_all(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool receive_all(int socket, char* bytes, std::size_t size) {
  while (size > 0) {
    const ssize_t received = ::recv(socket, bytes, size, 0);
    if (received < 0 && errno == EINTR) continue;
    if (received <= 0) return false;
    bytes += received;
    size -= static_cast<std::size_t>(received);
  }
  return true;
}

bool receive_line(int socket, std::string& line) {
  line.clear();
  for (char c = 0; receive_all(socket, &c, 1);) {
    if (c == '\n') return true;
    if (line.size() == kMostHelperLine) return false;
    line += c;
  }
  return false;
}

}  // namespace base

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace base {

// A helper's side of the socket through which it is asked (base/helper_channel.h). It has nothing
// else to do, so these wait; false when the other side is gone.
inline constexpr int kHelperSocket = 0;
inline constexpr std::size_t kMostHelperLine = 512;  // bytes

bool send_all(int socket, std::string_view bytes);
bool receive_all(int socket, char* bytes, std::size_t size);
bool receive_line(int socket, std::string& line);  // without '\n'; at most kMostHelperLine bytes

}  // namespace base

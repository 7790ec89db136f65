#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace base {

// The SHA-256 digest of `bytes` as 64 lower-case hexadecimal digits (FIPS 180-4).
std::string sha256_hex(std::string_view bytes);

// The digest of a file's content, read piece by piece: a file of any size, and one that is cut
// short while it is read. Throws Error (unreadable).
std::string sha256_of_file(const std::filesystem::path& path);

}  // namespace base

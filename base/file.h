#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace base {

// The bytes of `path`. Throws Error (unreadable) when it is absent, not readable or a directory,
// and (limit) when it holds more than `max_bytes`.
std::string read_file(const std::filesystem::path& path,
                      std::size_t max_bytes = std::size_t{1} << 32);

// Puts `bytes` at `path` in one step: written to a temporary name in the same directory, flushed
// to disk and renamed, so that a reader sees the old file or the new one and never half of one.
// Creates missing parent directories. A link stays a link and its target is written; a device or
// pipe is written to, never replaced. Throws Error (unwritable).
void write_file(const std::filesystem::path& path, std::string_view bytes);

// What the error number of a file operation (errno) means to a user: "không có quyền truy cập".
std::string file_problem(int error_number);

// A file mapped read-only into memory for as long as the object lives.
class MappedFile {
 public:
  // Throws Error (missing) when `path` is not a regular file or cannot be opened or mapped.
  explicit MappedFile(const std::filesystem::path& path);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  std::span<const std::byte> bytes() const { return {data_, size_}; }

 private:
  const std::byte* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace base

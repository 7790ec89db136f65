#pragma once

#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace base {

// The bytes of `path`. Throws Error (unreadable) when it is absent, not readable or a directory,
// and (limit) when it holds more than `max_bytes`.
std::string read_file(const std::filesystem::path& path,
                      std::size_t max_bytes = std::size_t{1} << 32);

// The same bytes, one block after the other.
class FileReader {
 public:
  explicit FileReader(const std::filesystem::path& path);
  ~FileReader();
  FileReader(const FileReader&) = delete;
  FileReader& operator=(const FileReader&) = delete;

  // Of a regular file when it was opened; else 0.
  std::size_t size() const { return size_; }
  // Fills `block` from the front. How many bytes came; 0 is the end.
  std::size_t read(std::span<char> block);

 private:
  std::filesystem::path path_;
  int file_ = -1;
  std::size_t size_ = 0;
};

// Puts `bytes` at `path` in one step: written to a file without a name in the same directory,
// flushed to disk and renamed, so that a reader sees the old file or the new one and never half of
// one, and a program that is killed leaves nothing (where the file system knows no such files,
// one with a hidden name). Creates missing parent directories. A link stays a link and its target
// is written; a device or pipe is written to, never replaced. Throws Error (unwritable).
void write_file(const std::filesystem::path& path, std::string_view bytes);

// The same for bytes that come one after the other: nothing stands at `path` before commit(), and
// without it nothing is left behind. All throw Error (unwritable).
class FileWriter {
 public:
  explicit FileWriter(const std::filesystem::path& path);
  ~FileWriter();
  FileWriter(const FileWriter&) = delete;
  FileWriter& operator=(const FileWriter&) = delete;

  void write(std::string_view bytes);
  void commit();

 private:
  void open_temporary();
  void name_temporary();
  void flush();

  std::filesystem::path path_;
  std::filesystem::path target_;     // where it really stands; "" for a device or pipe
  std::filesystem::path temporary_;  // "" while or when there is none
  int file_ = -1;
  std::string waiting_;  // not yet given to the system
};

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using TemporaryFile = std::unique_ptr<std::FILE, CloseFile>;

// A file without a name in temporary_folder(), to write and read; it is gone when it is closed, in
// whatever way. Throws Error (unwritable).
TemporaryFile open_temporary_file();

// $TMPDIR, else /tmp. Throws Error (unwritable) when it is no directory.
std::filesystem::path temporary_folder();

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

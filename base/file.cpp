#include "base/file.h"

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/language.h"

namespace base {
namespace {

namespace fs = std::filesystem;

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int get() const { return fd_; }
  bool is_open() const { return fd_ >= 0; }
  bool close() { return ::close(std::exchange(fd_, -1)) == 0; }

 private:
  int fd_;
};

std::string reason(int error_number) {
  switch (error_number) {
    case ENOENT:
      return std::string(tr("không có tệp này", "no such file"));
    case EACCES:
    case EPERM:
      return std::string(tr("không có quyền truy cập", "permission denied"));
    case EISDIR:
      return std::string(tr("đây là thư mục, không phải tệp", "it is a directory"));
    case ENOTDIR:
      return std::string(tr("đường dẫn đi qua một tệp", "part of the path is not a directory"));
    case ENOSPC:
      return std::string(tr("ổ đĩa đã đầy", "no space left on the disk"));
    case EROFS:
      return std::string(tr("ổ đĩa chỉ cho đọc", "the file system is read-only"));
    default:
      return std::generic_category().message(error_number);
  }
}

Error unreadable(const fs::path& path, int error_number) {
  return Error(path.string(),
               std::string(tr("không đọc được: ", "cannot be read: ")) + reason(error_number),
               ErrorCode::unreadable);
}

Error unwritable(const fs::path& path, int error_number) {
  return Error(path.string(),
               std::string(tr("không ghi được: ", "cannot be written: ")) + reason(error_number),
               ErrorCode::unwritable);
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// Hidden, and unlike any other writer's name, in this process or another.
fs::path temporary_beside(const fs::path& path) {
  static std::atomic<unsigned> serial{0};
  std::string name = ".";
  name += path.filename().string();
  name += '.' + std::to_string(::getpid());
  name += '-' + std::to_string(serial++) + ".tmp";
  return path.parent_path() / name;
}

}  // namespace

std::string read_file(const fs::path& path, std::size_t max_bytes) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) throw unreadable(path, errno);
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) throw unreadable(path, errno);
  if (S_ISDIR(status.st_mode)) throw unreadable(path, EISDIR);

  std::string bytes;
  if (S_ISREG(status.st_mode)) bytes.reserve(static_cast<std::size_t>(status.st_size) + 1);
  while (bytes.size() <= max_bytes) {
    const std::size_t begin = bytes.size();
    bytes.resize(begin + (std::size_t{1} << 16));
    const ssize_t count = ::read(file.get(), bytes.data() + begin, bytes.size() - begin);
    bytes.resize(begin + static_cast<std::size_t>(count < 0 ? 0 : count));
    if (count == 0) return bytes;
    if (count < 0 && errno != EINTR) throw unreadable(path, errno);
  }
  throw Error(path.string(),
              std::string(tr("tệp lớn hơn giới hạn ", "the file is larger than the limit of ")) +
                  std::to_string(max_bytes >> 20) + " MiB",
              ErrorCode::limit);
}

void write_file(const fs::path& path, std::string_view bytes) {
  std::error_code failure;
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), failure);
  if (failure) throw unwritable(path, failure.value());

  const fs::path temporary = temporary_beside(path);
  Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (!file.is_open()) throw unwritable(path, errno);
  const bool stored = write_all(file.get(), bytes) && ::fsync(file.get()) == 0 && file.close() &&
                      std::rename(temporary.c_str(), path.c_str()) == 0;
  if (stored) return;
  const int error_number = errno;
  ::unlink(temporary.c_str());
  throw unwritable(path, error_number);
}

MappedFile::MappedFile(const fs::path& path) {
  const auto failed = [&path](int error_number) {
    return Error(path.string(),
                 std::string(tr("không mở được: ", "cannot be opened: ")) + reason(error_number),
                 ErrorCode::missing);
  };
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) throw failed(errno);
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) throw failed(errno);
  if (!S_ISREG(status.st_mode)) throw failed(EISDIR);
  size_ = static_cast<std::size_t>(status.st_size);
  if (size_ == 0) return;  // mmap refuses an empty range
  void* mapped = ::mmap(nullptr, size_, PROT_READ, MAP_SHARED, file.get(), 0);
  if (mapped == MAP_FAILED) throw failed(errno);
  data_ = static_cast<const std::byte*>(mapped);
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) ::munmap(const_cast<std::byte*>(data_), size_);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

}  // namespace base

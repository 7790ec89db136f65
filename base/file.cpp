#include "base/file.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
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

 private:
  int fd_;
};

Error unreadable(const fs::path& path, int error_number) {
  return Error(path.string(),
               std::string(tr("không đọc được: ", "cannot be read: ")) + file_problem(error_number),
               ErrorCode::unreadable);
}

Error unwritable(const fs::path& path, int error_number) {
  return Error(
      path.string(),
      std::string(tr("không ghi được: ", "cannot be written: ")) + file_problem(error_number),
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

std::string name_in_proc(int fd) {
  return "/proc/self/fd/" + std::to_string(fd);
}

// A device, pipe or socket.
bool is_special(const fs::path& path) {
  std::error_code failure;
  const fs::file_status status = fs::status(path, failure);
  return fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status);
}

// Where the file that `path` names really stands.
fs::path link_target(const fs::path& path) {
  std::error_code failure;
  if (!fs::is_symlink(path, failure)) return path;
  const fs::path target = fs::canonical(path, failure);
  return failure ? path : target;
}

}  // namespace

std::string file_problem(int error_number) {
  switch (error_number) {
    case ENOENT:
      return std::string(tr("không có tệp này", "no such file or folder"));
    case EACCES:
    case EPERM:
      return std::string(tr("không có quyền truy cập", "permission denied"));
    case EISDIR:
      return std::string(tr("đây là thư mục, không phải tệp", "it is a directory"));
    case ENOTDIR:
    case EEXIST:
      return std::string(tr("một tệp nằm ở chỗ của thư mục", "a file stands in place of a folder"));
    case ENOSPC:
    case EDQUOT:
      return std::string(tr("ổ đĩa đã đầy", "no space left on the disk"));
    case EROFS:
      return std::string(tr("ổ đĩa chỉ cho đọc", "the file system is read-only"));
    case ELOOP:
      return std::string(tr("liên kết tượng trưng đi vòng", "symbolic links lead in a circle"));
    case ENAMETOOLONG:
      return std::string(tr("tên quá dài", "the name is too long"));
    case EIO:
      return std::string(tr("ổ đĩa hoặc mạng bị lỗi", "the disk or the network is at fault"));
    case EMFILE:
    case ENFILE:
      return std::string(tr("mở quá nhiều tệp cùng lúc", "too many files are open"));
    default:
      return std::generic_category().message(error_number);
  }
}

FileReader::FileReader(const fs::path& path)
    : path_(path), file_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
  if (file_ < 0) throw unreadable(path, errno);
  struct stat status {};
  const bool known = ::fstat(file_, &status) == 0;
  if (known && S_ISREG(status.st_mode)) size_ = static_cast<std::size_t>(status.st_size);
  if (known && !S_ISDIR(status.st_mode)) return;
  const int error_number = known ? EISDIR : errno;
  ::close(file_);
  throw unreadable(path, error_number);
}

FileReader::~FileReader() {
  ::close(file_);
}

std::size_t FileReader::read(std::span<char> block) {
  for (;;) {
    const ssize_t count = ::read(file_, block.data(), block.size());
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR) throw unreadable(path_, errno);
  }
}

std::string read_file(const fs::path& path, std::size_t max_bytes) {
  constexpr std::size_t kBlock = std::size_t{1} << 16;
  FileReader file(path);
  std::string bytes;
  bytes.reserve(std::min(file.size(), max_bytes) + kBlock);
  while (bytes.size() <= max_bytes) {
    const std::size_t begin = bytes.size();
    bytes.resize(begin + kBlock);
    const std::size_t count = file.read(std::span(bytes).subspan(begin));
    bytes.resize(begin + count);
    if (count == 0) return bytes;
  }
  throw Error(path.string(),
              std::string(tr("tệp lớn hơn giới hạn ", "the file is larger than the limit of ")) +
                  std::to_string(max_bytes >> 20) + " MiB",
              ErrorCode::limit);
}

void write_file(const fs::path& path, std::string_view bytes) {
  FileWriter file(path);
  file.write(bytes);
  file.commit();
}

FileWriter::FileWriter(const fs::path& path) : path_(path) {
  std::error_code failure;
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), failure);
  if (failure) throw unwritable(path, failure.value());
  if (is_special(path)) {
    file_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  } else {
    target_ = link_target(path);
    open_temporary();
  }
  if (file_ < 0) throw unwritable(path, errno);
}

// A file without a name is given one through its place in /proc.
void FileWriter::open_temporary() {
  const fs::path folder = target_.has_parent_path() ? target_.parent_path() : fs::path(".");
  file_ = ::open(folder.c_str(), O_WRONLY | O_TMPFILE | O_CLOEXEC, 0666);
  if (file_ >= 0 && ::access(name_in_proc(file_).c_str(), F_OK) == 0) return;
  if (file_ >= 0) ::close(file_);
  temporary_ = temporary_beside(target_);
  file_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (file_ < 0) temporary_.clear();
}

void FileWriter::name_temporary() {
  if (!temporary_.empty()) return;
  const fs::path name = temporary_beside(target_);
  const int linked =
      ::linkat(AT_FDCWD, name_in_proc(file_).c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW);
  if (linked != 0) throw unwritable(path_, errno);
  temporary_ = name;
}

FileWriter::~FileWriter() {
  if (file_ >= 0) ::close(file_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void FileWriter::write(std::string_view bytes) {
  constexpr std::size_t kBlock = std::size_t{1} << 16;
  if (waiting_.size() + bytes.size() > kBlock) flush();
  if (bytes.size() < kBlock) {
    waiting_ += bytes;
  } else if (!write_all(file_, bytes)) {
    throw unwritable(path_, errno);
  }
}

void FileWriter::flush() {
  if (!write_all(file_, waiting_)) throw unwritable(path_, errno);
  waiting_.clear();
}

void FileWriter::commit() {
  flush();
  if (!target_.empty()) {
    if (::fsync(file_) != 0) throw unwritable(path_, errno);
    name_temporary();
  }
  if (::close(std::exchange(file_, -1)) != 0) throw unwritable(path_, errno);
  if (target_.empty()) return;
  if (std::rename(temporary_.c_str(), target_.c_str()) != 0) throw unwritable(path_, errno);
  temporary_.clear();
}

fs::path temporary_folder() {
  std::error_code failure;
  fs::path folder = fs::temp_directory_path(failure);
  if (failure) throw unwritable("$TMPDIR", failure.value());
  return folder;
}

TemporaryFile open_temporary_file() {
  const fs::path folder = temporary_folder();
  int file = ::open(folder.c_str(), O_RDWR | O_TMPFILE | O_CLOEXEC, 0600);
  if (file < 0) {
    std::string name = (folder / "vanban-XXXXXX").string();
    file = ::mkostemp(name.data(), O_CLOEXEC);
    if (file >= 0) ::unlink(name.c_str());
  }
  if (file < 0) throw unwritable(folder, errno);
  TemporaryFile stream(::fdopen(file, "w+b"));
  if (stream) return stream;
  const int error_number = errno;
  ::close(file);
  throw unwritable(folder, error_number);
}

MappedFile::MappedFile(const fs::path& path) {
  const auto failed = [&path](const std::string& problem) {
    return Error(path.string(),
                 std::string(tr("không mở được: ", "cannot be opened: ")) + problem,
                 ErrorCode::missing);
  };
  // Without waiting, since a pipe opens only when somebody writes to it.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.is_open()) throw failed(file_problem(errno));
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) throw failed(file_problem(errno));
  if (S_ISDIR(status.st_mode)) throw failed(file_problem(EISDIR));
  if (!S_ISREG(status.st_mode)) {
    throw failed(std::string(tr("đây là thiết bị hoặc ống dẫn, không phải tệp",
                                "it is a device or a pipe and not a file")));
  }
  size_ = static_cast<std::size_t>(status.st_size);
  if (size_ == 0) return;  // mmap refuses an empty range
  void* mapped = ::mmap(nullptr, size_, PROT_READ, MAP_SHARED, file.get(), 0);
  if (mapped == MAP_FAILED) throw failed(file_problem(errno));
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

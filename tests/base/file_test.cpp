#include "base/file.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/error.h"

namespace base {
namespace {

namespace fs = std::filesystem;

class File : public testing::Test {
 protected:
  File() { fs::create_directories(folder_); }
  ~File() override { fs::remove_all(folder_); }

  ErrorCode code_of_reading(const fs::path& path, std::size_t limit = 1000) {
    try {
      read_file(path, limit);
    } catch (const Error& error) {
      return error.code();
    }
    return ErrorCode::other;
  }

  static std::ptrdiff_t files_in(const fs::path& folder) {
    return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
  }

  fs::path folder_ = fs::temp_directory_path() / ("vanban-file-test-" + std::to_string(::getpid()));
};

TEST_F(File, ComesBackAsItWasWritten) {
  const std::string bytes("hai\0dòng\n", 10);
  write_file(folder_ / "sub" / "x.txt", bytes);
  EXPECT_EQ(read_file(folder_ / "sub" / "x.txt"), bytes);
  write_file(folder_ / "sub" / "x.txt", "mới");
  EXPECT_EQ(read_file(folder_ / "sub" / "x.txt"), "mới");
}

TEST_F(File, LeavesNothingBesideWhatItWrites) {
  write_file(folder_ / "x", "1");
  EXPECT_EQ(files_in(folder_), 1);
}

TEST_F(File, IsWrittenAsItComes) {
  const std::string line(1000, 'x');
  std::string all;
  FileWriter file(folder_ / "sub" / "x");
  for (int i = 0; i < 200; ++i) {
    file.write(line);
    all += line;
  }
  file.write(all);
  EXPECT_FALSE(fs::exists(folder_ / "sub" / "x"));
  file.commit();
  EXPECT_EQ(read_file(folder_ / "sub" / "x"), all + all);
  EXPECT_EQ(files_in(folder_ / "sub"), 1);
}

TEST_F(File, ThatIsNotCommittedLeavesTheOldOne) {
  write_file(folder_ / "x", "cũ");
  {
    FileWriter file(folder_ / "x");
    file.write(std::string(100'000, 'x'));
  }
  EXPECT_EQ(read_file(folder_ / "x"), "cũ");
  EXPECT_EQ(files_in(folder_), 1);
}

TEST_F(File, ThatIsTemporaryHasNoName) {
  ::setenv("TMPDIR", folder_.c_str(), 1);
  {
    const TemporaryFile file = open_temporary_file();
    EXPECT_EQ(std::fputs("tạm", file.get()), 1);
    std::rewind(file.get());
    char text[10] = {};
    EXPECT_STREQ(std::fgets(text, sizeof text, file.get()), "tạm");
    EXPECT_EQ(files_in(folder_), 0);
  }
  ::setenv("TMPDIR", "/nonexistent", 1);
  EXPECT_THROW(open_temporary_file(), Error);
  ::unsetenv("TMPDIR");
}

TEST_F(File, ThatCannotBeReadIsSaid) {
  write_file(folder_ / "long", std::string(2000, 'x'));
  EXPECT_EQ(code_of_reading(folder_ / "absent"), ErrorCode::unreadable);
  EXPECT_EQ(code_of_reading(folder_), ErrorCode::unreadable);
  EXPECT_EQ(code_of_reading(folder_ / "long"), ErrorCode::limit);
}

TEST_F(File, ThatCannotBeWrittenIsSaidAndTheOldOneStays) {
  write_file(folder_ / "x", "cũ");
  EXPECT_THROW(write_file(folder_ / "x" / "under-a-file", "mới"), Error);
  EXPECT_EQ(read_file(folder_ / "x"), "cũ");
}

TEST_F(File, KeepsLinksAndWritesWhatTheyLeadTo) {
  write_file(folder_ / "target", "cũ");
  fs::create_symlink("target", folder_ / "link");
  write_file(folder_ / "link", "mới");
  EXPECT_TRUE(fs::is_symlink(folder_ / "link"));
  EXPECT_EQ(read_file(folder_ / "target"), "mới");
}

TEST_F(File, NeverReplacesADevice) {
  write_file("/dev/null", "gì đó");
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
  EXPECT_THROW(write_file("/dev/full", "gì đó"), Error);
  EXPECT_TRUE(fs::is_character_file("/dev/full"));
}

// Root may write anywhere, so another user tries.
TEST_F(File, NeedsPermission) {
  fs::permissions(folder_, fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_exec);
  const pid_t child = ::fork();
  if (child == 0) {
    if (::geteuid() == 0 && ::setuid(65534) != 0) ::_exit(2);
    try {
      write_file(folder_ / "x", "1");
    } catch (const Error& error) {
      ::_exit(error.code() == ErrorCode::unwritable ? 0 : 1);
    }
    ::_exit(1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  fs::permissions(folder_, fs::perms::owner_all);
  EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST_F(File, IsMappedWhole) {
  write_file(folder_ / "x", "abc");
  MappedFile file(folder_ / "x");
  ASSERT_EQ(file.bytes().size(), 3u);
  EXPECT_EQ(static_cast<char>(file.bytes()[2]), 'c');
  MappedFile moved(std::move(file));
  EXPECT_EQ(moved.bytes().size(), 3u);
  write_file(folder_ / "empty", "");
  EXPECT_TRUE(MappedFile(folder_ / "empty").bytes().empty());
  EXPECT_THROW(MappedFile(folder_ / "absent"), Error);
  EXPECT_THROW(MappedFile{folder_}, Error);
}

TEST_F(File, ThatIsAPipeIsNotWaitedFor) {
  ASSERT_EQ(::mkfifo((folder_ / "pipe").c_str(), 0600), 0);
  EXPECT_THROW(MappedFile(folder_ / "pipe"), Error);
}

TEST_F(File, ProblemsAreSaidInWordsOfOurOwn) {
  for (const int number : {ENOENT, EACCES, EISDIR, ENOTDIR, ENOSPC, EROFS, ELOOP, ENAMETOOLONG}) {
    EXPECT_NE(file_problem(number), std::generic_category().message(number)) << number;
  }
}

}  // namespace
}  // namespace base

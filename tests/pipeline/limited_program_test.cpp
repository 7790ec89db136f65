#include "pipeline/limited_program.h"

#include <gtest/gtest.h>

#include "base/file.h"
#include "tests/pipeline/test_folder.h"

namespace pipeline {
namespace {

TEST(LimitedProgram, EndsInItsOwnWay) {
  const auto shell = find_program("sh");
  ASSERT_TRUE(shell);
  const TestFolder folder;
  const auto run = [&](const char* script, int seconds) {
    return run_program(
        *shell, {"-c", script}, folder.path(), "output", {seconds, seconds, 1'000, 1});
  };
  EXPECT_EQ(run("echo $HOME; pwd", 10), ProgramEnd::success);
  const std::string home = folder.path().string() + "\n";
  EXPECT_EQ(base::read_file(folder.path() / "output"), home + home);
  EXPECT_EQ(run("exit 3", 10), ProgramEnd::failure);
  EXPECT_EQ(run("kill -SEGV $$", 10), ProgramEnd::failure);
  EXPECT_EQ(run("sleep 60", 0), ProgramEnd::timeout);
  EXPECT_EQ(run_program("/nowhere/program", {}, folder.path(), "output"), ProgramEnd::failure);
  EXPECT_FALSE(find_program("no-program-has-this-name"));
}

}  // namespace
}  // namespace pipeline

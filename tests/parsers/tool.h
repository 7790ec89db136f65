#pragma once

#include <filesystem>
#include <string>
#include <string_view>

// Programs that are not ours, by which the tests read our files back.

struct ToolRun {
  int status = 0;      // of the program; 127 when it is not installed
  std::string output;  // what it printed, errors included
};

// Runs a shell command line.
ToolRun run_tool(const std::string& command);

bool has_tool(const std::string& name);

// A file of the test's own that is removed at the end.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::string_view suffix, std::string_view bytes = {});
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  const std::filesystem::path& path() const { return path_; }
  void write(std::string_view bytes) const;

 private:
  std::filesystem::path path_;
};

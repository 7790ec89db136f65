#include "tests/parsers/tool.h"

#include <array>
#include <atomic>
#include <cstdio>
#include <fstream>

#include <sys/wait.h>
#include <unistd.h>

ToolRun run_tool(const std::string& command) {
  ToolRun run;
  FILE* pipe = popen(("{ " + command + "\n} 2>&1").c_str(), "r");
  if (pipe == nullptr) return {127, "popen"};
  std::array<char, 4096> buffer;
  while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
    run.output.append(buffer.data(), size);
  }
  const int status = pclose(pipe);
  run.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
  return run;
}

bool has_tool(const std::string& name) {
  return run_tool("command -v " + name).status == 0;
}

TemporaryFile::TemporaryFile(std::string_view suffix, std::string_view bytes) {
  static std::atomic<int> counter = 0;
  path_ = std::filesystem::temp_directory_path() /
          ("vanban-test-" + std::to_string(getpid()) + "-" + std::to_string(counter++));
  path_ += suffix;
  write(bytes);
}

TemporaryFile::~TemporaryFile() {
  std::error_code ignored;
  std::filesystem::remove(path_, ignored);
}

void TemporaryFile::write(std::string_view bytes) const {
  std::ofstream(path_, std::ios::binary) << bytes;
}

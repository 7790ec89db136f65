#include "tests/parsers/export/read_back.h"

#include <atomic>
#include <filesystem>

#include <gtest/gtest.h>
#include <unistd.h>

#include "base/file.h"
#include "parsers/xml_writer.h"
#include "tests/parsers/random_document.h"
#include "tests/parsers/tool.h"

namespace {

constexpr std::uint32_t kDocuments = 30;
constexpr int kSkipped = 77;

class Folder {
 public:
  Folder() {
    static std::atomic<int> counter = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("vanban-export-" + std::to_string(getpid()) + "-" + std::to_string(counter++));
    std::filesystem::create_directories(path_);
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

parsers::Document document(std::uint32_t number) {
  return number == 0 ? sample_document() : random_document(number);
}

}  // namespace

void expect_read_back(const std::string& format,
                      const std::string& suffix,
                      const std::function<std::string(const parsers::Document&)>& write) {
  if (!has_tool("python3")) GTEST_SKIP() << "python3 is not installed";
  const Folder folder;
  for (std::uint32_t i = 0; i < kDocuments; ++i) {
    const std::string name = "d" + std::to_string(i);
    base::write_file(folder.path() / (name + ".xml"), parsers::write_xml(document(i)));
    base::write_file(folder.path() / (name + "." + suffix), write(document(i)));
    EXPECT_EQ(write(document(i)), write(document(i)));
  }
  const std::string arguments =
      " tests/parsers/export/read_back.py " + format + " " + folder.path().string();
  ToolRun run = run_tool("python3" + arguments);
  // The packages of the distribution belong to its own Python, which need not be the first.
  if (run.status == kSkipped) run = run_tool("/usr/bin/python3" + arguments);
  if (run.status == kSkipped) GTEST_SKIP() << run.output;
  EXPECT_EQ(run.status, 0) << run.output;
}

void expect_accepted(const std::string& tool,
                     const std::string& command,
                     const std::function<std::string(const parsers::Document&)>& write) {
  if (!has_tool(tool)) GTEST_SKIP() << tool << " is not installed";
  const Folder folder;
  for (std::uint32_t i = 0; i < kDocuments; ++i) {
    base::write_file(folder.path() / ("d" + std::to_string(i)), write(document(i)));
  }
  std::string line = command;
  line.replace(line.find("%s"), 2, folder.path().string() + "/*");
  const ToolRun run = run_tool(line);
  EXPECT_EQ(run.status, 0) << run.output;
}

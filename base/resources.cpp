#include "base/resources.h"

#include <cstdlib>
#include <initializer_list>
#include <string>
#include <system_error>

#include <unistd.h>

#include "base/error.h"
#include "base/language.h"

namespace base {
namespace {

namespace fs = std::filesystem;

bool is_there(const fs::path& path) {
  std::error_code failure;
  return fs::exists(path, failure);
}

fs::path executable_directory() {
  std::error_code failure;
  return fs::read_symlink("/proc/self/exe", failure).parent_path();
}

Error missing(std::string_view name) {
  return Error(std::string(name),
               tr("không tìm thấy tệp này của chương trình; hãy cài đặt lại",
                  "this file of the program is not found; install the program again"),
               ErrorCode::missing);
}

}  // namespace

fs::path resource_path(std::string_view name) {
  if (const char* data = std::getenv("VANBAN_DATA")) {
    if (is_there(fs::path(data) / name)) return fs::path(data) / name;
  }
  for (fs::path directory = executable_directory(); !directory.empty();
       directory = directory.parent_path()) {
    for (const fs::path& path : {directory / "share" / "vanban" / name, directory / name}) {
      if (is_there(path)) return path;
    }
    if (directory == directory.root_path()) break;
  }
  throw missing(name);
}

fs::path helper_path(std::string_view name) {
  const fs::path directory = executable_directory();
  for (const fs::path& path :
       {directory / name, directory.parent_path() / "libexec" / "vanban" / name}) {
    if (is_there(path)) return path;
  }
  throw missing(name);
}

}  // namespace base

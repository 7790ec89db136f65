#include "pipeline/cli/streams.h"

#include <cstdio>
#include <cstring>

#include "base/error.h"
#include "base/file.h"
#include "base/language.h"
#include "pipeline/cli/text_columns.h"

namespace cli {
namespace {

bool is_standard(const std::string& name) {
  return name.empty() || name == "-";
}

}  // namespace

std::string read_input(const std::string& name) {
  return base::read_file(is_standard(name) ? "/dev/stdin" : name);
}

std::string input_label(const std::string& name) {
  return is_standard(name) ? std::string(base::tr("đầu vào chuẩn", "standard input")) : name;
}

void write_output(const std::string& name, std::string_view bytes) {
  if (!is_standard(name)) {
    base::write_file(name, bytes);
    return;
  }
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size();
  if (!written || std::fflush(stdout) != 0) {
    throw base::Error(
        std::string(base::tr("đầu ra chuẩn", "standard output")),
        std::string(base::tr("không ghi được: ", "cannot be written: ")) + std::strerror(errno),
        base::ErrorCode::unwritable);
  }
}

void say(const std::string& line) {
  const std::string text = printable(line) + "\n";
  std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace cli

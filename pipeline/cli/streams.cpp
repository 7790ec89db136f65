#include "pipeline/cli/streams.h"

#include <cstdio>
#include <cstring>

#include "base/error.h"
#include "base/language.h"
#include "pipeline/cli/text_columns.h"

namespace cli {
namespace {

std::string path_of_input(const std::string& name) {
  return is_standard(name) ? "/dev/stdin" : name;
}

base::Error unwritable_output() {
  return base::Error(
      std::string(base::tr("đầu ra chuẩn", "standard output")),
      std::string(base::tr("không ghi được: ", "cannot be written: ")) + std::strerror(errno),
      base::ErrorCode::unwritable);
}

}  // namespace

bool is_standard(const std::string& name) {
  return name.empty() || name == "-";
}

std::string read_input(const std::string& name) {
  return base::read_file(path_of_input(name));
}

std::string input_label(const std::string& name) {
  return is_standard(name) ? std::string(base::tr("đầu vào chuẩn", "standard input")) : name;
}

InputStream::InputStream(const std::string& name) : file_(path_of_input(name)) {}

void write_output(const std::string& name, std::string_view bytes) {
  OutputStream output(name);
  output.write(bytes);
  output.finish();
}

OutputStream::OutputStream(const std::string& name) {
  if (!is_standard(name)) file_.emplace(name);
}

void OutputStream::write(std::string_view bytes) {
  if (file_) {
    file_->write(bytes);
  } else if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size()) {
    throw unwritable_output();
  }
}

void OutputStream::finish() {
  if (file_) {
    file_->commit();
  } else if (std::fflush(stdout) != 0) {
    throw unwritable_output();
  }
}

void say(const std::string& line) {
  const std::string text = printable(line) + "\n";
  std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace cli

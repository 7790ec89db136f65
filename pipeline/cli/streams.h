#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/file.h"

namespace cli {

// The bytes of the file `name`, or of standard input when it is "-" or empty. Throws base::Error
// (unreadable).
std::string read_input(const std::string& name);

// The same, one block after the other.
class InputStream {
 public:
  explicit InputStream(const std::string& name);
  // How many bytes of `block` were filled; 0 is the end.
  std::size_t read(std::span<char> block) { return file_.read(block); }

 private:
  base::FileReader file_;
};

// "-" for people.
std::string input_label(const std::string& name);

// Writes a file in one step (base::write_file), or to standard output when `name` is "-" or empty.
// Throws base::Error (unwritable).
void write_output(const std::string& name, std::string_view bytes);

// The same as it comes: a file appears, whole, with finish() and not without it.
class OutputStream {
 public:
  explicit OutputStream(const std::string& name);
  void write(std::string_view bytes);
  void finish();

 private:
  std::optional<base::FileWriter> file_;  // none: standard output
};

// Whether `name` means standard input or output.
bool is_standard(const std::string& name);

// One line to standard error, with control characters made visible (printable()).
void say(const std::string& line);

}  // namespace cli

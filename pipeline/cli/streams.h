#pragma once

#include <string>
#include <string_view>

namespace cli {

// The bytes of the file `name`, or of standard input when it is "-" or empty. Throws base::Error
// (unreadable).
std::string read_input(const std::string& name);

// "-" for people.
std::string input_label(const std::string& name);

// Writes a file in one step (base::write_file), or to standard output when `name` is "-" or empty.
// Throws base::Error (unwritable).
void write_output(const std::string& name, std::string_view bytes);

// One line to standard error, with control characters made visible (printable()).
void say(const std::string& line);

}  // namespace cli

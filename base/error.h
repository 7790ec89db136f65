#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace base {

// What kind of work failed. The numbers are the program's exit codes (docs/exit_codes.md).
enum class ErrorCode {
  usage = 1,       // wrong arguments
  unreadable = 2,  // an input cannot be read or understood
  missing = 3,     // a dependency, model or data file is not there
  schema = 4,      // an output did not pass its own schema
  unwritable = 5,  // a file or store cannot be written
  encrypted = 8,   // an input is protected by a password
  limit = 12,      // a limit of time, memory or size was hit
  other = 15,
  interrupted = 130,
};

// The work itself could not be done: a file that cannot be read, a model that does not match its
// header, a database that refuses a write. A document that is merely damaged is not an Error, it
// is a Finding (base/finding.h).
class Error : public std::runtime_error {
 public:
  // `where` names the thing at hand ("page 3 of 47-CT-TW.pdf"); `problem` says what went wrong
  // and, where it helps, what to try next, in the language of the user (base/language.h).
  // what() reads "where: problem".
  Error(std::string where, std::string_view problem, ErrorCode code = ErrorCode::other);

  const std::string& where() const noexcept { return where_; }
  ErrorCode code() const noexcept { return code_; }

 private:
  std::string where_;
  ErrorCode code_;
};

}  // namespace base

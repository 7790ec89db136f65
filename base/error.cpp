#include "base/error.h"

#include <utility>

namespace base {

Error::Error(std::string where, std::string_view problem, ErrorCode code)
    : std::runtime_error(where + ": " + std::string(problem)),
      where_(std::move(where)),
      code_(code) {}

}  // namespace base

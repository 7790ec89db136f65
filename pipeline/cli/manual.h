#pragma once

#include <string>

namespace CLI {
class App;
}

namespace cli {

// The manual page of `app` (roff, man macros), made from the same definitions as --help.
std::string manual_page(const CLI::App& app);

}  // namespace cli

#pragma once

#include <filesystem>
#include <string_view>

namespace base {

// The data file `name` ("diacritics/model/vi.vnlm", "parsers/schema/document.xsd") of this
// installation. Looked for in the directory named by the environment variable VANBAN_DATA, then
// from the running executable upwards: as <dir>/share/vanban/<name> (an installation) and as
// <dir>/<name> (a source tree around its build directory). Throws Error (missing).
std::filesystem::path resource_path(std::string_view name);

// Our own helper program `name`: beside the running executable, or in ../libexec/vanban of it.
// Throws Error (missing).
std::filesystem::path helper_path(std::string_view name);

}  // namespace base

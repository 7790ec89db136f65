#pragma once

#include <functional>
#include <string>

namespace corpus {

// Calls `write` with the name of a file to write and gives that the name `path` when it is done;
// what is not finished does not bear the name and is removed. Throws base::Error (unwritable) when
// `path` exists already or cannot be written.
void write_new_file(const std::string& path,
                    const std::function<void(const std::string& part)>& write);

}  // namespace corpus

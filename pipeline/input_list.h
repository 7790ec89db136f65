#pragma once

#include <cstddef>
#include <exception>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/error.h"

namespace pipeline {

// One document to work on.
struct Input {
  std::filesystem::path path;
  std::string folder;  // where it was found below a folder named by the user, "" or "2025/thang-8"
  std::string name;    // of its folder below the output: "2025/thang-8/ke-hoach"; see assign_names
};

struct InputList {
  std::vector<Input> inputs;          // in the order of the arguments, inside a folder by name
  std::vector<base::Error> failures;  // arguments and folders that cannot be read
  std::size_t unknown_files = 0;      // in folders, of kinds that the program does not take
};

// The files that `arguments` name, folders searched recursively (symbolic links to folders are not
// followed, hidden files and what lies in `output` are left out). A file named twice is listed
// once. Never throws for a path that cannot be read: that is a failure in the list.
InputList list_inputs(const std::vector<std::filesystem::path>& arguments,
                      const std::filesystem::path& output);

// Which input each result in an output folder belongs to: name -> canonical path. Kept in run.json.
using NameLedger = std::map<std::string, std::string>;

// Gives every input its name below `output`: the file name without its last extension, the whole
// file name when the first is taken by another input (in this list, or by its manifest in
// `output`), then with "-2", "-3" and so on. Depends on the order of the list alone, never on
// timing.
void assign_names(std::vector<Input>& inputs,
                  const std::filesystem::path& output,
                  const NameLedger& ledger);

// An absolute path without symbolic links, "." and "..", as far as it exists.
std::filesystem::path location_of(const std::filesystem::path& path);

}  // namespace pipeline

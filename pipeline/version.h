#pragma once

#include <string>

namespace pipeline {

// The version of project() in the topmost CMakeLists.txt: "0.1.0".
std::string version();

// The name under which outputs say what made them: "vanban 0.1.0".
std::string program();

}  // namespace pipeline

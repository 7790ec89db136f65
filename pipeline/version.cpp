#include "pipeline/version.h"

namespace pipeline {

std::string version() {
  return VANBAN_VERSION;  // set by CMakeLists.txt
}

std::string program() {
  return "vanban " + version();
}

}  // namespace pipeline

#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace pipeline {

// One thing that the program needs.
struct CheckResult {
  std::string name;  // what was looked at, in the user's language
  bool ok = false;
  std::string detail;  // what was found; when not ok, what is wrong
  std::string advice;  // when not ok: what to do, "sudo apt-get install tesseract-ocr-vie"
};

// Looks at everything that the program needs to work: Tesseract and its Vietnamese data, the
// language model (by its checksum), the schemas, the helper program, and whether `output` can be
// written to. `model` as in Engines. Throws nothing of its own.
std::vector<CheckResult> check_installation(const std::filesystem::path& model,
                                            const std::filesystem::path& output);

}  // namespace pipeline

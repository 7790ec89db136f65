#pragma once

#include <functional>
#include <string>

#include "parsers/document.h"

// Writes the sample and thirty random documents as XML and through `write`, which gives what
// belongs into <name>.<suffix>, and has read_back.py compare the two: a reader of `format` that is
// not ours. Fails the test on any difference; skips it when the reader is not installed.
void expect_read_back(const std::string& format,
                      const std::string& suffix,
                      const std::function<std::string(const parsers::Document&)>& write);

// The files of a folder of the test's own, with the same documents, checked by a shell command in
// which %s stands for them.
void expect_accepted(const std::string& tool,
                     const std::string& command,
                     const std::function<std::string(const parsers::Document&)>& write);

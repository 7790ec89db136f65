#pragma once

#include <memory>

#include "pipeline/cli/command.h"

namespace cli {

// The command line of the program: every command with its options, in the language that
// base::language() says. `action` is filled in when a command line is parsed.
std::unique_ptr<CLI::App, void (*)(CLI::App*)> make_application(Action& action);

// Reads the arguments and does what they ask for. Returns the exit code.
int run_application(int argc, char** argv);

}  // namespace cli

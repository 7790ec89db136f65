#pragma once

#include <functional>

namespace CLI {
class App;
}

namespace cli {

// What the chosen command does once the arguments are read; returns the exit code and may throw
// base::Error.
using Action = std::function<int()>;

// Each adds one sub-command to `app`, its options, help and examples; when it is chosen, it puts
// what it does into `action`. One file per command: <name>_command.cpp.
void add_process_command(CLI::App& app, Action& action);
void add_ocr_command(CLI::App& app, Action& action);
void add_restore_command(CLI::App& app, Action& action);
void add_parse_command(CLI::App& app, Action& action);
void add_convert_command(CLI::App& app, Action& action);
void add_obligations_command(CLI::App& app, Action& action);
void add_index_command(CLI::App& app, Action& action);
void add_search_command(CLI::App& app, Action& action);
void add_train_command(CLI::App& app, Action& action);
void add_eval_command(CLI::App& app, Action& action);
void add_doctor_command(CLI::App& app, Action& action);
void add_schema_command(CLI::App& app, Action& action);
void add_manual_command(CLI::App& app, Action& action);

// All of them, in the order of the help.
void add_commands(CLI::App& app, Action& action);

}  // namespace cli

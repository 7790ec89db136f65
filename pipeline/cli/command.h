#pragma once

#include "pipeline/cli/command_line.h"

namespace cli {

// Each adds one sub-command to `app`, its options, help and examples; when it is the one that a
// command line names, what it does goes into `chosen`. One file per command: <name>_command.cpp.
void add_process_command(CLI::App& app, Action& chosen);
void add_ocr_command(CLI::App& app, Action& chosen);
void add_restore_command(CLI::App& app, Action& chosen);
void add_parse_command(CLI::App& app, Action& chosen);
void add_convert_command(CLI::App& app, Action& chosen);
void add_obligations_command(CLI::App& app, Action& chosen);
void add_index_command(CLI::App& app, Action& chosen);
void add_search_command(CLI::App& app, Action& chosen);
void add_due_command(CLI::App& app, Action& chosen);
void add_graph_command(CLI::App& app, Action& chosen);
void add_compare_command(CLI::App& app, Action& chosen);
void add_coverage_command(CLI::App& app, Action& chosen);
void add_corpus_command(CLI::App& app, Action& chosen);
void add_train_command(CLI::App& app, Action& chosen);
void add_eval_command(CLI::App& app, Action& chosen);
void add_doctor_command(CLI::App& app, Action& chosen);
void add_schema_command(CLI::App& app, Action& chosen);
void add_manual_command(CLI::App& app, Action& chosen);

// All of them, in the order of the help.
void add_commands(CLI::App& app, Action& chosen);

}  // namespace cli

#include "pipeline/cli/command.h"

namespace cli {

void add_commands(CLI::App& app, Action& action) {
  add_process_command(app, action);
  add_restore_command(app, action);
  add_parse_command(app, action);
}

}  // namespace cli

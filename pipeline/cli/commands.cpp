#include "pipeline/cli/command.h"

namespace cli {

void add_commands(CLI::App& app, Action& action) {
  add_process_command(app, action);
  add_ocr_command(app, action);
  add_restore_command(app, action);
  add_parse_command(app, action);
  add_convert_command(app, action);
  add_obligations_command(app, action);
  add_index_command(app, action);
  add_search_command(app, action);
  add_train_command(app, action);
  add_eval_command(app, action);
  add_doctor_command(app, action);
  add_schema_command(app, action);
  add_manual_command(app, action);
}

}  // namespace cli

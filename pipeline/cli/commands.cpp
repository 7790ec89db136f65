#include "pipeline/cli/command.h"

namespace cli {

void add_commands(CLI::App& app, Action& chosen) {
  add_process_command(app, chosen);
  add_ocr_command(app, chosen);
  add_restore_command(app, chosen);
  add_parse_command(app, chosen);
  add_convert_command(app, chosen);
  add_obligations_command(app, chosen);
  add_index_command(app, chosen);
  add_search_command(app, chosen);
  add_due_command(app, chosen);
  add_graph_command(app, chosen);
  add_compare_command(app, chosen);
  add_coverage_command(app, chosen);
  add_corpus_command(app, chosen);
  add_train_command(app, chosen);
  add_eval_command(app, chosen);
  add_doctor_command(app, chosen);
  add_schema_command(app, chosen);
  add_manual_command(app, chosen);
}

}  // namespace cli

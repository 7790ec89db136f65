#include "pipeline/cli/command.h"
#include "pipeline/cli/manual.h"
#include "pipeline/cli/streams.h"

namespace cli {

// Used by the build to make vanban.1; not shown in the help.
void add_manual_command(CLI::App& app, Action& chosen) {
  Command command(app, "manual", "vanban.1", chosen);
  command.hide();
  command.runs([&app] {
    write_output("-", manual_page(app));
    return 0;
  });
}

}  // namespace cli

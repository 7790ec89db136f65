#include <CLI/CLI.hpp>

#include "pipeline/cli/command.h"
#include "pipeline/cli/manual.h"
#include "pipeline/cli/streams.h"

namespace cli {

// Used by the build to make vanban.1; not shown in the help.
void add_manual_command(CLI::App& app, Action& action) {
  CLI::App& command = *app.add_subcommand("manual", "vanban.1");
  command.group("");
  command.callback([&app, &action] {
    action = [&app] {
      write_output("-", manual_page(app));
      return 0;
    };
  });
}

}  // namespace cli

#pragma once

namespace CLI {
class App;
}

namespace cli {

// Lays out the help of `app` and its commands in the user's language, aligned by characters and not
// by bytes, in lines of at most 80 columns.
void format_help(CLI::App& app);

}  // namespace cli

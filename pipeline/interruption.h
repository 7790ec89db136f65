#pragma once

namespace pipeline {

// Makes SIGINT and SIGTERM end the process with its own exit code (docs/exit_codes.md). Nothing is
// left behind: files appear when they are whole (base/file.h). Signals that the process was started
// to ignore are ignored.
void end_at_interruption();

// Makes SIGINT and SIGTERM ask for a stop instead of ending the process at once; the second one
// ends it.
void catch_interruption();

// True once a stop was asked for. Safe from any thread.
bool stop_requested();

}  // namespace pipeline

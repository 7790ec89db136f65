#pragma once

namespace pipeline {

// Makes SIGINT and SIGTERM ask for a stop instead of ending the process at once; the second one
// ends it.
void catch_interruption();

// True once a stop was asked for. Safe from any thread.
bool stop_requested();

}  // namespace pipeline

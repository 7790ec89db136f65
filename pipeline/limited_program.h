#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace pipeline {

struct ProgramLimits {
  int seconds = 120;        // of processor time
  int clock_seconds = 360;  // the clock runs on while other programs are served
  int memory_megabytes = 4'096;
  int file_megabytes = 1'024;  // that it may write at once
};

enum class ProgramEnd {
  success,  // exit status 0
  failure,  // any other, or a crash
  timeout,  // killed after too long
  stopped,  // killed because the user wants us to stop
};

// The program called `name` in the directories of $PATH; nothing when there is none.
std::optional<std::filesystem::path> find_program(const std::string& name);

// Runs a program that we did not write on a file that may come from anywhere: without network (new
// sockets other than local ones fail), with `folder` as working and home directory, standard output
// into the file `output` there, no input and no messages. It and all that it started are killed at
// the limit, and when this process ends. Throws base::Error when it cannot be started.
ProgramEnd run_program(const std::filesystem::path& program,
                       const std::vector<std::string>& arguments,
                       const std::filesystem::path& folder,
                       const std::string& output,
                       const ProgramLimits& limits = {});

}  // namespace pipeline

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/cli/command_line.h"
#include "pipeline/reading.h"
#include "pipeline/settings.h"

namespace cli {

// Options that several commands share, each with the same name, meaning and help everywhere.

// The positional argument; "-" is standard input.
void add_input(Command& command, std::string& input, std::string_view help);

// -o FILE; "-" is standard output.
void add_output_option(Command& command, std::string& output);

// --format, one of `names`; `format` holds the default.
void add_format_option(Command& command,
                       std::string& format,
                       const std::vector<std::string>& names,
                       std::string_view help);

// --model FILE: the language model.
void add_model_option(Command& command, std::string& model);

// --mode auto|plain|mangled|clean: how texts are restored.
void add_mode_option(Command& command, std::string& mode);

// --encoding auto|utf-8|tcvn3|...: what texts are in (pipeline/text_decoder.h).
void add_encoding_option(Command& command, std::string& encoding);

// --mode auto|skip|redo|force: what is done with pages that have text of their own.
void add_page_mode_option(Command& command, std::string& mode);

// --pages 1-3,7
void add_pages_option(Command& command, std::string& pages);

// -j N; `jobs` is set to the number of processors.
void add_jobs_option(Command& command, int& jobs);

// How an input becomes a document: those above. For inputs of any kind, --mode takes the names of
// both lists; one of each may be given ("force,plain"), for pages and for texts.
struct ReadingOptions {
  std::string model;
  std::vector<std::string> modes{"auto"};
  std::string pages;
  std::string encoding = "auto";
  int jobs = 1;

  pipeline::Settings settings() const;  // throws base::Error (usage)
};
void add_reading_options(Command& command, ReadingOptions& options);

// One input through all stages: a file of any kind that `process` takes, or "-" for text on
// standard input.
pipeline::Reading read_any(const std::string& input, const ReadingOptions& options);

}  // namespace cli

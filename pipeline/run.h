#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "base/error.h"
#include "pipeline/engines.h"
#include "pipeline/input_list.h"
#include "pipeline/settings.h"

namespace pipeline {

enum class Overwrite { no, yes };

struct RunOptions {
  std::filesystem::path output;
  Settings settings;
  int jobs = 1;                         // threads
  Overwrite overwrite = Overwrite::no;  // work on finished documents again
  bool dry_run = false;                 // only find out what would be done
  std::filesystem::path debug_images;   // pictures of the clean-up steps, a folder each document
};

enum class Outcome {
  done,         // worked on, and written
  exported,     // only further formats were written
  skipped,      // finished by an earlier run
  planned,      // dry run: would be worked on
  failed,       // see `code` and `problem`
  interrupted,  // not finished when the user stopped the run
};

// What became of one input.
struct DocumentReport {
  Input input;
  Outcome outcome = Outcome::interrupted;
  std::string reason;                             // why it was worked on or skipped
  base::ErrorCode code = base::ErrorCode::other;  // of a failure
  std::string problem;                            // of a failure: "where: what"
  std::size_t pages = 0;                          // of the result
  std::size_t obligations = 0;
  std::size_t findings = 0;
  std::size_t fair_pages = 0, poor_pages = 0;  // of `pages`, by how well they can be read
  double seconds = 0;                          // from its opening to its end
};

struct RunReport {
  std::vector<DocumentReport> documents;   // in the order of the inputs
  std::vector<base::Error> failed_inputs;  // arguments and folders that could not be read
  std::size_t unknown_files = 0;           // skipped in folders
  bool interrupted = false;
  std::string started;  // ISO 8601, UTC
  double seconds = 0;
};

// Is told what happens, from several threads but by one at a time.
class RunObserver {
 public:
  virtual ~RunObserver() = default;
  virtual void document_opened(const Input& /*input*/, std::size_t /*pages*/) {}
  virtual void page_read(const Input& /*input*/, int /*page*/) {}
  virtual void document_finished(const DocumentReport& /*report*/) {}
};

// The main job: every input through all stages, `jobs` at a time, each written to its folder below
// options.output as soon as it is finished, then the tables of the run. A document that fails is
// reported and never stops the others. Stops early, with what is finished kept, when
// stop_requested() (pipeline/interruption.h). Throws base::Error (unwritable) when nothing can be
// written to the output at all.
RunReport run(InputList list,
              const RunOptions& options,
              const Engines& engines,
              RunObserver& observer);

// The exit code of FORMAT: that of the one input, 11 when some of several failed, 130 when
// interrupted.
int exit_code(const RunReport& report);

}  // namespace pipeline

#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "ocr/page.h"
#include "pipeline/engines.h"
#include "pipeline/layer_triage.h"
#include "pipeline/page_assembly.h"
#include "pipeline/page_worker.h"

namespace pipeline {

// A page on its way: the full result for ALTO and PDF, and the decision about it.
struct ReadPage {
  ocr::Page page;
  PageDecision decision;
  std::vector<RecordedChange> changes;  // by the language model, among the engine's own readings
};

// One page of a PDF or image file through all stages: its text layer, as it is or repaired, if
// `mode` lets it stay (pipeline/layer_triage.h), else clean-up, recognition and choice among the
// engine's alternatives. `number` counts from 1; `debug_stem` as for ocr::Recognizer. Throws
// base::Error when the page cannot be decoded.
ReadPage read_page(const std::filesystem::path& path,
                   int number,
                   PageMode mode,
                   PageWorker& worker,
                   const Engines& engines,
                   const std::filesystem::path& debug_stem = {});

// The pages of a recorded recognition, in the file's order, through the last of these stages.
// Throws base::Error (unreadable) when `xml` is not ALTO.
std::vector<ReadPage> read_recorded_pages(std::string_view xml,
                                          const std::string& where,
                                          const Engines& engines);

}  // namespace pipeline

#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/engines.h"
#include "pipeline/page_reader.h"
#include "pipeline/reading.h"
#include "pipeline/settings.h"

namespace pipeline {

// The selected pages of a PDF or image file, read by `jobs` threads, in order. Throws base::Error
// as soon as a page cannot be read.
std::vector<ReadPage> read_all_pages(const std::filesystem::path& path,
                                     const PageSelection& selection,
                                     PageMode mode,
                                     int jobs,
                                     const Engines& engines);

// One input of any kind through all stages, for the commands that print a result instead of filling
// a folder; Document::source is complete. Throws base::Error.
Reading read_document(const std::filesystem::path& path,
                      const Settings& settings,
                      int jobs,
                      const Engines& engines);

// The same for a text or office file in memory; `name` stands for the file name.
Reading read_document_text(std::string_view bytes,
                           const std::string& name,
                           const Settings& settings,
                           const Engines& engines);

}  // namespace pipeline

#pragma once

#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/manifest.h"

namespace pipeline {

// The hidden folder below the output where unfinished documents are kept, so that what is to be
// seen in the output is finished. Removed with everything in it at the end, also after an error;
// one that a killed process left behind is removed by the next.
class Staging {
 public:
  // Throws base::Error (unwritable) when `output` cannot be made or written to.
  explicit Staging(const std::filesystem::path& output);
  ~Staging();
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// The outputs of one document on their way into the output: collected in a folder of the staging
// area, then put in place at once, the manifest last.
class OutputFolder {
 public:
  OutputFolder(std::filesystem::path staged, std::filesystem::path final);
  ~OutputFolder();  // removes what was not published
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  // Writes one output; `path` is relative, "pages/0001.alto.xml". Several threads may add at once.
  // Throws base::Error (unwritable).
  void add(const std::string& path, std::string_view bytes);

  // The bytes of an output added before.
  std::string read(const std::string& path) const;

  // Fills in manifest.outputs and moves everything to the final folder. What an earlier manifest
  // there names and this one does not is removed; a file that somebody changed since is kept as
  // "<file>.bak". Until the new manifest is there, the document counts as not finished.
  void publish(Manifest manifest);

  // Like publish(), but what `before` names stays where it is.
  void extend(Manifest before);

 private:
  void move_in(const Manifest& manifest);

  std::filesystem::path staged_;
  std::filesystem::path final_;
  std::mutex mutex_;
  std::vector<OutputFile> outputs_;
};

// Whether every output that the manifest names is there, unchanged.
bool outputs_intact(const std::filesystem::path& directory, const Manifest& manifest);

}  // namespace pipeline

#pragma once

#include <optional>
#include <set>
#include <string>

#include "pipeline/formats.h"
#include "pipeline/manifest.h"

namespace pipeline {

// What has to be done about an input of which an earlier run may have left a result.
enum class Needed {
  nothing,  // finished, and the same would come out again
  formats,  // finished, but more export formats are asked for
  all,
};

struct ResumeDecision {
  Needed needed = Needed::all;
  std::string reason;  // for run.json and -v
};

// `found` is the manifest of an earlier run, `intact` whether its outputs are all there unchanged.
// The engine is compared only when pages were read and `maker.engine` says which there is now.
ResumeDecision decide(const std::optional<Manifest>& found,
                      bool intact,
                      const std::string& input_sha256,
                      const Maker& maker,
                      const std::set<Format>& formats);

}  // namespace pipeline

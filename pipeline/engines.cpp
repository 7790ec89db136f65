#include "pipeline/engines.h"

#include "base/resources.h"

namespace pipeline {

Engines::Engines(const std::filesystem::path& model)
    : model_(model.empty() ? base::resource_path("diacritics/model/vi.vnlm") : model),
      restorer_(model_),
      encodings_(model_) {}

}  // namespace pipeline

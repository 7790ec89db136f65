#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diacritics/restorer.h"
#include "pipeline/layer_triage.h"

namespace pipeline {

// The names of restoration modes on the command line and in manifests: "auto", "clean", "plain",
// "mangled".
std::string mode_name(diacritics::Mode mode);
std::optional<diacritics::Mode> mode_from_name(std::string_view name);

// The same for pages with text of their own: "auto", "skip", "redo", "force".
std::string page_mode_name(PageMode mode);
std::optional<PageMode> page_mode_from_name(std::string_view name);

}  // namespace pipeline

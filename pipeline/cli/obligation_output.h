#pragma once

#include <span>
#include <string>
#include <vector>

#include "corpus/store.h"
#include "parsers/document.h"

namespace cli {

// The forms in which obligations are printed, the first being usual.
extern const std::vector<std::string> kObligationFormats;

// The obligations of `documents` in one of these forms; `output` is the file they go to, "-" for
// the terminal, which decides how wide a table is.
std::string render_obligations(std::span<const parsers::Document> documents,
                               const std::string& format,
                               const std::string& output);

// Obligations of a store as documents without text: one for every run of obligations of the same
// document.
std::vector<parsers::Document> documents_of(std::vector<corpus::ListedObligation> listed);

}  // namespace cli

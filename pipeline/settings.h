#pragma once

#include <filesystem>
#include <set>

#include "diacritics/restorer.h"
#include "pipeline/formats.h"
#include "pipeline/layer_triage.h"
#include "pipeline/page_selection.h"
#include "pipeline/text_decoder.h"

namespace pipeline {

// What the user may choose about the results. Together with the input and the versions of program,
// model and engine it decides every byte of them.
struct Settings {
  diacritics::Mode mode = diacritics::Mode::automatic;  // of text inputs
  AskedEncoding encoding;                               // of text inputs
  PageMode page_mode = PageMode::automatic;             // of pages with text of their own
  PageSelection pages;                                  // of PDFs and images
  std::set<Format> formats;                             // beyond the usual outputs
};

}  // namespace pipeline

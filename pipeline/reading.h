#pragma once

#include <span>
#include <string>
#include <vector>

#include "diacritics/restorer.h"
#include "parsers/document.h"
#include "pipeline/change_log.h"
#include "pipeline/doubt.h"
#include "pipeline/engines.h"
#include "pipeline/manifest.h"
#include "pipeline/page_assembly.h"
#include "pipeline/text_input.h"

namespace pipeline {

// A document after all stages, ready to be written. Document::source holds what is known from the
// content (pages, origin, confidence); name, digest and media type are the caller's.
struct Reading {
  parsers::Document document;
  std::vector<RecordedChange> changes;
  std::vector<Doubt> doubts;
  std::vector<PageDecision> pages;      // of a scan or PDF
  std::vector<LinesDecision> lines;     // of a text
  std::vector<EncodedLines> encodings;  // of a text that was not in UTF-8
};

// The stages for a text: restore, parse, collect what is doubtful.
Reading read_text(const TextInput& input, diacritics::Mode mode, const Engines& engines);

// The same for the text of an office file.
Reading read_office_text(const TextInput& input, diacritics::Mode mode, const Engines& engines);

// The stages for pages that have been read (pipeline/page_reader.h): assemble, parse, place.
Reading read_pages(std::vector<PageReading> pages);

}  // namespace pipeline

#pragma once

#include <string>

#include "diacritics/restorer.h"
#include "ocr/page.h"
#include "ocr/page_source.h"

namespace pipeline {

// Whether a PDF page's own text is good enough to be taken, or the page must be read again.
struct LayerVerdict {
  bool keep = false;
  std::string reason;  // a Vietnamese phrase, for the manifest
};

// A page that is a picture with a few words on it (a digital stamp) is read; so is one whose text
// the language model takes for damaged: an old recognition without Vietnamese, a font without
// Unicode. What reads as Vietnamese is kept as it is.
LayerVerdict judge_layer(const ocr::Page& layer,
                         const ocr::PageFacts& facts,
                         const diacritics::Restorer& restorer);

}  // namespace pipeline

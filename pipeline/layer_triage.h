#pragma once

#include <string>
#include <vector>

#include "diacritics/restorer.h"
#include "ocr/page.h"
#include "ocr/page_source.h"

namespace pipeline {

// What is done with pages that bring text of their own (the PDF's text layer). Pages without are
// always read.
enum class PageMode {
  automatic,  // judged page by page
  skip,       // kept as it is, whatever it is worth
  redo,       // an earlier recognition (text nobody sees) is thrown away; printed text is judged
  force,      // every page is read
};

enum class LayerUse { none, keep, repair, replace };

// What becomes of a page's own text.
struct LayerVerdict {
  LayerUse use = LayerUse::none;
  std::string reason;    // a Vietnamese phrase, for the manifest
  double score = 0;      // log10 probability per word
  double damage = 0;     // part of its words that stand in damaged paragraphs
  bool doubted = false;  // to be replaced for its damage alone: a new reading may be no better
  std::vector<diacritics::Change> changes = {};  // of repair, into ocr::plain_text of the page
};

// Under PageMode::automatic: a page that is a picture with a few words on it (a digital stamp) is
// read; so is one whose text the language model takes for damaged: an old recognition without
// Vietnamese, a font without Unicode. An old recognition that is damaged in a few paragraphs only,
// or print without marks, is repaired. What reads as Vietnamese, or as another language, is kept.
LayerVerdict judge_layer(const ocr::Page& layer,
                         const ocr::PageFacts& facts,
                         PageMode mode,
                         const diacritics::Restorer& restorer);

// The part of a text's words that stand in paragraphs which the restorer would change.
double damage_of(const ocr::Page& page, const diacritics::Restorer& restorer);

// "none", "kept", "repaired", "replaced": in manifests.
std::string layer_use_name(LayerUse use);

}  // namespace pipeline

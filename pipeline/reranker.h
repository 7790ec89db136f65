#pragma once

#include <vector>

#include "diacritics/ngram_model.h"
#include "ocr/page.h"
#include "pipeline/change_log.h"

namespace pipeline {

// Of what the language model has to choose: of all readings, or, to measure what mark_readings.h
// brings, of the engine's own only.
enum class OtherReadings { all, of_engine };

// Where the recognition engine was not sure, lets the language model choose among the engine's own
// readings of each word (ocr::Word::alternatives) and those of mark_readings.h, line after line in
// reading order. A word becomes only what the picture allows and the model knows, never a word with
// a digit in it or another first letter than a printed capital; names under a signature stay as
// read. What it was before is its first alternative from then on. Returns what was
// changed, in reading order.
std::vector<RecordedChange> choose_readings(ocr::Page& page,
                                            const diacritics::NgramModel& model,
                                            OtherReadings others = OtherReadings::all);

}  // namespace pipeline

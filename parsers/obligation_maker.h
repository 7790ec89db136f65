#pragma once

#include <optional>

#include "parsers/actor_parser.h"
#include "parsers/date_parser.h"
#include "parsers/document.h"
#include "parsers/governor.h"
#include "parsers/sentence_splitter.h"
#include "parsers/task_table.h"
#include "parsers/text_part.h"

namespace parsers {

// One obligation, without its id and what field lines add. `issued` is the date of the document,
// `around` what governs the place.

// Of a sentence of `block`, built as `direction` says, under `governor`, who must act where the
// sentence names nobody; nullopt when it directs nobody.
std::optional<Obligation> make_obligation(const BlockParts& block,
                                          const Sentence& sentence,
                                          const Direction& direction,
                                          const Governor& governor,
                                          const Surroundings& around,
                                          const Date& issued);

// Of a row of the task table `block`.
Obligation make_obligation(const Block& block,
                           const TaskRow& row,
                           const Surroundings& around,
                           const Date& issued);

}  // namespace parsers

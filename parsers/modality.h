#pragma once

#include <vector>

#include "parsers/actor_parser.h"
#include "parsers/document.h"

namespace parsers {

// How binding a direction is, and whether it forbids:
//
//   must     giao, yêu cầu, phải, có trách nhiệm, and every plain imperative
//   request  đề nghị, kiến nghị, kêu gọi
//   should   cần, nên, phấn đấu, khuyến khích
//   may      có thể, được phép
//   negative không để, không được, nghiêm cấm, tuyệt đối không: where the direction starts with it
struct Modality {
  Strength strength = Strength::must;
  bool negative = false;
};

Modality read_modality(const std::vector<Word>& words, const Direction& direction);

// What a part of a document is for, as far as obligations go: under "Mục đích" only "phải" and
// "cần" oblige, under "Yêu cầu" every imperative does.
enum class PurposePart { aims, requirements, both };

struct SentencePlace {
  SectionKind section = SectionKind::tasks;
  PurposePart part = PurposePart::both;  // of a purpose section
  bool closing = false;                  // the document's closing sentences
  bool has_actor = false;                // somebody is named in the sentence or governs it
  bool has_deadline = false;             // of its own
};

// Whether the sentence directs somebody to act, by the section it stands in and its shape.
bool is_obligation(const std::vector<Word>& words,
                   const Direction& direction,
                   const SentencePlace& place);

// Of an obligation: report before assignment before requirement before task.
ObligationKind obligation_kind(const Direction& direction, const SentencePlace& place);

}  // namespace parsers

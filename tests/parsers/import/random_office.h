#pragma once

#include <cstdint>

#include "parsers/import/office_document.h"

namespace parsers {

// An office file made of chance: paragraphs, tables whose cells span what they like, frames,
// headers and notes, with words that make letterheads, lists and feet.
OfficeDocument random_office_document(std::uint32_t seed);

}  // namespace parsers

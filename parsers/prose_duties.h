#pragma once

#include <string_view>

#include "parsers/document.h"
#include "parsers/obligation_maker.h"

namespace parsers {

// True for a document whose body has no numbered unit: most letters, notices and telegrams.
bool is_prose(const Document& document);

// In prose, telling what happened and telling what to do look alike. A sentence counts when it
// demands, reports by a day or to somebody, names a class or a modal, or follows another duty.
// `issuer` is who issued the document: what it says of itself ("UBND xã nhận được …") directs
// nobody. `goes_on` tells that a duty or demand stands before the sentence.
bool counts_in_prose(const Direction& direction, std::string_view issuer, bool goes_on);

}  // namespace parsers

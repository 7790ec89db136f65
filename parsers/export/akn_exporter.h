#pragma once

#include <string>

#include "parsers/document.h"

namespace parsers {

// `document` in Akoma Ntoso 3.0 (OASIS LegalDocML, 2018): a <doc> with FRBR identifiers, the
// letterhead as preface, the sections as its hierarchy, recipients and signature as conclusions,
// annexes as attachments. Actors are TLCOrganizations; obligations with their deadlines stand in
// our own namespace in <otherAnalysis>, what else has no place of its own in <proprietary>. Every
// word of the XML's text is there. docs/exports.md has the table of what becomes what.
std::string write_akn(const Document& document);

}  // namespace parsers

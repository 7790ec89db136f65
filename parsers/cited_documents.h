#pragma once

#include <vector>

#include "parsers/document.h"

namespace parsers {

struct CitedDocuments {
  std::vector<Reference> references;  // distinct, in the order of first mention
  std::vector<Mention> mentions;      // every place where one of them is named, in text order
};

// Every document that `document` cites by number; its own number is not among them. Of several
// mentions of one number the first with a date lends its date and issuer to the first. Short forms
// are mentions too when one cited document alone can be meant: "Chỉ thị 47" when one Chỉ thị has
// that figure, "Đề án nêu trên" after the last Đề án named, the name that brackets gave to it.
// "Kế hoạch này" in a Kế hoạch is the document itself. Reads the subject, body and annexes; ids of
// blocks must have been given.
CitedDocuments find_cited_documents(const Document& document);

}  // namespace parsers

#pragma once

#include <vector>

#include "corpus/due_window.h"
#include "corpus/obligation_filter.h"
#include "parsers/document.h"

namespace corpus {

enum class ObligationOrder {
  document,  // as they stand
  due,       // by the first day in the window; what has none comes last
  actor,     // by the name of the first actor, marks last; what has none comes last
};

// The obligations that pass `filter` and, unless `window` is open, are due within it. In any order
// but that of the documents, obligations are sorted across documents: a document comes back once
// for every run of its obligations, with its metadata and source and without its text. Documents
// of which nothing is left are left out. `filter.due_from` and `due_until` are not looked at.
std::vector<parsers::Document> select(std::vector<parsers::Document> documents,
                                      const ObligationFilter& filter,
                                      const DueWindow& window,
                                      ObligationOrder order);

}  // namespace corpus

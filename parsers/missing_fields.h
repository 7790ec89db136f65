#pragma once

#include <vector>

#include "base/finding.h"
#include "base/text.h"
#include "parsers/document.h"

namespace parsers {

// Where a letterhead has, or ought to have, its fields; empty where nothing of a field is printed.
struct FieldPlaces {
  base::TextSpan whole;  // the letterhead
  base::TextSpan number, date, issuer;
};

// A finding for each field of a letterhead that stayed empty or is incomplete.
// `number_is_complete`: no blank stands in it. `date_is_printed`: a line for it is there, if only
// with blanks.
std::vector<base::Finding> missing_fields(const Metadata& metadata,
                                          const FieldPlaces& places,
                                          bool number_is_complete,
                                          bool date_is_printed);

}  // namespace parsers

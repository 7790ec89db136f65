#pragma once

#include <string_view>

#include "base/finding.h"
#include "parsers/lines.h"
#include "parsers/marker.h"
#include "parsers/marker_place.h"

namespace parsers {

// What there is to say about the number of a unit. The span is that of the marker, which opens
// `line`.

// "numbering-gap": the number stands in its list, or opens one, where another was to be expected.
// `fit` is skips, repeats or stray; `parent_path` is the path of the unit around it, "" at the top;
// `label_before` is the label before it in its list, "" for none.
base::Finding numbering_gap(const Line& line,
                            const Marker& marker,
                            Fit fit,
                            std::string_view parent_path,
                            std::string_view label_before);

// "mended-number": another number is printed than its list lacks.
base::Finding mended_number(const Line& line, const Marker& marker);

}  // namespace parsers

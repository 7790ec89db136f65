#include "parsers/place_and_date.h"

#include <cstddef>

#include "base/text.h"
#include "parsers/date_parser.h"
#include "parsers/head_pieces.h"
#include "parsers/head_text.h"
#include "parsers/text_folding.h"

namespace parsers {

PlaceAndDate read_place_and_date(std::string_view line) {
  PlaceAndDate found;
  const std::string_view place = place_before_date(line);
  const std::size_t place_end = place.empty() ? 0 : base::span_of(place, line).end;
  const std::string_view printed = trim_all(line.substr(place_end), ",.:*-_");
  found.place = base::collapse_space(place);
  found.date_text = base::collapse_space(without_hour(printed));
  // A figure that handwriting split would leave a shorter, wrong date.
  const auto date = find_date(found.date_text);
  const bool whole = date && date->date.day != 0;  // "ngày 0 tháng 9" is none
  if (whole && date->text.data() == found.date_text.data()) found.date_iso = to_iso(date->date);
  if (found.date_iso.empty()) found.date_text = without_misread_day(found.date_text);
  return found;
}

}  // namespace parsers

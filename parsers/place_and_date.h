#pragma once

#include <string>
#include <string_view>

namespace parsers {

// What the line of place and date in a letterhead tells.
struct PlaceAndDate {
  std::string place;      // "" when none is printed
  std::string date_text;  // as printed, without the hour and without what handwriting left unread
  std::string date_iso;   // "" when the date is not whole
};

// Reads "Hoà An, ngày 05 tháng 9 năm 2025".
PlaceAndDate read_place_and_date(std::string_view line);

}  // namespace parsers

#pragma once

#include <optional>
#include <string_view>

#include "parsers/import/legacy_charset.h"

namespace parsers {

// What the name of a font says about the text that is set in it.
struct FontEncoding {
  LegacyEncoding encoding = LegacyEncoding::tcvn3;
  bool capitals = false;  // the font shows small letters as capitals: .VnTimeH

  friend bool operator==(const FontEncoding&, const FontEncoding&) = default;
};

// ".VnTime", "ABCDEF+.VnArialH,Bold", "VNI-Times", "VPS Helv". Nothing for fonts that say nothing.
std::optional<FontEncoding> encoding_of_font(std::string_view name);

}  // namespace parsers

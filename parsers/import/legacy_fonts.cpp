#include "parsers/import/legacy_fonts.h"

#include <string>

#include "base/text.h"

namespace parsers {
namespace {

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

// "ABCDEF+.VnTime,Bold" -> ".VnTime": without the mark of a subset (ISO 32000-1, 9.6.4) and the
// style behind it.
std::string_view family_of(std::string_view name) {
  if (name.size() > 7 && name[6] == '+') name.remove_prefix(7);
  name = base::trim(name.substr(0, name.find_first_of(",;(")));
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view style :
         {" Bold", " Italic", "-Bold", "-Italic", "-BoldItalic", " Tur", " CE", " Cyr", " Greek"}) {
      if (!name.ends_with(style)) continue;
      name = base::trim(name.substr(0, name.size() - style.size()));
      cut = true;
    }
  }
  return name;
}

}  // namespace

std::optional<FontEncoding> encoding_of_font(std::string_view name) {
  const std::string_view family = family_of(name);
  const std::string lower = base::to_lower(family);
  if (lower.starts_with("vni")) return FontEncoding{LegacyEncoding::vni};
  if (lower.starts_with("vps")) return FontEncoding{LegacyEncoding::vps};
  const bool dotted = lower.starts_with(".vn");
  // The dot is lost on the way through some programs: "VnTime".
  const bool undotted = family.starts_with("Vn") && family.size() > 3 && is_capital(family[2]);
  if (!dotted && !undotted) return {};
  const bool capitals = family.size() > 4 && family.back() == 'H';
  return FontEncoding{LegacyEncoding::tcvn3, capitals};
}

}  // namespace parsers

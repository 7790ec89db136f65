#pragma once

#include <optional>
#include <string_view>

#include "parsers/document.h"

namespace parsers {

// The names under which the enumerations of parsers/document.h stand in XML and JSON
// (docs/format_xml.md). The empty name belongs to ActorSource::none and Bound::none.
std::string_view name_of(SectionKind value);
std::string_view name_of(System value);
std::string_view name_of(Relation value);
std::string_view name_of(DeadlineKind value);
std::string_view name_of(Bound value);
std::string_view name_of(ObligationKind value);
std::string_view name_of(Strength value);
std::string_view name_of(ActorSource value);
std::string_view name_of(TextOrigin value);

// The value named `name`; nullopt when there is none. Defined for the enumerations above.
template <class Enum>
std::optional<Enum> from_name(std::string_view name);

}  // namespace parsers

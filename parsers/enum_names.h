#pragma once

#include <optional>
#include <string_view>

#include "parsers/document.h"

namespace parsers {

// The names under which the enumerations of parsers/document.h stand in XML and JSON
// (docs/format_xml.md). The empty name belongs to ActorSource::none and Bound::none. Defined for
// SectionKind, System, Relation, DeadlineKind, Bound, ObligationKind, Strength, ActorSource,
// TextOrigin and Field.
template <class Enum>
std::string_view name_of(Enum value);

// The value named `name`; nullopt when there is none. Defined for the same.
template <class Enum>
std::optional<Enum> from_name(std::string_view name);

}  // namespace parsers

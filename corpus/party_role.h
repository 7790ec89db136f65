#pragma once

#include <string>
#include <vector>

#include "parsers/document.h"

namespace corpus {

// What a body or thing is to an obligation: the column `role` of table `party` (docs/schema.md).
enum class PartyRole { actor, delegate, coordinator, report_to, via, product };

// All but the actors, which are more than a name.
inline constexpr PartyRole kNamedRoles[] = {PartyRole::delegate,
                                            PartyRole::coordinator,
                                            PartyRole::report_to,
                                            PartyRole::via,
                                            PartyRole::product};

// The names that `obligation`, const or not, has for one of kNamedRoles.
template <class Obligation>
auto& names_of(Obligation& obligation, PartyRole role) {
  switch (role) {
    case PartyRole::delegate:
      return obligation.delegates;
    case PartyRole::coordinator:
      return obligation.coordinators;
    case PartyRole::report_to:
      return obligation.report_to;
    case PartyRole::via:
      return obligation.via;
    default:
      return obligation.products;
  }
}

}  // namespace corpus

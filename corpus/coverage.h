#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/store.h"
#include "parsers/document.h"

namespace corpus {

// What a plan makes of a duty of the document that it carries out.
enum class Takeover {
  taken,     // the same duty, not later, not less often, not less binding
  detailed,  // with more said about it
  weakened,  // later, less often, less, less binding, or without the date
  missing,
};

// "taken", "detailed", "weakened", "missing"
std::string_view name_of(Takeover takeover);

struct CoverageCell {
  Takeover takeover = Takeover::missing;
  std::optional<std::size_t> obligation;  // place in the plan's
  double similarity = 0.0;
  std::string reason;  // for a person, why it is weakened; "" else
};

struct Plan {
  DocumentInfo document;
  std::vector<parsers::Obligation> obligations;
};

// A row per duty, a cell per plan.
using CoverageMatrix = std::vector<std::vector<CoverageCell>>;

CoverageMatrix coverage(const std::vector<parsers::Obligation>& duties,
                        const std::vector<Plan>& plans);

// When the directive itself is not at hand: the duties that more than half of the plans have, each
// in the words of the first plan that has it, without its dates. Looks at the first fifty plans.
std::vector<parsers::Obligation> shared_duties(const std::vector<Plan>& plans);

// What `other` makes of `duty`, the two being the same duty.
CoverageCell judge(const parsers::Obligation& duty, const parsers::Obligation& other);

}  // namespace corpus

#pragma once

#include <vector>

#include "parsers/document.h"

namespace parsers {

// Gives each obligation an id made of its section's path and its text, "o" and eight hexadecimal
// figures; the second of the same text in one section gets "-2" behind it, and so on.
void give_ids(std::vector<Obligation>& obligations);

}  // namespace parsers

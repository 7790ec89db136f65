#pragma once

#include <string>

namespace parsers {

// `confidence` cut to the range 0 to 1 and rounded to at most three decimals, with a full stop in
// every locale: "0.93", "1". What is not a number is 0.
std::string confidence_text(double confidence);

}  // namespace parsers

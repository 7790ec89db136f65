#include "parsers/number_text.h"

#include <cmath>

namespace parsers {

std::string confidence_text(double confidence) {
  if (!(confidence > 0)) return "0";
  const long thousandths = confidence >= 1 ? 1000 : std::lround(confidence * 1000);
  if (thousandths == 1000) return "1";
  if (thousandths == 0) return "0";
  std::string digits = std::to_string(1000 + thousandths).substr(1);
  digits.erase(digits.find_last_not_of('0') + 1);
  return "0." + digits;
}

}  // namespace parsers

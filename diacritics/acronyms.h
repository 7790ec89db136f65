#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diacritics/ngram_model.h"

namespace diacritics {

// An abbreviation that `model` does not hold, by the longest part of it that the model does: SGDDT
// ends in GDĐT, so it is SGDĐT. `printed`: ASCII capitals. nullopt when no part of four letters or
// more at its beginning or end is known, or the part has no Đ. (Shorter parts are wrong as often as
// they are right.)
std::optional<std::string> spelled_acronym(const NgramModel& model, std::string_view printed);

}  // namespace diacritics

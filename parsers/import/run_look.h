#pragma once

#include <optional>
#include <string>

#include "parsers/import/office_document.h"

namespace parsers {

// What a style, or a run of text itself, says about the look of text; what is absent is inherited.
struct RunLook {
  std::optional<std::string> font;
  std::optional<bool> bold, italic, capitals, hidden, raised;

  void apply(const RunLook& nearer);  // takes what `nearer` says
};

OfficeRun run_of(const RunLook& look);  // without text

// Whether both are alike but for their text.
bool has_same_look(OfficeRun a, const OfficeRun& b);

}  // namespace parsers

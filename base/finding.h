#pragma once

#include <string>

#include "base/text.h"

namespace base {

// One remark about one place in a document: something that a person should look at. Findings
// travel beside the result they concern, in text order, and never change it.
struct Finding {
  std::string kind;     // kebab-case code, each explained in docs/findings.md: "numbering-gap"
  TextSpan span;        // into the text given to the function that returned it; empty: the whole
  std::string message;  // one sentence for a reader of the document, in Vietnamese

  friend bool operator==(const Finding&, const Finding&) = default;
};

}  // namespace base

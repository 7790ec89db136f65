#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace corpus {

// A passage shortened around what was found.
struct Excerpt {
  std::string text;
  std::vector<base::TextSpan> matches;  // in `text`
};

// At most forty words of `text` where most of `matches`, words of it in order, stand; "…" where
// something is left out. Without matches its beginning.
Excerpt excerpt(std::string_view text, const std::vector<base::TextSpan>& matches);

}  // namespace corpus

#pragma once

#include <string>
#include <string_view>

#include "parsers/document.h"

namespace corpus {

// An obligation as one line of JSON, and back: how the store keeps it (docs/schema.md). Spans and
// the box on the page are not kept.
std::string obligation_to_json(const parsers::Obligation& obligation);

// Throws base::Error (unreadable) when `json` is not what obligation_to_json() gives.
parsers::Obligation obligation_from_json(std::string_view json);

}  // namespace corpus

#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "corpus/database.h"
#include "parsers/document.h"

namespace corpus {

// Puts obligations together again from their rows; those whose id no row has are left out. Spans
// are not kept. Throws base::Error (unreadable) when the rows are not such as the program writes.
std::unordered_map<std::int64_t, parsers::Obligation> read_obligations(
    Database& database, const std::vector<std::int64_t>& ids);

}  // namespace corpus

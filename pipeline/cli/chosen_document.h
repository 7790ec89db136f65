#pragma once

#include <string>

#include "corpus/store.h"
#include "parsers/document.h"

namespace cli {

// The one document of `store` that `name` means: the beginning of its SHA-256 (four characters at
// least) or its number. Throws base::Error: unreadable when there is none, usage when there are
// several, which it lists.
std::string chosen_key(const corpus::Store& store, const std::string& name);
parsers::Document chosen_document(const corpus::Store& store, const std::string& name);

}  // namespace cli

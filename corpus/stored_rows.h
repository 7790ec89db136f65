#pragma once

#include <string>
#include <string_view>

namespace corpus {

class Database;

// What the tables say of the document with that key, as lines of text that do not depend on row ids
// and are the same in every database: to compare a store with what its XML gives. Left out is what
// only helps to find passages and comes from tables of the program: alternatives, fingerprints and
// levels of administration.
std::string stored_rows(Database& database, std::string_view key);

}  // namespace corpus

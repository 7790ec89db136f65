#pragma once

#include <string>
#include <vector>

namespace corpus {

class Database;

// Add a sentence for each document that does not match its digest or its rows, and for each table
// with rows that refer to what is not there.
void check_documents(Database& database, std::vector<std::string>& problems);
void check_references(Database& database, std::vector<std::string>& problems);

}  // namespace corpus

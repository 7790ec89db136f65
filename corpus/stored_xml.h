#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace corpus {

class Database;

// The XML of a document is kept compressed against the texts of its passages, which stand in their
// table: so the text costs its room once.

// Adds a passage to what the XML is compressed against.
void add_context(std::string_view block, std::string_view text, std::string& context);

// The XML of the document with that row id. Throws base::Error (unreadable) when it, or a passage,
// is damaged.
std::string stored_xml(Database& database, std::int64_t document);

}  // namespace corpus

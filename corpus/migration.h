#pragma once

#include <functional>
#include <string>

namespace corpus {

class Database;

// A document of an older store.
struct OlderVersion {
  std::string key;
  int number = 1;                          // of the document's version
  std::string content, indexed, replaced;  // "" where it is not known; replaced: of an old version
  std::string xml;                         // as it was kept
};

// What becomes of the documents of an older store, and of the old versions of documents.
struct Migration {
  std::function<void(const OlderVersion&)> put, keep;
};

// SQL that sets aside what the tables of layout 2 or 3 know of documents and cannot be made anew,
// for carry_over().
std::string set_aside(int layout);

// Hands everything that was set aside to `migration`.
void carry_over(Database& database, const Migration& migration);

}  // namespace corpus

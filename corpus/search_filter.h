#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "corpus/obligation_filter.h"
#include "corpus/search_query.h"

namespace corpus {

// Which documents to look in; what is empty does not filter. Words are compared as search does.
struct DocumentFilter {
  std::vector<std::string> types = {};  // any of: "Kế hoạch" or its code, "KH"
  std::string issuer = {};              // words of the issuer or the body above it
  std::string level = {};               // "central", "province", "commune"
  std::string province = {};   // name, old or new, or code; else words of the issuer or place
  std::string number = {};     // "15-KH/ĐU"
  std::string cites = {};      // number of a document that it names
  std::string date_from = {};  // ISO 8601 days of issue
  std::string date_until = {};

  friend bool operator==(const DocumentFilter&, const DocumentFilter&) = default;
};

// What to look for and where. The obligation filter leaves passages that hold such an obligation.
struct SearchRequest {
  Query query = {};  // empty: everything
  DocumentFilter documents = {};
  ObligationFilter obligations = {};
  std::string section_kind = {};  // "tasks", "purpose", ...
  std::size_t shared_by = 0;  // leave out passages whose words so many other documents have; 0 none
  std::size_t limit = 20;
  std::size_t offset = 0;
};

}  // namespace corpus

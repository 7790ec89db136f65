#pragma once

#include <string>
#include <vector>

#include "corpus/store.h"

namespace cli {

// Passages for a person, what was found in bold where `in_bold`.
std::string hits_as_text(const std::vector<corpus::Hit>& hits, bool in_bold);

// One array, or one object per line.
std::string hits_as_json(const std::vector<corpus::Hit>& hits);
std::string hits_as_jsonl(const std::vector<corpus::Hit>& hits);

// The answer to one of many queries as an object on one line.
std::string answer_line(const std::string& id,
                        const std::string& query,
                        const std::vector<corpus::Hit>& hits);
std::string failure_line(const std::string& id,
                         const std::string& query,
                         const std::string& problem);

std::string facets_as_text(const std::vector<corpus::FacetCount>& facets);
// `counted` names what was counted: "passages" or "obligations".
std::string facets_as_json(const std::vector<corpus::FacetCount>& facets, const char* counted);

// "Kế hoạch, 08-KH/ĐU, 2026-06-02, Đảng ủy xã Suối Ngà (ke-hoach.txt)"
std::string title(const corpus::DocumentInfo& document);

}  // namespace cli

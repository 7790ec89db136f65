#pragma once

#include <string>
#include <utility>
#include <vector>

namespace parsers {

struct ZipMember {
  std::string name;
  std::string content;
  bool is_packed = true;
};

// A ZIP file of these, in this order, without times: the same members give the same bytes. Throws
// base::Error (other) when memory is short.
std::string write_zip(const std::vector<ZipMember>& members);

}  // namespace parsers

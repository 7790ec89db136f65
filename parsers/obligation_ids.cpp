#include "parsers/obligation_ids.h"

#include <string>
#include <string_view>
#include <unordered_map>

#include "base/sha256.h"

namespace parsers {
namespace {

std::string hash_id(std::string_view section, std::string_view text) {
  std::string key(section);
  key += '\n';
  key += text;
  return "o" + base::sha256_hex(key).substr(0, 8);
}

}  // namespace

void give_ids(std::vector<Obligation>& obligations) {
  std::unordered_map<std::string, int> seen;
  for (Obligation& obligation : obligations) {
    obligation.id = hash_id(obligation.section, obligation.text.text);
    const int count = ++seen[obligation.id];
    if (count > 1) obligation.id += "-" + std::to_string(count);
  }
}

}  // namespace parsers

#include "corpus/number_key.h"

#include "base/text.h"

namespace corpus {

std::string number_key(std::string_view number) {
  std::string key = base::comparison_key(number);
  std::erase(key, ' ');
  return key;
}

}  // namespace corpus

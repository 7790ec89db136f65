#include "corpus/number_key.h"

#include <algorithm>

#include "base/text.h"

namespace corpus {

std::string number_key(std::string_view number) {
  std::string key = base::comparison_key(number);
  const std::size_t digit = std::min(key.find_first_of("0123456789"), key.size());
  const std::size_t blank = digit == key.size() ? std::string::npos : key.rfind(' ', digit);
  if (blank != std::string::npos) key.erase(0, blank + 1);
  std::erase(key, ' ');
  const std::size_t zeros = key.find_first_not_of('0');
  if (zeros != std::string::npos && key[zeros] >= '1' && key[zeros] <= '9') key.erase(0, zeros);
  return key;
}

}  // namespace corpus

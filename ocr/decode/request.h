#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ocr::decode {

// What is asked of the helper in one line (see wire.h).
struct Request {
  std::string verb;
  std::vector<int> numbers;  // what cannot be read is 0

  int number(std::size_t index) const { return index < numbers.size() ? numbers[index] : 0; }
};

Request parse_request(std::string_view line);

}  // namespace ocr::decode

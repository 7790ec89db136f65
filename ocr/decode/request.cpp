#include "ocr/decode/request.h"

#include <charconv>

namespace ocr::decode {

Request parse_request(std::string_view line) {
  Request request;
  const std::size_t blank = line.find(' ');
  request.verb = line.substr(0, blank);
  while (line.find(' ') != std::string_view::npos) {
    line.remove_prefix(line.find(' ') + 1);
    int value = 0;
    std::from_chars(line.data(), line.data() + line.size(), value);
    request.numbers.push_back(value);
  }
  return request;
}

}  // namespace ocr::decode

#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace pipeline {

// A text of any length, taken in sections so that never more than one is in memory. A section ends
// with a paragraph, else with a line; a line that is longer than a section is cut at a blank. A
// text of up to 1 MiB, five hundred pages, is one section; those of a longer one have 256 KiB or
// more.
class TextSections {
 public:
  static constexpr std::size_t kLeastBytes = std::size_t{512} << 10;

  // `read` fills what it is given from the front and returns how many bytes it has put there; 0 is
  // the end. It may throw. `least_bytes` is half of the longest text that stays whole.
  using Read = std::function<std::size_t(std::span<char>)>;
  explicit TextSections(Read read, std::size_t least_bytes = kLeastBytes);

  // The next section, valid until the next call; empty at the end of the text. Put together they
  // are the text. A word is never cut, so one of 5 MiB makes a section of at least that.
  std::string_view next();

 private:
  void fill(std::size_t bytes);

  Read read_;
  std::size_t least_bytes_;
  std::string buffer_;     // the section given last, and what has been read of the next
  std::size_t given_ = 0;  // bytes of the former
  bool at_end_ = false;
};

}  // namespace pipeline

#include "pipeline/text_sections.h"

#include <algorithm>
#include <utility>

// Twice as much as a section needs is read ahead, so that the rest of a text is never a scrap of a
// few lines, too little to tell by what is wrong with it. While there is no place to cut, the
// double is read; the time is linear in the text all the same.

namespace pipeline {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 16;

// A place in (first, last] of `text`: behind the last blank line there, else behind the last line
// end, else behind the last blank; 0 when there is none.
std::size_t cut_between(std::string_view text, std::size_t first, std::size_t last) {
  const std::string_view head = text.substr(0, last);
  std::size_t paragraph = 0;
  for (const std::string_view gap : {"\n\n", "\n\r\n"}) {
    const std::size_t at = head.rfind(gap);
    if (at != std::string_view::npos) paragraph = std::max(paragraph, at + gap.size());
  }
  const std::size_t line = head.rfind('\n') + 1;  // npos + 1 is 0
  const std::size_t word = head.rfind(' ') + 1;
  for (const std::size_t place : {paragraph, line, word}) {
    if (place > first) return place;
  }
  return 0;
}

}  // namespace

TextSections::TextSections(Read read, std::size_t least_bytes)
    : read_(std::move(read)), least_bytes_(std::max<std::size_t>(least_bytes, 1)) {}

// Reads until the buffer holds more than `bytes` or the text ends.
void TextSections::fill(std::size_t bytes) {
  while (!at_end_ && buffer_.size() <= bytes) {
    const std::size_t begin = buffer_.size();
    buffer_.resize(begin + kBlock);
    const std::size_t count = read_(std::span(buffer_).subspan(begin));
    buffer_.resize(begin + count);
    at_end_ = count == 0;
  }
}

std::string_view TextSections::next() {
  buffer_.erase(0, std::exchange(given_, 0));
  for (std::size_t bytes = 2 * least_bytes_; given_ == 0; bytes *= 2) {
    fill(bytes);
    if (buffer_.size() <= bytes) {
      given_ = buffer_.size();
      break;
    }
    given_ = cut_between(buffer_, least_bytes_ / 2, buffer_.size() - least_bytes_);
  }
  return std::string_view(buffer_).substr(0, given_);
}

}  // namespace pipeline

#include "pipeline/utf8_reader.h"

#include <algorithm>
#include <utility>

namespace pipeline {
namespace {

constexpr std::size_t kHead = std::size_t{1} << 12;
constexpr std::size_t kBlock = std::size_t{1} << 16;

}  // namespace

Utf8Reader::Utf8Reader(Read read) : read_(std::move(read)) {
  std::string head(kHead, '\0');
  std::size_t size = 0;
  while (size < head.size() && !at_end_) {
    const std::size_t count = read_(std::span(head).subspan(size));
    at_end_ = count == 0;
    size += count;
  }
  head.resize(size);
  form_ = parsers::form_of(head);
  stream_ = parsers::UnicodeStream(form_);
  waiting_ = stream_.add(head);
  if (at_end_) waiting_ += stream_.finish();
}

void Utf8Reader::fill() {
  waiting_.clear();
  given_ = 0;
  std::string block(kBlock, '\0');
  while (waiting_.empty() && !at_end_) {
    const std::size_t count = read_(block);
    at_end_ = count == 0;
    waiting_ = at_end_ ? stream_.finish() : stream_.add(std::string_view(block).substr(0, count));
  }
}

std::size_t Utf8Reader::read(std::span<char> block) {
  if (given_ == waiting_.size()) fill();
  const std::size_t count = std::min(block.size(), waiting_.size() - given_);
  std::copy_n(waiting_.begin() + static_cast<std::ptrdiff_t>(given_), count, block.begin());
  given_ += count;
  return count;
}

}  // namespace pipeline

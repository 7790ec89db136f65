#include "parsers/text_part.h"

#include <algorithm>
#include <cstddef>
#include <string>

namespace parsers {

BlockParts::BlockParts(const Block& block) : block_(block) {
  std::size_t total = 0;
  begins_.reserve(block.text.spans.size());
  for (const base::TextSpan& piece : block.text.spans) {
    begins_.push_back(total);
    total += piece.end - piece.begin + 1;
  }
  if (total > 0) --total;  // no blank stands behind the last
  const std::size_t size = block.text.text.size();
  exact_ = total == size;
  if (!exact_ && total > 0) scale_ = static_cast<double>(size) / static_cast<double>(total);
}

Text BlockParts::part(base::TextSpan span) const {
  const Text& whole = block_.text;
  Text part;
  part.text = std::string(base::slice(whole.text, span));
  part.place = whole.place;
  const auto place_of = [this](std::size_t i) { return static_cast<double>(begins_[i]) * scale_; };
  const auto after = std::partition_point(begins_.begin(), begins_.end(), [&](std::size_t begin) {
    return static_cast<double>(begin) * scale_ <= static_cast<double>(span.begin);
  });
  for (auto i = static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - begins_.begin() - 1, 0));
       i < begins_.size() && place_of(i) < static_cast<double>(span.end);
       ++i) {
    base::TextSpan piece = whole.spans[i];
    const double length = static_cast<double>(piece.end - piece.begin) * scale_;
    if (place_of(i) + length <= static_cast<double>(span.begin)) continue;
    if (exact_) {
      const std::size_t begin = begins_[i], end = begin + (piece.end - piece.begin);
      const std::size_t first = piece.begin;
      if (span.begin > begin) piece.begin = first + (span.begin - begin);
      if (span.end < end) piece.end = first + (span.end - begin);
    }
    part.spans.push_back(piece);
  }
  return part;
}

bool BlockParts::starts_line(std::size_t at) const {
  return at != 0 && std::binary_search(begins_.begin(), begins_.end(), at);
}

}  // namespace parsers

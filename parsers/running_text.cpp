#include "parsers/running_text.h"

#include <string>
#include <string_view>

#include "base/text.h"
#include "parsers/characters.h"

namespace parsers {
namespace {

bool has_vowel(std::string_view word) {
  const std::string bare = base::to_lower(base::strip_marks(word));
  return bare.find_first_of("aeiouy") != std::string::npos;
}

// How the end of one line and the start of the next meet.
enum class Seam { blank, none, drop_hyphen };

Seam seam_between(std::string_view above, std::string_view below) {
  constexpr std::string_view kSoftHyphen = "\u00AD";
  if (above.ends_with(kSoftHyphen)) return Seam::drop_hyphen;
  const bool dash = above.size() > 1 && above.back() == '-' && !above.ends_with("--");
  const bool slash = above.size() > 1 && above.back() == '/';
  if (!dash && !slash) return Seam::blank;
  std::string_view word = last_word(above);
  word.remove_suffix(1);
  if (word.empty()) return Seam::blank;  // a dash with a blank before it stays a dash
  const std::string_view next = first_word(below);
  if (slash)
    return is_letter(first_char(next)) || is_digit(first_char(next)) ? Seam::none : Seam::blank;
  if (is_lower(first_char(next)) && is_letter(last_char(word)) &&
      (!has_vowel(word) || !has_vowel(next))) {
    return Seam::drop_hyphen;  // no syllable is without a vowel, so the hyphen parted one
  }
  return Seam::none;
}

void remove_last_char(std::string& text) {
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80)
    text.pop_back();
  if (!text.empty()) text.pop_back();
}

}  // namespace

Text running_text(std::span<const Line> lines) {
  Text joined;
  std::string_view above;
  for (const Line& line : lines) {
    if (line.text.empty()) continue;
    if (!above.empty()) {
      const Seam seam = seam_between(above, line.text);
      if (seam == Seam::drop_hyphen) remove_last_char(joined.text);
      if (seam == Seam::blank) joined.text += ' ';
    }
    joined.text += base::collapse_space(line.text);
    joined.spans.push_back(line.span);
    above = line.text;
  }
  return joined;
}

}  // namespace parsers

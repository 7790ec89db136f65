#include "parsers/telegram_sender.h"

#include <algorithm>

#include "base/text.h"
#include "parsers/issuer_parser.h"
#include "parsers/text_folding.h"

namespace parsers {

bool opens_telegram(std::string_view line) {
  constexpr std::size_t kFarColon = 200;  // bytes
  const std::size_t colon = line.substr(0, std::min(line.size(), kFarColon)).find(':');
  return colon != std::string_view::npos && bare_key(line.substr(0, colon)).ends_with("dien");
}

bool is_sender_of_telegram(std::span<const Line> lines, std::size_t at) {
  if (opens_telegram(lines[at].text)) return true;
  constexpr std::size_t kMostLines = 3;
  for (std::size_t i = at; i < std::min(lines.size(), at + kMostLines); ++i) {
    const std::string_view line = lines[i].text;
    if (bare_key(first_words(line, 1)) == "dien" && line.find(':') != std::string_view::npos)
      return i > at;
    if (!base::is_all_capitals(line) || !opens_with_body(lines[at].text)) return false;
  }
  return false;
}

}  // namespace parsers

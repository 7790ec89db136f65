#include "diacritics/acronyms.h"

#include <algorithm>

#include "base/text.h"

namespace diacritics {
namespace {

constexpr std::size_t kShortestPart = 4, kLongestAcronym = 16;
constexpr float kAcronymShare = 0.9F;  // of capitals among the occurrences of an abbreviation

// How the model spells `part`; "" when it is no abbreviation that it knows.
std::string_view spelling_of(const NgramModel& model, std::string_view part) {
  if (part.find_first_of("AEIOUY") != std::string_view::npos) return "";  // rather a word
  const WordRange words = model.spellings(base::to_lower(part));
  if (words.size() == 0 || model.facts(words.first).capital_share < kAcronymShare) return "";
  return model.word(words.first);
}

}  // namespace

std::optional<std::string> spelled_acronym(const NgramModel& model, std::string_view printed) {
  const bool capitals =
      std::all_of(printed.begin(), printed.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!capitals || printed.size() > kLongestAcronym) return std::nullopt;
  if (printed.find('D') == std::string_view::npos) return std::nullopt;
  if (model.spellings(base::to_lower(printed)).size() > 0) return std::nullopt;
  for (std::size_t length = printed.size() - 1; length >= kShortestPart; --length) {
    for (const std::size_t begin : {printed.size() - length, std::size_t{0}}) {
      const std::string_view part = printed.substr(begin, length);
      if (part.find('D') == std::string_view::npos) continue;
      const std::string_view spelling = spelling_of(model, part);
      if (spelling.empty()) continue;
      if (spelling.size() == part.size()) return std::nullopt;  // known, and without Đ
      return std::string(printed.substr(0, begin)) + base::to_upper(spelling) +
             std::string(printed.substr(begin + length));
    }
  }
  return std::nullopt;
}

}  // namespace diacritics

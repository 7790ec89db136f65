#include "diacritics/syllables.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/error.h"
#include "base/file.h"
#include "base/language.h"
#include "base/text.h"
#include "diacritics/letters.h"

// A syllable without its tone is an onset and a rime, and the spelling of c/k, g/gh, ng/ngh depends
// on the vowel behind. The longest onset that leaves a known rime is taken; gi and qu share their
// last letter with the rime.

namespace diacritics {
namespace {

struct Toneless {
  std::string text;
  Tone tone = Tone::level;
};

// nullopt when `key` has other characters than letters, or two tones.
std::optional<Toneless> take_tone_off(std::string_view key) {
  Toneless toneless;
  for (std::size_t at = 0; at < key.size();) {
    std::optional<Letter> letter = vietnamese_letter(base::next_char(key, at));
    if (!letter || letter->capital) return std::nullopt;
    if (letter->tone != Tone::level) {
      if (toneless.tone != Tone::level) return std::nullopt;
      toneless.tone = letter->tone;
      letter->tone = Tone::level;
    }
    base::append_utf8(toneless.text, compose(*letter));
  }
  return toneless;
}

constexpr std::array<std::string_view, 26> kOnsets = {
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c",
    "d",   "đ",  "g",  "h",  "k",  "l",  "m",  "n",  "p",  "r",  "s",  "t", "v"};

bool is_front(std::string_view rime) {
  return rime.starts_with("i") || rime.starts_with("e") || rime.starts_with("ê") ||
         rime.starts_with("y");
}

// k, gh, ngh stand before i e ê y, and c, g, ng do not; yê- has no onset.
bool spelling_allows(std::string_view onset, std::string_view rime) {
  if (onset == "k" || onset == "gh" || onset == "ngh") return is_front(rime);
  if (onset == "g" && rime.starts_with("i")) return true;  // gì, gìn
  if (onset == "c" || onset == "g" || onset == "ng") return !is_front(rime);
  return onset.empty() || onset == "qu" || !rime.starts_with("yê");
}

}  // namespace

Syllables::Syllables(const std::filesystem::path& rimes) {
  const std::string text = base::read_file(rimes);
  for (const std::string_view line : base::split_lines(text)) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos)
      throw base::Error(rimes.string(),
                        base::tr("không phải bảng vần", "not a table of rimes"),
                        base::ErrorCode::missing);
    rimes_.emplace(line.substr(0, tab), line.substr(tab + 1) == "stop" ? Coda::stop : Coda::any);
  }
}

bool Syllables::contains(std::string_view key) const {
  const std::optional<Toneless> toneless = take_tone_off(key);
  if (!toneless) return false;
  const std::string_view text = toneless->text;
  const auto fits = [&](std::string_view onset) {
    if (!text.starts_with(onset) || text.size() == onset.size()) return false;
    const std::string rime(text.substr(onset.size()));
    const auto found = rimes_.find(rime);
    if (found == rimes_.end() || !spelling_allows(onset, rime)) return false;
    return found->second == Coda::any || toneless->tone == Tone::acute ||
           toneless->tone == Tone::dot;
  };
  return fits("") || fits("s") || fits("x") || std::any_of(kOnsets.begin(), kOnsets.end(), fits);
}

}  // namespace diacritics

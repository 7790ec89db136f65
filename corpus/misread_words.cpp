// A Vietnamese syllable obeys rules that a misread one often breaks: no "rn" at its end, no capital
// I before small letters, ươ and uô never half marked, no falling, asking or tumbling tone before a
// final c, ch, p or t. Each broken rule has few ways to be mended, and these are the alternatives.

#include "corpus/misread_words.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include "base/text.h"
#include "corpus/tokenizer.h"

namespace corpus {
namespace {

using Words = std::vector<std::string>;

// A letter in its six tones: none, acute, grave, hook, tilde, dot.
using Tones = std::array<const char*, 6>;
constexpr Tones kVowels[] = {{"a", "á", "à", "ả", "ã", "ạ"},
                             {"ă", "ắ", "ằ", "ẳ", "ẵ", "ặ"},
                             {"â", "ấ", "ầ", "ẩ", "ẫ", "ậ"},
                             {"e", "é", "è", "ẻ", "ẽ", "ẹ"},
                             {"ê", "ế", "ề", "ể", "ễ", "ệ"},
                             {"i", "í", "ì", "ỉ", "ĩ", "ị"},
                             {"o", "ó", "ò", "ỏ", "õ", "ọ"},
                             {"ô", "ố", "ồ", "ổ", "ỗ", "ộ"},
                             {"ơ", "ớ", "ờ", "ở", "ỡ", "ợ"},
                             {"u", "ú", "ù", "ủ", "ũ", "ụ"},
                             {"ư", "ứ", "ừ", "ử", "ữ", "ự"},
                             {"y", "ý", "ỳ", "ỷ", "ỹ", "ỵ"}};
constexpr std::size_t kAcute = 1, kDot = 5;

bool ends_with_stop(std::string_view bare) {
  return bare.ends_with('c') || bare.ends_with('p') || bare.ends_with('t') || bare.ends_with("ch");
}

std::string replaced(const std::string& word,
                     std::size_t at,
                     std::size_t count,
                     std::string_view by) {
  std::string result = word;
  return result.replace(at, count, by);
}

// What a machine takes for other signs: rn for m, I for l, 0 for o, 1 for l.
void mend_letters(const std::string& word, Words& mended) {
  const std::string lower = base::to_lower(word);
  if (const std::size_t at = lower.rfind("rn"); at != std::string::npos && at > 0)
    mended.push_back(replaced(lower, at, 2, "m"));
  if (word.size() > 1 && word[0] == 'I' && !base::is_all_capitals(word))
    mended.push_back(replaced(lower, 0, 1, "l"));
  for (const auto& [digit, letter] : {std::pair{'0', "o"}, std::pair{'1', "l"}}) {
    if (const std::size_t at = lower.find(digit);
        at != std::string::npos && lower.find_first_of("0123456789", at + 1) == std::string::npos)
      mended.push_back(replaced(lower, at, 1, letter));
  }
}

// ươ and uô are marked on both letters or on the second alone: "ngưồn" was uồ or ườ.
void mend_pair(const std::string& lower, Words& mended) {
  constexpr std::size_t kHornedU = 2;  // bytes of ư
  const std::size_t at = lower.find("ư");
  if (at == std::string::npos) return;
  const Tones& plain = kVowels[6];
  const Tones& roof = kVowels[7];
  const Tones& horn = kVowels[8];
  for (std::size_t tone = 0; tone < plain.size(); ++tone) {
    for (const Tones& second : {plain, roof}) {
      const std::string_view letter = second[tone];
      if (lower.compare(at + kHornedU, letter.size(), letter) != 0) continue;
      const std::string rest = lower.substr(at + kHornedU + letter.size());
      mended.push_back(lower.substr(0, at) + "ư" + horn[tone] + rest);
      mended.push_back(lower.substr(0, at) + "u" + roof[tone] + rest);
      return;
    }
  }
}

// Before a final stop there are two tones only: "kềt" was kết or kệt.
void mend_tone(const std::string& lower, Words& mended) {
  if (!ends_with_stop(base::strip_marks(lower))) return;
  for (const Tones& vowel : kVowels) {
    for (std::size_t tone = kAcute + 1; tone < kDot; ++tone) {
      const std::size_t at = lower.find(vowel[tone]);
      if (at == std::string::npos) continue;
      const std::size_t size = std::string_view(vowel[tone]).size();
      for (const std::size_t other : {kAcute, kDot})
        mended.push_back(replaced(lower, at, size, vowel[other]));
      return;
    }
  }
}

// How one word may be mended, best first.
Words mended_forms(const std::string& word) {
  Words mended;
  mend_letters(word, mended);
  const std::string lower = base::to_lower(word);
  mend_pair(lower, mended);
  mend_tone(lower, mended);
  return mended;
}

// The same from memory: few words make up most of a text.
const Words& known_mended_forms(const std::string& word) {
  constexpr std::size_t kMostKept = 20'000;
  thread_local std::unordered_map<std::string, Words> kept;
  if (const auto known = kept.find(word); known != kept.end()) return known->second;
  if (kept.size() >= kMostKept) kept.clear();
  return kept.emplace(word, mended_forms(word)).first->second;
}

}  // namespace

std::string alternatives_of(std::string_view text) {
  std::string line, word;
  std::unordered_set<std::string> seen;
  for_each_word(text, [&](base::TextSpan span, const WordForms& forms) {
    if (!has_letters(forms)) return;
    word.assign(text.substr(span.begin, span.end - span.begin));
    const Words& mended = known_mended_forms(word);
    if (mended.empty() || !seen.insert(forms.marked).second) return;
    line += (line.empty() ? "" : ";") + base::to_lower(word) + '=';
    for (std::size_t i = 0; i < mended.size(); ++i)
      line += (i == 0 ? "" : ",") + mended[i];
  });
  return line;
}

std::unordered_map<std::string, std::vector<std::string>> read_alternatives(std::string_view line) {
  std::unordered_map<std::string, std::vector<std::string>> alternatives;
  while (!line.empty()) {
    const std::string_view entry = line.substr(0, line.find(';'));
    line.remove_prefix(std::min(entry.size() + 1, line.size()));
    const std::size_t sign = entry.find('=');
    if (sign == std::string_view::npos) continue;
    std::vector<std::string>& readings = alternatives[word_forms(entry.substr(0, sign)).marked];
    for (const Token& token : tokenize(entry.substr(sign + 1)))
      readings.push_back(token.marked);
  }
  return alternatives;
}

}  // namespace corpus

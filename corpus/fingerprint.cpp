#include "corpus/fingerprint.h"

#include "corpus/tokenizer.h"

namespace corpus {

std::int64_t fingerprint(std::string_view text) {
  // FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
  constexpr std::uint64_t kStart = 0xCBF29CE484222325u, kFactor = 0x100000001B3u;
  std::uint64_t hash = kStart;
  const auto add = [&](char c) { hash = (hash ^ static_cast<unsigned char>(c)) * kFactor; };
  bool has_words = false;
  for_each_word(text, [&](base::TextSpan, const WordForms& forms) {
    if (!has_letters(forms)) return;
    has_words = true;
    for (const char c : forms.bare)
      add(c);
    add(' ');
  });
  // 48 bits tell some hundred million texts apart, and take a quarter less room.
  constexpr int kDropped = 16;
  return has_words ? static_cast<std::int64_t>(hash >> kDropped) : 0;
}

}  // namespace corpus

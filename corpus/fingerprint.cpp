#include "corpus/fingerprint.h"

#include "corpus/tokenizer.h"

namespace corpus {

std::int64_t fingerprint(std::string_view text) {
  // FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
  constexpr std::uint64_t kStart = 0xCBF29CE484222325u, kFactor = 0x100000001B3u;
  std::uint64_t hash = kStart;
  const auto add = [&](char c) { hash = (hash ^ static_cast<unsigned char>(c)) * kFactor; };
  bool has_words = false;
  for (const Token& token : tokenize(text)) {
    if (!has_letters(token)) continue;
    has_words = true;
    for (const char c : token.bare)
      add(c);
    add(' ');
  }
  return has_words ? static_cast<std::int64_t>(hash) : 0;
}

}  // namespace corpus

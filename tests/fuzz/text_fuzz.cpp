// The text functions take any bytes: what they promise about lines, words and keys holds.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string text = base::to_nfc(bytes);
  if (!base::is_nfc(text)) std::abort();
  const std::string key = base::comparison_key(text);
  if (base::comparison_key(key) != key) std::abort();
  std::size_t length = 0;
  for (const std::string_view line : base::split_lines(bytes))
    length += line.size() + 1;
  if (length != size + 1) std::abort();
  for (const std::string_view word : base::split_words(text)) {
    if (word.empty() || base::trim(word) != word) std::abort();
  }
  base::strip_marks(text);
  base::to_upper(text);
  return 0;
}

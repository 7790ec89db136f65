#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>

namespace diacritics {

// Which words can be Vietnamese syllables by the rules of the orthography: onset, rime and tone.
// About 17,000 can, of which some 7,000 are in use.
class Syllables {
 public:
  // Reads the table of rimes (diacritics/data/rimes.tsv). Throws base::Error (missing).
  explicit Syllables(const std::filesystem::path& rimes);

  // `key` as word_key() gives it: lower case, traditional placement of tones.
  bool contains(std::string_view key) const;

 private:
  enum class Coda { any, stop };

  std::unordered_map<std::string, Coda> rimes_;
};

}  // namespace diacritics

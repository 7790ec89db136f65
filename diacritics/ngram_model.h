#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace diacritics {

using WordId = std::uint32_t;

// The words before the next one, as far as the model remembers them; a small value that the
// caller keeps, so one read-only model serves any number of threads.
struct ModelState {
  std::array<WordId, 3> history{};
  std::uint8_t length = 0;

  friend bool operator==(const ModelState&, const ModelState&) = default;
};

struct Scored {
  float log10_prob = 0;
  ModelState state;
};

// An n-gram language model of lower-case, comparison-keyed (tone-style-free) syllables, mapped
// from a file (docs/format_model.md). Numbers, codes and other classes have words of their own.
class NgramModel {
 public:
  // Throws base::Error (missing) when the file is not there, or is truncated, altered or of
  // another version.
  explicit NgramModel(const std::filesystem::path& path);
  ~NgramModel();
  NgramModel(NgramModel&&) noexcept;
  NgramModel& operator=(NgramModel&&) noexcept;

  int order() const;
  std::size_t vocabulary_size() const;
  std::string version() const;  // for manifests: format, build and checksum

  WordId id(std::string_view word) const;  // unknown() when it is not in the vocabulary
  WordId unknown() const;
  std::string_view word(WordId id) const;

  // The words whose unmarked form is `stripped` ("dang": đảng, đang, đăng ...), a contiguous run
  // of ids, most frequent first.
  std::span<const WordId> spellings(std::string_view stripped) const;

  ModelState begin_of_sentence() const;
  Scored score(const ModelState& state, WordId word) const;

 private:
  struct Mapped;
  std::unique_ptr<Mapped> mapped_;
};

}  // namespace diacritics

#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace base {

// The whole match followed by each capture group, as views into the text that was searched. A
// group that took no part is an empty view.
using Match = std::vector<std::string_view>;

// A compiled PCRE2 pattern in UTF-8 mode, with JIT where the processor has it. Immutable: one
// Regex may serve many threads. Compile once (a static const), match often.
class Regex {
 public:
  enum class Case { sensitive, insensitive };

  // Throws Error naming the offset when `pattern` does not compile.
  explicit Regex(std::string_view pattern, Case letter_case = Case::sensitive);
  ~Regex();
  Regex(Regex&&) noexcept;
  Regex& operator=(Regex&&) noexcept;

  // The first match in `text` (valid UTF-8) at or after byte `from`; nullopt when there is none,
  // or when finding one would cost more than the match limit (no pattern may run away).
  std::optional<Match> match(std::string_view text, std::size_t from = 0) const;

  // Every match from left to right, none overlapping another.
  std::vector<Match> match_all(std::string_view text) const;

  bool matches(std::string_view text) const { return match(text).has_value(); }

 private:
  struct Code;  // keeps <pcre2.h> out of this header
  std::unique_ptr<Code> code_;
};

}  // namespace base

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "parsers/words.h"

namespace parsers {

// What tells when, in what case or what about, opens a clause at word `at`, and no comma ends it:
//
//   Hằng năm | Sở Y tế rà soát …      Từ năm 2027 | cân đối vào ngân sách …
//   Khi cần thiết | Chủ tịch xã …     Khi có lũ | Công an xã tổ chức sơ tán
//
// Behind a time anything may start that directs; behind a need, who acts even when they ask others;
// behind any other occasion only a name that no word of the occasion governs and that has a verb.
struct OpeningOccasion {
  enum class Kind { none, time, need, adjunct };
  Kind kind = Kind::none;
  std::size_t end = 0;  // the word at which the clause behind it starts

  explicit operator bool() const { return kind != Kind::none; }
};

// `words` are those of `text`. Reads no further than a few words behind the occasion.
OpeningOccasion read_opening_occasion(std::string_view text,
                                      const std::vector<Word>& words,
                                      std::size_t at);

}  // namespace parsers

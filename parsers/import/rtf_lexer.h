#pragma once

#include <cstddef>
#include <string_view>

namespace parsers {

// A piece of Rich Text Format (Microsoft, Rich Text Format Specification 1.9.1).
struct RtfToken {
  enum class Kind {
    open,    // {
    close,   // }
    word,    // \b0: `text` is "b", `number` 0
    symbol,  // \~: `text` is "~"
    bytes,   // text in a code page, also what is written as \'e9
    end,
  };
  Kind kind = Kind::end;
  std::string_view text = {};
  int number = 0;
  bool has_number = false;
};

// Cuts RTF into its pieces. Line ends of the file are none; binary data behind \bin is left out.
class RtfLexer {
 public:
  explicit RtfLexer(std::string_view bytes) : bytes_(bytes) {}

  RtfToken next();  // Kind::end at the end, again and again

 private:
  RtfToken escape();
  RtfToken word();

  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace parsers

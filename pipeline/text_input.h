#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "parsers/source_text.h"

namespace pipeline {

// A text file as the restorer and the parsers take it.
struct TextInput {
  std::string text;                           // NFC UTF-8, lines end with LF, no byte-order mark
  std::vector<parsers::LineHint> hints = {};  // of an office file: one per line, or none
  std::vector<base::Finding> findings;        // what was damaged; spans into `text`
};

constexpr std::size_t kMaxTextBytes = std::size_t{512} << 20;

// Bytes that are not UTF-8 become U+FFFD, and so do NULs and other control characters, with a
// finding for each line that has any. CR and CR LF become LF. Throws base::Error (unreadable) when
// `bytes` are not UTF-8 text at all but a text in another encoding, or no text; (limit) beyond
// kMaxTextBytes. `where` names the input.
TextInput load_text(std::string_view bytes, const std::string& where);

// The check of load_text() alone, for the beginning of a file.
void require_text(std::string_view head, const std::string& where);
bool looks_like_text(std::string_view head);

}  // namespace pipeline

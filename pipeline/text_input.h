#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "parsers/source_text.h"
#include "pipeline/text_decoder.h"

namespace pipeline {

// A text file as the restorer and the parsers take it.
struct TextInput {
  std::string text;                           // NFC UTF-8, lines end with LF, no byte-order mark
  std::vector<parsers::LineHint> hints = {};  // of an office file: one per line, or none
  std::vector<base::Finding> findings;        // what was damaged or doubtful; spans into `text`
  std::vector<EncodedLines> converted = {};   // from another encoding; of text files
};

constexpr std::size_t kMaxTextBytes = std::size_t{512} << 20;
constexpr std::size_t kMaxTextLines = 4'000'000;  // each costs forty bytes, also when it is empty

// Text in UTF-16, UTF-32 or an encoding of before Unicode is converted (pipeline/text_decoder.h),
// with a finding. Bytes that are in none of them become U+FFFD, and so do NULs and other control
// characters, with a finding for each line that has any. CR and CR LF become LF. Throws base::Error
// (unreadable) when `bytes` are no text, or text in an encoding that is not known; (limit) beyond
// kMaxTextBytes or kMaxTextLines. `where` names the input.
TextInput load_text(std::string_view bytes,
                    const std::string& where,
                    const EncodingJudge& judge,
                    const AskedEncoding& asked = {});

// Throws base::Error (unreadable) when the beginning of a file is not that of a text.
void require_text(std::string_view head, const std::string& where);
bool looks_like_text(std::string_view head);

// Throws base::Error (unreadable) when a text of so many bytes has too many that are in no encoding
// known here: those it has by accident are far fewer.
void require_known_encoding(const DecodedText& decoded,
                            std::size_t bytes,
                            const std::string& where);

// "có thể viết bằng mã cũ...": of a line that was left as it is.
std::string doubtful_encoding_message();

// What a reader of the document should know of its conversion; spans into `text`, which has the
// lines of `decoded`.
std::vector<base::Finding> findings_of(const std::vector<EncodedLines>& converted,
                                       const std::vector<std::size_t>& doubtful,
                                       std::string_view text);

}  // namespace pipeline

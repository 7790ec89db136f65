#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/import/legacy_charset.h"
#include "pipeline/encoding_judge.h"

namespace pipeline {

// In what encoding the user says a text is.
struct AskedEncoding {
  bool automatic = true;                            // to be found out
  std::optional<parsers::LegacyEncoding> encoding;  // else this one; none: Unicode

  friend bool operator==(const AskedEncoding&, const AskedEncoding&) = default;
};

// "auto", "utf-8", "tcvn3", "vni", "viscii", "windows-1258", "viqr", "vps"; in this order.
std::vector<std::string> asked_encoding_names();
std::string asked_encoding_name(const AskedEncoding& asked);
std::optional<AskedEncoding> asked_encoding_from_name(std::string_view name);

// A run of lines that came in another encoding.
struct EncodedLines {
  std::size_t first_line = 0, last_line = 0;  // 1 is the first, both included
  std::string encoding;                       // "TCVN3", "UTF-16LE"

  friend bool operator==(const EncodedLines&, const EncodedLines&) = default;
};

struct DecodedText {
  std::string text;  // as many lines as the input; what was converted is NFC UTF-8
  std::vector<EncodedLines> converted;
  std::vector<std::size_t> doubtful;  // lines, 1 is the first, that were left though they may be in
                                      // another encoding
  std::size_t unknown_bytes = 0;      // that are in no encoding known here, and stay as they are
};

// Turns lines in the encodings of before Unicode into Unicode. Every run of words without a
// Vietnamese letter that only Unicode has is judged by itself, so that encodings may be mixed; a
// run that is too short to tell is read as the rest of the text was. What reads as Vietnamese as it
// is, or has such a letter, is never touched.
class TextDecoder {
 public:
  TextDecoder(const EncodingJudge& judge, AskedEncoding asked);
  ~TextDecoder();

  // `text` is in bytes of any kind but UTF-16 and UTF-32 (parsers/import/unicode_form.h): the whole
  // text or, call by call, its sections; what earlier ones were in helps with later ones. Lines are
  // counted from the beginning of `text`.
  DecodedText decode(std::string_view text);

 private:
  class Section;

  const EncodingJudge& judge_;
  AskedEncoding asked_;
  std::array<std::size_t, parsers::kLegacyEncodings.size()> evidence_{};  // words
  std::size_t unicode_evidence_ = 0;                                      // words
};

}  // namespace pipeline

#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parsers {

// How Vietnamese was written before Unicode, one table each (data/legacy_charsets.tsv).
enum class LegacyEncoding {
  tcvn3,         // .Vn fonts of ABC: one byte for a small letter; capitals by fonts of their own
  vni,           // VNI fonts: the letter, then one byte for its marks
  viscii,        // RFC 1456
  windows_1258,  // the tone is a character behind its letter
  viqr,          // RFC 1456: marks as ASCII signs behind the letter
  vps,           // overlaps VISCII; never guessed
};
inline constexpr std::array kLegacyEncodings{LegacyEncoding::tcvn3,
                                             LegacyEncoding::vni,
                                             LegacyEncoding::viscii,
                                             LegacyEncoding::windows_1258,
                                             LegacyEncoding::viqr,
                                             LegacyEncoding::vps};

// "TCVN3", "VNI", "VISCII", "Windows-1258", "VIQR", "VPS".
std::string_view encoding_name(LegacyEncoding encoding);
// The same in any letter case; nothing for other names.
std::optional<LegacyEncoding> encoding_from_name(std::string_view name);

// A text whose encoding is in question. Values up to 0xFF are bytes of it; any other is a
// character that stands for itself.
using CodeUnits = std::u32string;

CodeUnits units_of_bytes(std::string_view bytes);

// `text` is UTF-8 made by a program that took the bytes for Windows-1252 or Latin-1: "µ" was B5,
// "“" was 93. Fonts in PDF files give minus signs for the soft hyphen AD; where one touches a
// letter it is taken for that byte. Characters that no byte gives stay.
CodeUnits units_of_misread(std::string_view text);

// What the bytes mean in Windows-1252; U+FFFD for the five that mean nothing.
std::string decode_western(const CodeUnits& units);

// One of the encodings.
class LegacyCharset {
 public:
  // Read from its file at first use. Throws base::Error (missing).
  static const LegacyCharset& of(LegacyEncoding encoding);

  // NFC UTF-8. Of several codes that begin at one place the longest counts; bytes that are no
  // letter here are read as Windows-1252. In VIQR a backslash keeps the sign behind it.
  std::string decode(const CodeUnits& units) const;

  // Whether the two are the beginning of one code: a letter and its mark in two pieces of text.
  bool joins(char32_t unit, char32_t next) const;

  // Its letters and tones with their usual codes, by character.
  struct Letter {
    char32_t character = 0;
    std::string code;
  };
  const std::vector<Letter>& letters() const;

  ~LegacyCharset();
  struct Codes;

 private:
  LegacyCharset(LegacyEncoding encoding, std::unique_ptr<Codes> codes);

  LegacyEncoding encoding_;
  std::unique_ptr<Codes> codes_;
};

}  // namespace parsers

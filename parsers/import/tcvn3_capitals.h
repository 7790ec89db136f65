#pragma once

#include <string>
#include <string_view>

namespace parsers {

// TCVN3 has no capital letters with tones: in a line of capitals they are small letters which the
// font shows as capitals, "CéNG HßA X·" for CỘNG HÒA XÃ, and decoding gives "CộNG HòA Xã". Puts
// such words in capitals: those that have a capital behind a small letter, and those between them
// that may be either ("Xã"). `text` is NFC UTF-8; one line or several.
std::string with_whole_capitals(std::string_view text);

}  // namespace parsers

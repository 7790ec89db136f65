#pragma once

#include <string>
#include <string_view>

namespace corpus {

// Texts as quick looks compare them: words in small letters without marks.

// What folded() gives where there is no such letter.
inline constexpr char kNoLetter = '\0';    // the character disappears
inline constexpr char kOtherLetter = '?';  // a letter that has no such form
inline constexpr char kBetweenWords = ' ';

// A small letter or digit of ASCII, or one of the above.
char folded(char32_t c);

// The words of `text`, each between single blanks: " uy ban "; "" when one has another letter.
void fold(std::string_view text, std::string& result);

}  // namespace corpus

#pragma once

#include <map>
#include <string>

#include "parsers/import/rtf_code_page.h"
#include "parsers/import/rtf_lexer.h"

namespace parsers {

struct RtfFont {
  std::string name;
  int code_page = 0;  // of its bytes; 0: the document's

  // Windows' own for fonts of before Unicode, whatever the file says: their bytes are letters of
  // encodings that only the name tells (parsers/import/legacy_fonts.h).
  int code_page_for(int document) const;
};

// The fonts of a file (\fonttbl), by number.
class RtfFonts {
 public:
  // Reads to the end of the group, behind its closing brace.
  void read(RtfLexer& lexer, RtfCodePages& code_pages);

  const RtfFont& font(int number) const;  // nameless when there is none

 private:
  std::map<int, RtfFont> fonts_;
};

// The styles of paragraphs (\stylesheet), by number.
class RtfStyles {
 public:
  struct Style {
    std::string name;
    int heading_level = 0;
  };

  void read(RtfLexer& lexer, RtfCodePages& code_pages, int code_page);

  const Style& style(int number) const;

 private:
  std::map<int, Style> styles_;
};

// Leaves out the rest of the group, its closing brace included. False at the end of the file.
bool skip_group(RtfLexer& lexer);

}  // namespace parsers

#include "parsers/import/rtf_lexer.h"

#include <string>

#include <gtest/gtest.h>

namespace parsers {
namespace {

// Tokens one after the other: "{", "}", "word=5", "!symbol", "'bytes'".
std::string dump(std::string_view rtf) {
  std::string text;
  RtfLexer lexer(rtf);
  for (RtfToken token = lexer.next(); token.kind != RtfToken::Kind::end; token = lexer.next()) {
    if (!text.empty()) text += ' ';
    if (token.kind == RtfToken::Kind::open) text += '{';
    if (token.kind == RtfToken::Kind::close) text += '}';
    if (token.kind == RtfToken::Kind::word) text += token.text;
    if (token.has_number) text += "=" + std::to_string(token.number);
    if (token.kind == RtfToken::Kind::symbol) text += "!" + std::string(token.text);
    if (token.kind == RtfToken::Kind::bytes) text += "'" + std::string(token.text) + "'";
  }
  EXPECT_EQ(lexer.next().kind, RtfToken::Kind::end);
  return text;
}

TEST(RtfLexer, CutsTheFileIntoPieces) {
  struct Case {
    std::string_view rtf;
    const char* tokens;
  };
  static constexpr Case kCases[] = {
      {"", ""},
      {"{\\b0 an\r\nb}", "{ b=0 'an' 'b' }"},
      {"\\b  a", "b ' a'"},
      {"\\li-12a", "li=-12 'a'"},
      {"\\li-a", "li '-a'"},
      {"\\x41\\'41\\'4", "x=41 'A' '4'"},
      {"\\'zz", "'zz'"},
      {"\\*\\~\\\\\\{", "!* !~ !\\ !{"},
      {"a\\\nb", "'a' par 'b'"},
      {"\\bin3 {}\\b",
       "bin=3 '"
       "b'"},
      {"\\bin99 abc", "bin=99"},
      {"\\u123456789012", "u=123456789"},
      {"\\", ""},
      {"\\b", "b"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(dump(c.rtf), c.tokens) << c.rtf;
}

}  // namespace
}  // namespace parsers

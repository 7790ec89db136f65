#include "parsers/import/rtf_fonts.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "parsers/import/legacy_fonts.h"

namespace parsers {
namespace {

constexpr int kWestern = 1252;
constexpr std::size_t kMostEntries = 65'536;
constexpr std::size_t kLongestName = 256;  // bytes

// Calls `word` for each control word and `name` for each name before a ';', to the end of the
// group; groups that begin with \* are left out.
template <typename TakeWord, typename TakeName>
void read_entries(RtfLexer& lexer, const TakeWord& word, const TakeName& take_name) {
  std::string name;
  for (std::size_t depth = 1; depth > 0;) {
    const RtfToken token = lexer.next();
    if (token.kind == RtfToken::Kind::end) return;
    if (token.kind == RtfToken::Kind::open) ++depth;
    if (token.kind == RtfToken::Kind::close) --depth;
    if (token.kind == RtfToken::Kind::symbol && token.text == "*") {
      skip_group(lexer);
      --depth;
    }
    if (token.kind == RtfToken::Kind::word) word(token);
    if (token.kind != RtfToken::Kind::bytes) continue;
    for (const char c : token.text) {
      if (c == ';') {
        take_name(std::exchange(name, {}));
      } else if (name.size() < kLongestName) {
        name += c;
      }
    }
  }
}

}  // namespace

bool skip_group(RtfLexer& lexer) {
  for (std::size_t depth = 1; depth > 0;) {
    const RtfToken token = lexer.next();
    if (token.kind == RtfToken::Kind::end) return false;
    if (token.kind == RtfToken::Kind::open) ++depth;
    if (token.kind == RtfToken::Kind::close) --depth;
  }
  return true;
}

int RtfFont::code_page_for(int document) const {
  if (encoding_of_font(name)) return kWestern;
  return code_page == 0 ? document : code_page;
}

void RtfFonts::read(RtfLexer& lexer, RtfCodePages& code_pages) {
  int number = 0;
  RtfFont font;
  read_entries(
      lexer,
      [&](const RtfToken& token) {
        if (token.text == "f") {
          number = token.number;
          font = {};
        }
        if (token.text == "fcharset") font.code_page = code_page_of_charset(token.number);
        if (token.text == "cpg") font.code_page = token.number;
      },
      [&](const std::string& name) {
        font.name = base::trim(code_pages.decode(name, kWestern));
        if (fonts_.size() < kMostEntries) fonts_[number] = std::exchange(font, {});
      });
}

const RtfFont& RtfFonts::font(int number) const {
  static const RtfFont kNone;
  const auto found = fonts_.find(number);
  return found == fonts_.end() ? kNone : found->second;
}

void RtfStyles::read(RtfLexer& lexer, RtfCodePages& code_pages, int code_page) {
  int number = 0;
  Style style;
  read_entries(
      lexer,
      [&](const RtfToken& token) {
        if (token.text == "s") number = token.number;
        if (token.text == "outlinelevel")
          style.heading_level = token.number < 9 ? std::max(token.number, 0) + 1 : 0;
      },
      [&](const std::string& name) {
        style.name = base::trim(code_pages.decode(name, code_page));
        if (styles_.size() < kMostEntries) styles_.try_emplace(number, std::exchange(style, {}));
        number = 0;
      });
}

const RtfStyles::Style& RtfStyles::style(int number) const {
  static const Style kNone;
  const auto found = styles_.find(number);
  return found == styles_.end() ? kNone : found->second;
}

}  // namespace parsers

#include "parsers/import/symbol_font.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "parsers/import/legacy_fonts.h"

namespace parsers {
namespace {

struct Glyph {
  unsigned char code;
  char32_t character;
};

// Adobe's and Microsoft's Symbol, the signs that official texts use.
constexpr Glyph kSymbol[] = {{0x2D, U'−'}, {0x44, U'Δ'}, {0x53, U'Σ'}, {0x57, U'Ω'}, {0x61, U'α'},
                             {0x62, U'β'}, {0x64, U'δ'}, {0x65, U'ε'}, {0x67, U'γ'}, {0x6C, U'λ'},
                             {0x6D, U'μ'}, {0x70, U'π'}, {0x72, U'ρ'}, {0x73, U'σ'}, {0xA3, U'≤'},
                             {0xA5, U'∞'}, {0xAC, U'←'}, {0xAD, U'↑'}, {0xAE, U'→'}, {0xAF, U'↓'},
                             {0xB0, U'°'}, {0xB1, U'±'}, {0xB3, U'≥'}, {0xB4, U'×'}, {0xB7, U'•'},
                             {0xB8, U'÷'}, {0xB9, U'≠'}, {0xBB, U'≈'}, {0xBC, U'…'}, {0xC5, U'⊕'},
                             {0xDE, U'⇒'}, {0xE5, U'∑'}};

constexpr Glyph kWingdings[] = {
    {0x28, U'☎'}, {0x2A, U'✉'}, {0x6C, U'●'}, {0x6E, U'■'}, {0x6F, U'□'}, {0x71, U'❑'},
    {0x72, U'❒'}, {0x75, U'◆'}, {0x76, U'❖'}, {0x77, U'⬥'}, {0x9F, U'•'}, {0xA1, U'○'},
    {0xA7, U'▪'}, {0xA8, U'□'}, {0xD8, U'➢'}, {0xE0, U'→'}, {0xE8, U'➔'}, {0xF0, U'⇨'},
    {0xFB, U'✗'}, {0xFC, U'✓'}, {0xFD, U'☒'}, {0xFE, U'☑'}};

template <std::size_t size>
char32_t look_up(const Glyph (&table)[size], char32_t code) {
  const auto* found = std::find_if(std::begin(table), std::end(table), [code](const Glyph& glyph) {
    return glyph.code == code;
  });
  return found == std::end(table) ? 0 : found->character;
}

enum class Font { text, symbol, wingdings };

Font font_of(std::string_view name) {
  if (name == "Symbol" || name == "SymbolPS" || name == "Standard Symbols PS") return Font::symbol;
  if (name.starts_with("Wingdings") || name.starts_with("Webdings")) return Font::wingdings;
  return Font::text;
}

char32_t seen(char32_t c, Font font) {
  const bool is_private = c >= 0xF020 && c <= 0xF0FF;
  constexpr char32_t kNoBreakSpace = 0xA0;
  if (!is_private && (font == Font::text || c > 0xFF || c <= ' ' || c == kNoBreakSpace)) return c;
  const char32_t code = is_private ? c - 0xF000 : c;
  const char32_t character =
      font == Font::wingdings ? look_up(kWingdings, code) : look_up(kSymbol, code);
  if (character != 0) return character;
  // Symbol has figures and signs where ASCII has them.
  if (font != Font::wingdings && code >= 0x20 && code <= 0x3F) return code;
  return font == Font::text && !is_private ? c : U'□';
}

// Word keeps the bytes of fonts with a character set of their own, .VnTime among them, in the
// private area.
char32_t byte_kept_in(char32_t c) {
  return c >= 0xF020 && c <= 0xF0FF ? c - 0xF000 : c;
}

}  // namespace

std::string symbol_text(std::string_view text, std::string_view font) {
  const Font kind = font_of(font);
  const bool may_have_private = text.find('\xEF') != std::string_view::npos;
  if (kind == Font::text && !may_have_private) return std::string(text);
  const bool is_legacy = encoding_of_font(font).has_value();
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_char(text, at);
    base::append_utf8(result, is_legacy ? byte_kept_in(c) : seen(c, kind));
  }
  return result;
}

std::string bullet(std::string_view text, std::string_view font) {
  const std::string shape = symbol_text(text, font);
  for (const std::string_view known : {"-", "+", "*", "–", "•"})
    if (base::trim(shape) == known) return std::string(known);
  return base::trim(shape).empty() ? "" : "•";
}

}  // namespace parsers

#include "diacritics/channel_symbols.h"

#include <array>

#include "diacritics/letters.h"

namespace diacritics {
namespace {

constexpr char32_t kLowerLetters[] =
    U"aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"
    U"bcdđfghjklmnpqrstvwxz";
static_assert(std::size(kLowerLetters) == kLettersPerCase + 1);

struct Tables {
  std::array<char32_t, kSymbolCount> letters{};
  std::array<char32_t, kSymbolCount> bare{};
  std::array<SymbolClass, kSymbolCount> classes{};
  std::array<Symbol, 0x2000> symbols{};  // every letter in question lies below U+2000

  Tables() {
    for (std::size_t i = 0; i < kLettersPerCase; ++i) {
      Letter letter = *vietnamese_letter(kLowerLetters[i]);
      add(static_cast<Symbol>(i + 1), letter);
      letter.capital = true;
      add(capital_of(static_cast<Symbol>(i + 1)), letter);
    }
    symbols[U'Ð'] = symbols[U'Đ'];  // the Icelandic letter, which looks the same
  }

  void add(Symbol symbol, const Letter& letter) {
    const char32_t c = compose(letter);
    letters[symbol] = c;
    symbols[c] = symbol;
    bare[symbol] = letter.capital ? letter.bare - U'a' + U'A' : letter.bare;
    classes[symbol] = kind_of(letter);
  }

  static SymbolClass kind_of(const Letter& letter) {
    if (letter.vowel == U'đ') return SymbolClass::stroked;
    if (!is_vowel(letter.vowel)) return SymbolClass::consonant;
    const bool toned = letter.tone != Tone::level;
    const bool shaped = letter.vowel != letter.bare;
    if (toned && shaped) return SymbolClass::double_marked;
    if (shaped) return SymbolClass::shaped;
    return toned ? SymbolClass::toned : SymbolClass::vowel;
  }
};

const Tables& tables() {
  static const Tables kTables;
  return kTables;
}

}  // namespace

Symbol symbol_of(char32_t c) {
  const Tables& t = tables();
  return c < t.symbols.size() ? t.symbols[c] : Symbol{0};
}

char32_t letter_of(Symbol symbol) {
  return tables().letters[symbol];
}

SymbolClass class_of(Symbol symbol) {
  return tables().classes[symbol];
}

char32_t bare_of(Symbol symbol) {
  return tables().bare[symbol];
}

}  // namespace diacritics

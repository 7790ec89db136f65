#include "parsers/import/office_paragraph.h"

#include <algorithm>

#include "base/text.h"

namespace parsers {
namespace {

constexpr std::string_view kTab = "    ";

bool is_wide_blank(char32_t c) {
  return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
}

// A character as a text has it.
void append_plain(std::string& text, char32_t c) {
  if (c == '\t') {
    text += kTab;
  } else if (c == '\n' || c == '\r' || c == '\v' || c == '\f' || c == 0x85 || c == 0x2028 ||
             c == 0x2029) {
    text += '\n';
  } else if (is_wide_blank(c)) {
    text += ' ';
  } else if (c == 0x2010 || c == 0x2011) {  // hyphens that differ in where lines break
    text += '-';
  } else if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
    base::append_utf8(text, 0xFFFD);
  } else if (!is_invisible(c)) {
    base::append_utf8(text, c);
  }
}

void append_raised(std::string& text, char32_t figure) {
  static constexpr char32_t kRaised[] = {
      0x2070, 0xB9, 0xB2, 0xB3, 0x2074, 0x2075, 0x2076, 0x2077, 0x2078, 0x2079};
  base::append_utf8(text, kRaised[figure - '0']);
}

bool is_figures(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "i", "iv": the mark of an endnote, which no letters may touch.
bool is_roman_mark(std::string_view text) {
  constexpr std::size_t kLongestMark = 5;
  return !text.empty() && text.size() <= kLongestMark &&
         text.find_first_not_of("ivx") == std::string_view::npos;
}

std::string plain_text(const OfficeRun& run) {
  if (run.raised && is_roman_mark(run.text)) return '[' + run.text + ']';
  const bool figures = run.raised && is_figures(run.text);
  std::string text;
  for (std::size_t at = 0; at < run.text.size();) {
    const char32_t c = base::next_char(run.text, at);
    figures ? append_raised(text, c) : append_plain(text, c);
  }
  return run.all_capitals ? base::to_upper(text) : text;
}

bool has_letter_or_figure(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_char(text, at);
    if (base::is_letter(c) || (c >= '0' && c <= '9')) return true;
  }
  return false;
}

}  // namespace

std::string text_of(const OfficeParagraph& paragraph) {
  std::string text;
  for (const OfficeRun& run : paragraph.runs)
    text += plain_text(run);
  const std::string label(base::trim(plain_text(paragraph.label)));
  const bool is_empty = base::trim(text).empty();
  if (is_empty && !has_letter_or_figure(label)) return "";  // a bullet before nothing
  if (is_empty) return label;
  if (!label.empty()) text = label + ' ' + std::string(base::trim(text));
  return base::to_nfc(text);
}

std::string raised_mark(std::string_view mark) {
  if (is_roman_mark(mark)) return '[' + std::string(mark) + ']';
  std::string text;
  for (std::size_t at = 0; at < mark.size();) {
    const char32_t c = base::next_char(mark, at);
    c >= '0' && c <= '9' ? append_raised(text, c) : append_plain(text, c);
  }
  return text;
}

}  // namespace parsers

#include "parsers/export/akn_names.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace parsers {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool consists_of(std::string_view text, std::string_view characters) {
  return !text.empty() && text.find_first_not_of(characters) == std::string_view::npos;
}

// Prefixes of ids: the naming convention, table of abbreviations.
std::string_view abbreviation(std::string_view element) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kAbbreviations{{
      {"chapter", "chp"},
      {"section", "sec"},
      {"subsection", "subsec"},
      {"article", "art"},
      {"paragraph", "para"},
      {"subparagraph", "subpara"},
      {"attachment", "att"},
      {"blockList", "list"},
  }};
  for (const auto& [name, shorter] : kAbbreviations) {
    if (name == element) return shorter;
  }
  return element;
}

// Letters and digits as they are, what lies between them as one '-'.
std::string cleaned(std::string_view number) {
  std::string result;
  bool gap = false;
  for (const char c : number) {
    const bool keeps = is_digit(c) || is_letter(c) || static_cast<unsigned char>(c) >= 0x80;
    if (keeps) {
      if (gap && !result.empty()) result += '-';
      result += c;
    }
    gap = !keeps;
  }
  return result;
}

}  // namespace

std::string camel_case(std::string_view words) {
  std::string result;
  bool starts_word = false;
  for (const char c : base::to_lower(base::strip_marks(words))) {
    if (!is_digit(c) && !is_letter(c)) {
      starts_word = !result.empty();
      continue;
    }
    result += starts_word && is_letter(c) ? static_cast<char>(c - 'a' + 'A') : c;
    starts_word = false;
  }
  return result;
}

std::string uri_part(std::string_view text) {
  std::string result;
  for (const char c : base::to_lower(base::strip_marks(text))) {
    if (is_digit(c) || is_letter(c)) {
      result += c;
    } else if (!result.empty() && result.back() != '-') {
      result += '-';
    }
  }
  while (!result.empty() && result.back() == '-')
    result.pop_back();
  return result;
}

std::string akn_uri(const Reference& reference) {
  const auto part = [](const std::string& text) {
    const std::string name = uri_part(text);
    return '/' + (name.empty() ? "khong-ro" : name);
  };
  const std::string type = camel_case(reference.type);
  return "/akn/vn/doc/" + (type.empty() ? "vanBan" : type) + part(reference.issuer) +
         part(reference.date_iso) + part(reference.number);
}

const char* akn_element(const Section& section) {
  constexpr std::array<std::pair<std::string_view, const char*>, 5> kWords{{
      {"phan", "part"},
      {"chuong", "chapter"},
      {"muc", "section"},
      {"tieu muc", "subsection"},
      {"dieu", "article"},
  }};
  const std::string key = base::to_lower(base::strip_marks(section.marker));
  for (const auto& [word, element] : kWords) {
    if (key.starts_with(std::string(word) + ' ')) return element;
  }
  if (consists_of(section.marker, "IVXLC")) return "section";
  if (consists_of(section.marker, "0123456789")) return "paragraph";
  if (consists_of(section.marker, "0123456789.")) return "subparagraph";
  if (key.size() == 1 && is_letter(key.front())) return "point";
  return "hcontainer";
}

std::string AknIds::make(std::string_view parent,
                         std::string_view element,
                         std::string_view number) {
  std::string id(parent);
  if (!id.empty()) id += "__";
  id += abbreviation(element);
  const std::string digits = cleaned(number);
  id += '_' + (digits.empty() ? "nn" : digits);
  std::string unique = id;
  // A repeated id may meet one that was printed: "1_2". The count goes on from use to use, so that
  // a hundred thousand equal markers cost no more than their number.
  for (int& times = uses_[id]; ++times > 1 || unique != id;) {
    unique = id + '_' + std::to_string(times);
    if (uses_.try_emplace(unique, 1).second) break;
  }
  return unique;
}

}  // namespace parsers

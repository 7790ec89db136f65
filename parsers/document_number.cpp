#include "parsers/document_number.h"

#include <algorithm>

#include "base/regex.h"
#include "base/text.h"
#include "parsers/document_type.h"
#include "parsers/text_folding.h"

// figures, separator, year?, then groups of capitals with separators. Groups may hold small letters
// ("CTr", "TTg", "SoNNMT") when no blank stands beside their separator; beside blanks only plain
// capitals are believed, so that a following name is not taken in.

namespace parsers {
namespace {

// The parts of the grammar, put together at first use.
const std::string& dash() {
  static const std::string pattern = R"([/\-–—−])";
  return pattern;
}

const std::string& groups() {
  static const std::string pattern = [] {
    const std::string tight =
        R"(\p{Lu}(?:[\p{Lu}0-9]|[a-z]|đ){0,19}(?:[.&]\s?\p{Lu}{1,8}){0,4}(?!\p{L}))";
    const std::string loose = R"(\p{Lu}[\p{Lu}0-9]{1,14}(?![\p{L}\d]))";
    return tight + "(?:" + dash() + tight + R"(|\s{1,2})" + dash() + R"(\s{0,2})" + loose + "|" +
           dash() + R"(\s{1,2})" + loose + "){0,6}";
  }();
  return pattern;
}

const std::string& year() {
  static const std::string pattern = R"((?:(?:19|20)\d\d\s{0,2}/\s{0,2})?)";
  return pattern;
}

const base::Regex& whole_number() {
  static const base::Regex regex(R"(\G(\d{1,5}(?:\.\d{1,2})?[a-z]?\s{0,3})" + dash() +
                                 R"(\s{0,3})" + year() + groups() + ")");
  return regex;
}

// What is printed of a number whose figures are not: "/KH-UBND", "-KH/TU"
const base::Regex& printed_rest() {
  static const base::Regex regex("(" + dash() + R"(\s{0,3})" + year() + groups() + ")");
  return regex;
}

// "36 KL/HU": in the Party's papers of the nineties no hyphen stood before the symbol.
const base::Regex& number_without_hyphen() {
  static const base::Regex regex(
      R"(\G(\d{1,5})\s{1,2}(\p{Lu}[\p{Lu}r]{1,4}/[\p{Lu}.-]{2,16})(?![\p{L}\d]))");
  return regex;
}

const base::Regex& label() {
  static const base::Regex regex(
      R"(^(?:(?:Nghị quyết|Luật|Pháp lệnh|Lệnh|Nghị định) s|S)(?:[ốôồổỗộóòỏọơoO06]|Ố|Ô)\s{0,3}[:.;,]{0,2}(?![\p{L}])\s{0,60})");
  return regex;
}

// Without blanks and look-alikes. OCR reads the T of "TW" as an I; no body has the code IW.
std::string normal_form(std::string_view printed) {
  std::string number;
  for (const char c : fold_lookalikes(printed)) {
    if (c != ' ' && c != '\n') number += c;
  }
  if (number.ends_with("/IW") || number.ends_with("/1W")) number[number.size() - 2] = 'T';
  return number;
}

// "137-HDIBTGTW": OCR read the slash after a known code as a letter. `number` has no slash.
std::string with_slash_mended(const std::string& number) {
  const std::size_t hyphen = number.find('-');
  if (hyphen == std::string::npos) return number;
  for (std::size_t at = hyphen + 2; at + 2 < number.size(); ++at) {
    if (number[at] != 'I' && number[at] != 'l' && number[at] != '1') continue;
    const std::string code = number.substr(hyphen + 1, at - hyphen - 1);
    if (!type_of_code(code, System::party) && code != "QD") continue;
    return number.substr(0, at) + '/' + number.substr(at + 1);
  }
  return number;
}

// The "KH" of "...... KH-UBND", where the slash is lost among the dots.
std::string symbol_before(std::string_view figures, std::string_view rest) {
  static const base::Regex kLastWord(R"((?:^|[\s.…_])(\p{Lu}{2,3}r?)$)");
  const auto match = kLastWord.match(figures);
  if (!match || !rest.starts_with('-')) return {};
  const std::string code((*match)[1]);
  return type_of_code(code, System::party) || type_of_code(code, System::state) ? code : "";
}

}  // namespace

std::optional<DocumentNumber> read_number(std::string_view text, std::size_t at) {
  const auto match = whole_number().match(text, at);
  if (!match) return std::nullopt;
  DocumentNumber found{normal_form((*match)[1]), (*match)[1], true};
  if (found.number.find('/') == std::string::npos) {
    found.number = with_slash_mended(found.number);
    if (found.number.find('/') == std::string::npos) return std::nullopt;
  }
  return found;
}

std::optional<DocumentNumber> read_labelled_number(std::string_view line) {
  const auto opening = label().match(line);
  if (!opening) return std::nullopt;
  const std::size_t at = opening->front().size();
  static const base::Regex head_of_column(R"(^(?:T\.?T\.?|th[ứu]\s{1,4}tự|lượng)(?![\p{L}/\-]))",
                                          base::Regex::Case::insensitive);
  if (head_of_column.matches(line.substr(at))) return std::nullopt;  // "Số TT" of a table
  if (auto number = read_number(line, at)) return number;
  if (const auto match = number_without_hyphen().match(line, at))
    return DocumentNumber{
        normal_form((*match)[1]) + ' ' + normal_form((*match)[2]), match->front(), true};
  constexpr std::size_t kBlankFigures = 40;  // bytes of dots, blanks or handwriting
  const auto rest = printed_rest().match(line, at);
  if (!rest || base::span_of((*rest)[1], line).begin > at + kBlankFigures)
    return DocumentNumber{"", line.substr(0, at), false};
  const base::TextSpan span = base::span_of((*rest)[1], line);
  const std::string symbol = symbol_before(line.substr(at, span.begin - at), (*rest)[1]);
  return DocumentNumber{symbol + normal_form((*rest)[1]), line.substr(0, span.end), false};
}

bool number_has_group(std::string_view number, std::string_view group) {
  std::size_t begin = 0;
  while (begin <= number.size()) {
    const std::size_t end = std::min(number.find_first_of("/-", begin), number.size());
    if (number.substr(begin, end - begin) == group) return true;
    begin = end + 1;
  }
  return false;
}

bool is_party_number(std::string_view number) {
  const std::size_t hyphen = number.find('-');
  const std::size_t slash = number.find('/');
  return hyphen != std::string_view::npos && slash != std::string_view::npos && hyphen < slash;
}

}  // namespace parsers

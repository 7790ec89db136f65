#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace parsers {

// A document's number and symbol, "516-KH/TU", "160/KH-UBND", "72/2025/QH15".
struct DocumentNumber {
  std::string number;     // without blanks, look-alikes folded
  std::string_view text;  // as printed, a view into the text that was read
  bool complete = true;   // false: the figures are missing or unreadable and left out of `number`
};

// The number that starts exactly at byte `at` of `text`; nullopt when none does. A number has a
// figure, a slash and at least one group of capitals: "24/7", "1/2 HĐND" and dates are none.
std::optional<DocumentNumber> read_number(std::string_view text, std::size_t at);

// The number of a line that opens with the label "Số", also as OCR spells it ("Sô", "S6"): nullopt
// when the line has no such label; an empty, incomplete number when nothing readable follows it.
// "Số: ..../KH-UBND" gives "/KH-UBND", not complete.
std::optional<DocumentNumber> read_labelled_number(std::string_view line);

// The groups of capitals in a number, "KH" and "UBND" of "160/KH-UBND".
bool number_has_group(std::string_view number, std::string_view group);

// True for the Party's order of hyphen and slash: "516-KH/TU".
bool is_party_number(std::string_view number);

}  // namespace parsers

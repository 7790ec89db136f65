#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/marker.h"

namespace parsers {

// The parts that all markers are read from: a number, what closes it, and the text behind both.

constexpr std::size_t kMaxNumberBytes = 12;  // "LXXXVIII"

// Strokes that scanners take for one another in Roman numerals.
constexpr std::string_view kRomanStrokes = "IVXLCHl1|!";

// A number as it stands before its closer, and the text after both.
struct Scanned {
  std::string_view number;
  char closer = 0;  // '.', '-', ')', '/', ':' or 0
  std::string_view printed;
  std::string_view rest;  // blanks skipped
  bool tight = false;
};

// Reads the closer after the first `bytes` of `line`. A blank may stand before a dash or dot.
Scanned close_number(std::string_view line, std::size_t bytes);

Marker make_marker(MarkerShape shape,
                   std::string label,
                   std::vector<int> numbers,
                   const Scanned& scanned,
                   std::string_view line);

// `text` without the blanks, TABs and no-break spaces that it begins with.
std::string_view skip_blanks(std::string_view text);

// The value of a Roman numeral in its one correct spelling; 0 for anything else.
int roman_value(std::string_view numeral);

std::string roman_numeral(int value);

// Strokes that scanners take for one another, read as a Roman numeral: "l" and "1" are I, "H" is
// II, and so is "IL", which is no numeral.
std::string roman_strokes(std::string_view number);

}  // namespace parsers

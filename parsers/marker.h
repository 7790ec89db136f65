#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parsers {

// What a unit of a directive is opened by, outermost first. Source: Nghị định 30/2020/NĐ-CP, Phụ
// lục I, II.6 (phần, chương, mục, tiểu mục, điều, khoản, điểm), and the practice of plans and of
// Party documents (I-, 1.1., 1), -, +, •).
enum class MarkerShape {
  part,          // Phần I, PHẦN THỨ NHẤT
  chapter,       // Chương II
  section,       // Mục 1
  subsection,    // Tiểu mục 1
  article,       // Điều 5
  capital,       // A. B-
  roman,         // I. I- I/ IV)
  arabic,        // 1. 1- 1/
  decimal,       // 1.1. 2.3.1 (no dot needed at the end)
  arabic_paren,  // 1) (1)
  letter,        // a) đ) a. a/ a-
  step,          // Bước 1: Giai đoạn 2.
  dash,          // -
  plus,          // +
  dot            // • * – when it opens an item of a list
};

constexpr bool is_bullet(MarkerShape shape) {
  return shape >= MarkerShape::dash;
}

struct Marker {
  MarkerShape shape = MarkerShape::arabic;
  std::string label;         // for paths: "I", "1.1", "a", "Điều 3", "PHẦN II"; bullets: "-"
  std::string printed;       // "I-", "1.1.", "a)", "Điều 3."
  std::vector<int> numbers;  // "2.10" is {2, 10}; "đ" is {5}; empty for bullets
  std::size_t length = 0;    // bytes of the line up to the text that follows, blanks included
  bool mended = false;       // the characters were misread ("l.", "I1.") and had to be guessed
  bool tight = false;        // no blank between the marker and the text ("1.Mục đích")
  bool by_sequence = false;  // the number is what its list lacks, not what is printed
};

// The marker at the start of `line`, which has no blanks at its ends. A marker may stand alone on
// its line when it has its dot, dash or bracket, or a word ("Điều 3"). Misread characters are
// mended where only one reading makes a marker. What else looks like one, such as a date
// "20.11.2025" or a quantity "1.500 đồng", gives nullopt. Constant time in the length of the line.
std::optional<Marker> read_marker(std::string_view line);

// All readings of a doubtful marker, best first: "l." is 1 or I (capital i) or the letter l. One
// for a clear marker, none for no marker. The section parser takes the one that continues a list.
std::vector<Marker> marker_readings(std::string_view line);

// `marker` read as `number`, when scanning may have lost strokes of it or added one: "II." may have
// been III or, with its dot read as a stroke, I; "d)" may have been đ), and "đ)" d). nullopt when
// it cannot.
std::optional<Marker> with_other_strokes(const Marker& marker, int number);

}  // namespace parsers

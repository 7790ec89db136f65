#pragma once

#include <string_view>

namespace parsers {

// What the words on both sides of a line break tell about it. Texts taken from web pages break
// lines where the page's source did, in the middle of a name as well as behind a number.

// What the line above a break may be: a title, which needs no stop, running text, or
// running text that a bullet opened on this line.
enum class LineRole { title, running, item };

// True when `line` begins as a sentence does and no name goes on: with an adjunct, a connector, an
// adverb or a verb of two words.
bool opens_clause(std::string_view line);

// True when the line `below`, which begins with a capital, goes on with what `above` left
// unfinished: `above` (without its marker) breaks off inside a name ("Sở Công | Thương", "Mặt trận
// | Tổ quốc"), is nothing but the noun a name begins with ("Giám đốc | Sở, …"), or wants the object
// that `below` is ("… quá trình thực hiện | Chương trình."). Running text also breaks off in any
// other name ("tại Thanh | Hoá") and in a sentence that opened with an adjunct ("Sau khi nghe báo
// cáo của Sở | Thành phố …"), before the body that a verb or preposition wants ("Chủ tịch xã chỉ
// đạo | Ban …", "phối hợp với lực lượng | Kiểm lâm"), and an item between verbs and their object. A
// title is whole when the sentence below names again whom it names. Constant time in the lines'
// length.
bool breaks_off(std::string_view above, std::string_view below, LineRole role = LineRole::title);

// True when `above` ends with a word that a figure follows: "cấp độ | 1", "giai đoạn | 2".
bool wants_number(std::string_view above);

}  // namespace parsers

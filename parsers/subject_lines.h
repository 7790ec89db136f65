#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/lines.h"

namespace parsers {

// Where the subject of a document ends and its body begins, which nothing but the words and their
// letter case tell in plain text; and the lines after "Kính gửi".

constexpr std::size_t kLongestHeadLine = 220;  // bytes; longer lines are paragraphs

// True for words that open a paragraph of the body: "Căn cứ", "Theo đề nghị", "Kính gửi", ...
bool opens_paragraph(std::string_view text);

// True for these and for words that open a preamble in most documents: "Ngày", "Để", "Trong", ...
bool opens_preamble(std::string_view text);

// True for a line that opens a numbered unit of the body: "I.", "1.", "Điều 1", "Phần I"; not for
// "VI CHỨC NĂNG" or "V/V", which are words, nor for a dash.
bool opens_unit(std::string_view text);

// True when `text` cannot end where it does: "về việc thực hiện", "và", a comma.
bool is_dangling(std::string_view text);

// True for "CỦA ỦY BAN NHÂN DÂN TỈNH ..." below "QUYẾT ĐỊNH", as titles were set before 2004: who
// issued it, not what it is about.
bool names_title_issuer(std::string_view text);

// True for what a document is about: "Về ...", "V/v ...", "Ban hành ...".
bool opens_topic(std::string_view text);

// True when lines[at] goes on with the subject of which `subject` has been read so far.
bool continues_subject(std::span<const Line> lines,
                       std::size_t at,
                       const std::vector<Line>& subject);

// How many lines from lines[at], "Kính gửi: ...", on name the addressees.
std::size_t count_addressee_lines(std::span<const Line> lines, std::size_t at);

// The addressees of such lines, separated by "; ".
std::string read_addressee_lines(std::span<const Line> lines);

}  // namespace parsers

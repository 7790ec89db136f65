#pragma once

#include <string_view>
#include <vector>

#include "parsers/lines.h"

namespace parsers {

// What a piece of a letterhead is by its words alone.
enum class HeadKind {
  national_name,  // CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
  motto,          // Độc lập - Tự do - Hạnh phúc
  party_name,     // ĐẢNG CỘNG SẢN VIỆT NAM
  youth_name,     // ĐOÀN TNCS HỒ CHÍ MINH, above the place in documents of the Youth Union
  number,         // Số 12-KH/TU
  place_date,     // Hoà An, ngày 05 tháng 9 năm 2025
  rest_of_date,   // năm 2025, below a date that did not fit on its line
  secrecy,        // MẬT
  urgency,        // KHẨN
  about,          // V/v ...
  addressee,      // Kính gửi: ...
  rule,           // -----, *, ***
  stamp,          // ĐẾN, DỰ THẢO, SAO Y: not the document's own words
  capitals,       // an issuer's name, most often
  other
};

struct HeadPiece {
  Line line;
  HeadKind kind = HeadKind::other;
};

// `line` cut into the pieces of a letterhead: at TABs and wide gaps, and, where two columns share
// a line with but one blank between them, before the words that only the right column has.
std::vector<HeadPiece> read_head_line(const Line& line);

// Pieces that stand in the right column when there are two.
bool is_right_column(HeadKind kind);

// "Hoà An, ngày 05 tháng 9 năm 2025": the place in front of the date; "" when there is none.
std::string_view place_before_date(std::string_view text);

// "hồi 17 giờ 30 ngày 06 tháng 9 năm 2025" from "ngày" on.
std::string_view without_hour(std::string_view date);

}  // namespace parsers

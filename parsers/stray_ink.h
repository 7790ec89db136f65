#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "parsers/lines.h"

namespace parsers {

// What stamps, seals and pens leave among the lines of a page, known by its words.
//
//   CÔNG VĂN ĐẾN        SAO Y BẢN CHÍNH
//   Số: 1182            Hoà An, ngày 5 tháng 9 năm 2025
//   Ngày: 03/12/2025    CHÁNH VĂN PHÒNG
//   Chuyển: VP          Nguyễn Văn Một
//
// Indices of the lines of such stamps, rising: of incoming mail in the letterhead, of certified
// copies beside or behind the signature, and what a digital signature shows of itself anywhere:
//
//   Ký bởi: SỞ NỘI VỤ TỈNH HOÀ AN
//   Cơ quan: TỈNH HOÀ AN
//   Ngày ký: 2025-09-05 15:32:11 +07:00
//
// The document's own signer is never among them: the block
// of a copy is only taken with its name when another name is signed. Source: Nghị định
// 30/2020/NĐ-CP, Phụ lục I (also for the signature: III, 3), III and IV.
std::vector<std::size_t> find_stamps(const std::vector<Line>& lines);

// True for a line of a signature that holds no word: "` k", "<H ay⁄/", "% VÀ". Surnames alone and
// marks of authority are words.
bool is_scribble(std::string_view text);

// Takes the scribble that stands between the first post or authority, in the signature of a scanned
// page without one its first line, and the last name out of the lines of a signature and returns it
// as furniture of kind "noise".
std::vector<Furniture> take_scribble(std::vector<Line>& signature);

}  // namespace parsers

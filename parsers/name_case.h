#pragma once

#include <string>
#include <string_view>

namespace parsers {

// A name printed in capitals as a registry clerk writes it: "ĐẢNG UỶ XÃ HOÀ AN" -> "Đảng uỷ xã Hoà
// An", "SỞ VĂN HOÁ, THỂ THAO VÀ DU LỊCH" -> "Sở Văn hoá, Thể thao và Du lịch". Words that are
// abbreviations stay as they are ("UBND", "MTTQ"). Text that already has lower-case letters comes
// back as it is, with single blanks. Source: Nghị định 30/2020/NĐ-CP, Phụ lục II.
std::string body_name_case(std::string_view name);

// `name` with the syllables of `place`, which another line prints in small letters ("Lâm Sơn"), as
// those of a name wherever they stand in it.
std::string with_name_case(std::string_view name, std::string_view place);

// The same for posts: "PHÓ CHỦ TỊCH THƯỜNG TRỰC" -> "Phó Chủ tịch Thường trực".
std::string post_case(std::string_view post);

// A person's name: "NGUYỄN VĂN MỘT" -> "Nguyễn Văn Một".
std::string person_name_case(std::string_view name);

}  // namespace parsers

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace parsers {

struct Issuer {
  std::string name;    // "Ủy ban nhân dân tỉnh Thanh Hóa"
  std::string parent;  // the body on the lines above, "" when there is none
};

// The bodies that the lines on the left of a letterhead name, top to bottom. A name may run over
// several lines; a line that opens with a kind of body ("SỞ", "BAN", "ĐẢNG UỶ") begins the next
// one, unless the name above it is still incomplete. An organ without a name of its own is called
// by its body: "UỶ BAN MTTQ VIỆT NAM", "XÃ HOÀ AN", "BAN THƯỜNG TRỰC" give "Ban Thường trực Uỷ ban
// MTTQ Việt Nam xã Hoà An", and "BAN TỔ CHỨC" below "TỈNH UỶ HOÀ AN" gives "Ban Tổ chức Tỉnh uỷ Hoà
// An". Lines above the first kind of body are noise and left out.
Issuer parse_issuer(const std::vector<std::string_view>& lines);

// True when `text` opens with a kind of body or the name of one.
bool opens_with_body(std::string_view text);

}  // namespace parsers

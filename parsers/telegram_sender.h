#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "parsers/lines.h"

namespace parsers {

// Below the subject of a telegram (công điện) stand who sends it and whom it is sent to.

// True for the line that names the addressees: "CHỦ TỊCH UỶ BAN NHÂN DÂN TỈNH điện:", "Điện: Chủ
// tịch UBND các xã".
bool opens_telegram(std::string_view line);

// True when lines[at] is such a line, or one above it that names the sender: "BAN CHỈ HUY PHÒNG
// CHỐNG THIÊN TAI TỈNH". `at` is within the lines.
bool is_sender_of_telegram(std::span<const Line> lines, std::size_t at);

}  // namespace parsers

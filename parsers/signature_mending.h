#pragma once

#include <string>
#include <string_view>

namespace parsers {

// What a scan spoiled in a signature, mended where only one reading is possible. Each answers ""
// where none or several are.

// The post that `line` spells but for its marks: "PHÓ GIÁM ĐÔC" gives "PHÓ GIÁM ĐỐC". `posts` are
// posts in small letters separated by '|', the same at every call.
std::string_view post_without_marks(std::string_view line, std::string_view posts);

// The deputy of `post` in whose place, KT., the signer signs, when a third of the letters of `line`
// at most speaks against it: "\IPH6 IÁM ĐỐC" below "KT. GIÁM ĐỐC" gives "PHÓ GIÁM ĐỐC". Who signs
// KT. is a deputy (Nghị định 30/2020/NĐ-CP, Điều 13; Hướng dẫn 36-HD/VPTW, 1.7).
std::string deputy_of(std::string_view post, std::string_view line);

// The post that `line` ends with when up to two short scraps of a seal stand before it: "tinh PHÓ
// CHỦ TỊCH". The scraps are not in capitals. `line` itself when it holds no scraps.
std::string_view without_scraps(std::string_view line);

// `name` with the marks of its surname, where it is one that no other surname resembles: "Trãn Thị
// Hai" gives "Trần Thị Hai". Other names come back as they are.
std::string surname_mended(std::string_view name);

}  // namespace parsers

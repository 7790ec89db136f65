#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "parsers/document.h"
#include "parsers/lines.h"

namespace parsers {

// The block that closes a document: authority, position and name of each signer.
//
//   TM. ỦY BAN NHÂN DÂN      authority "TM., KT.", on behalf of "Ủy ban nhân dân",
//   KT. CHỦ TỊCH
//   PHÓ CHỦ TỊCH             position "Phó Chủ tịch",
//   Nguyễn Văn Một           name
//
// `lines` are those of the right column only, top to bottom; two signers side by side are told
// apart by tabs or runs of blanks. Marks of a signature or seal between position and name are
// passed over; what they spoiled is mended as parsers/signature_mending.h says. In the signature of
// a scanned page (LineKind::signature) a name alone is a signer. Source: Nghị định 30/2020/NĐ-CP,
// Phụ lục I, mục II.7; Hướng dẫn 36-HD/VPTW, 1.7.
std::vector<Signer> parse_signers(std::span<const Line> lines);

// The columns of a line of a signature; "Lê  Văn   Ba", a name that was spaced out, is one.
std::vector<Line> signature_pieces(const Line& line);

// True for a line that opens a signature: "T/M BAN THƯỜNG VỤ", "KT. CHỦ TỊCH", "TL. BỘ TRƯỞNG".
bool opens_with_authority(std::string_view line);

// True for a line that consists of a post in capitals: "CHỦ TỊCH", "PHÓ BÍ THƯ THƯỜNG TRỰC".
bool is_post_in_capitals(std::string_view line);

// True for a line that holds a person's name, alone or behind a post or specks.
bool holds_person_name(std::string_view line);

// True for a line that can be nothing but a person's name, with or without rank or degree.
bool looks_like_person_name(std::string_view line);

}  // namespace parsers

#pragma once

#include <string_view>
#include <vector>

#include "parsers/document.h"
#include "parsers/modality.h"

namespace parsers {

// What the heading and outline of a section tell about the sentences below it.

// Whether a heading announces aims ("Mục đích"), requirements ("Yêu cầu") or both; `above`, the
// part of the section around it, when it names neither.
PurposePart purpose_part(std::string_view heading, PurposePart above);

// At least two of the sections among `nodes`, and most of them, have a heading.
bool are_mostly_headed(const std::vector<Node>& nodes);

// Among headed siblings the first paragraph of a section without one is its heading, if it is one
// short sentence and more follows it.
bool starts_with_heading(const Section& section);

// True when a section without a heading begins with a paragraph that no stop ends, above units of
// its own: a title in two sentences ("Cấp giấy phép. Mã thủ tục 1.002").
bool starts_with_open_title(const Section& section);

// True when the heading announces what is proposed ("Nội dung đơn giản hoá"), which others are
// asked to do elsewhere: only those who are named there are told anything.
bool announces_proposal(std::string_view heading);

// True for "ỦY BAN THƯỜNG VỤ QUỐC HỘI" above an attached document: who issued it, not who acts.
bool names_authority(std::string_view heading);

// True when items below the heading complete it; not those that grant rights ("- Hộ dân có quyền
// lựa chọn …").
bool has_items(const Section& section);

// I, A, PHẦN II, Chương I, Điều 3; not 1. or a).
bool is_major(const Section& section);

}  // namespace parsers

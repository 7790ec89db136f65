#pragma once

#include <optional>
#include <string_view>

#include "parsers/document.h"

namespace parsers {

// What the heading of a section says that the section is about; nullopt when it does not say, and
// the section is of its parent's kind. A heading that names a body ("Sở Tài chính", "Đề nghị Ủy ban
// Mặt trận Tổ quốc Việt Nam tỉnh") makes an implementation section, but for aims, for funds, and
// inside tasks (unit_kind.h).
std::optional<SectionKind> kind_of_heading(std::string_view heading);

// True when `text` begins with the name of a body or post, after words like "Đề nghị", "Các".
bool names_body(std::string_view text);

// True when `text` begins with "Đối với": a matter that is gone into, be it a body or a thing.
bool concerns(std::string_view text);

// True when `text` begins with when, where, with whom or for whom something is done: "Thời gian
// thực hiện", "Thành phần dự họp".
bool tells_circumstance(std::string_view text);

// True when `text` begins with "Thành phần": who takes part.
bool tells_participants(std::string_view text);

// True when `text` begins with "Lộ trình": the course that work takes.
bool tells_course(std::string_view text);

// True when `text` begins with a verb that directs: "PHÁT TRIỂN …", "Tăng cường …".
bool opens_with_act(std::string_view text);

// True when `text`, of some words, begins with a verb that directs, or with a body and what it is
// to do: "Cử giáo viên đi tập huấn", "Sở Công Thương rà soát quy hoạch chợ".
bool tells_to_act(std::string_view text);

// True when `text` ends by announcing work: "… một số nhiệm vụ, giải pháp sau đây:".
bool announces_tasks(std::string_view text);

// True when `text` begins with the money that something costs: "Kinh phí …", "Nguồn kinh phí …".
bool opens_with_funds(std::string_view text);

}  // namespace parsers

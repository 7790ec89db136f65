#pragma once

#include <string_view>

namespace parsers {

// True when `text` says from when its document is in force or who carries it out: "Quyết định này
// có hiệu lực kể từ ngày ký", "Các ông, bà có tên ở trên chịu trách nhiệm thi hành Quyết định này".
// The text of an article then, with a stop or without, and never its title. Linear.
bool enforces_document(std::string_view text);

// True when `text` opens with a body and says that it has, or does, its duties: "Ban bầu cử thực
// hiện nhiệm vụ theo luật".
bool gives_duties(std::string_view text);

}  // namespace parsers

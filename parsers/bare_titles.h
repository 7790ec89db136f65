#pragma once

#include <string_view>

namespace parsers {

// Titles of parts that have no number: "MỤC ĐÍCH, YÊU CẦU" in capitals and, below one, "Công an
// phường" or "Tuyên truyền" on a line of its own.

// True for a line in capitals that can be nothing else than the title of a part.
bool is_bare_title(std::string_view text);

// True for a title that opens or ends a whole document whatever its parts are numbered by: "MỞ
// ĐẦU", "KẾT LUẬN".
bool frames_document(std::string_view text);

// True for "Quý I", "Tháng 9/2031:", "Tuần 2": a time and nothing else, for what stands below it.
bool is_time_title(std::string_view text);

// True when `text`, below a bare title and above `next`, may be the title of a part of that.
bool may_be_bare_subtitle(std::string_view text, std::string_view next);

// True for a line that may be the title of a part if it is set apart as titles are.
bool may_be_set_title(std::string_view text);

}  // namespace parsers

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "parsers/words.h"

namespace parsers {

// What stands at word `at` of a sentence and tells something instead of directing somebody.

// "Thành phần: Toàn thể cán bộ …", "Đợt 1: Gồm các hộ …", "Chi khác: 12.500.000 đồng", "Dự kiến
// khoảng 200 hộ tham gia", "Chỉ tiêu 2: Giảm …", "Ban bầu cử: Không quá 05 người": who, what or how
// much. `text` is what `words` were read from.
bool labels_thing(std::string_view text, const std::vector<Word>& words, std::size_t at);

// "Khấu trừ thuế là việc …", "Thu nhập từ đầu tư vốn là khoản thu nhập …": what a term means.
bool defines_term(const std::vector<Word>& words, std::size_t at);

// "Quyết định số 6/2031/QĐ-UBND sửa đổi …": a document; not "Quyết định số lượng …".
bool names_document(const std::vector<Word>& words, std::size_t at);

// "Phòng Hành chính - Tổng hợp;", "Đối với Ban Tổ chức Tỉnh uỷ;": names and nothing else, up to the
// sentence's end.
bool lists_names(std::string_view text, const std::vector<Word>& words, std::size_t at);

// "Về đề nghị bố trí vốn sửa đập: Sở Tài chính …": the word after the colon, where the answer to
// what was asked for starts; 0 where no request is answered.
std::size_t end_of_answered_request(const std::vector<Word>& words, std::size_t at);

// "Hiện nay, …", "Thời gian qua, …": how things are, not how they shall be.
bool tells_state(const std::vector<Word>& words);

// "Họ và tên: ………": a blank to be filled in.
bool is_form_blank(const std::vector<Word>& words);

}  // namespace parsers

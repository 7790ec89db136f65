#pragma once

#include <cstddef>
#include <vector>

#include "parsers/words.h"

namespace parsers {

// What stands at word `at` of a sentence and tells something instead of directing somebody.

// "Thành phần: Toàn thể cán bộ …", "Đợt 1: Gồm các hộ …", "Chi khác: 12.500.000 đồng", "Dự kiến
// khoảng 200 hộ tham gia": who, what or how much.
bool labels_thing(const std::vector<Word>& words, std::size_t at);

// "Khấu trừ thuế là việc …", "Thu nhập từ đầu tư vốn là khoản thu nhập …": what a term means.
bool defines_term(const std::vector<Word>& words, std::size_t at);

// "Quyết định số 6/2031/QĐ-UBND sửa đổi …": a document; not "Quyết định số lượng …".
bool names_document(const std::vector<Word>& words, std::size_t at);

}  // namespace parsers

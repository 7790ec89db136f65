#pragma once

#include <string_view>

namespace parsers {

// True for a paragraph that speaks for the whole document at its end: "Trên đây là Kế hoạch ...",
// "Ban Thường vụ Đảng uỷ yêu cầu các chi bộ nghiêm túc triển khai thực hiện./.". A paragraph that
// directs work closes the document only when it is the last.
bool closes_document(std::string_view paragraph, bool is_last);

// "Căn cứ ...", "Thực hiện ...", "Theo đề nghị của ...": what a document is based on.
bool states_basis(std::string_view paragraph);

// "..., cụ thể như sau:", "QUYẾT ĐỊNH:".
bool announces_text(std::string_view paragraph);

}  // namespace parsers

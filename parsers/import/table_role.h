#pragma once

#include <string_view>

#include "parsers/import/office_document.h"

namespace parsers {

// What a table is for. Only `data` is one to the reader of the page.
enum class TableRole {
  data,
  frame,       // one cell has all the text
  letterhead,  // issuer and number beside the name of the state or party, and the date
  foot,        // recipients beside the signature
  columns,     // columns of text, whatever it is
};

// By what its cells say, and whether lines are drawn. Linear in the table's text.
TableRole role_of(const OfficeTable& table);

// Whether a line opens the right column of a letterhead: "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
// "ĐẢNG CỘNG SẢN VIỆT NAM".
bool opens_right_head(std::string_view line);

}  // namespace parsers

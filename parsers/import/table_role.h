#pragma once

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

}  // namespace parsers

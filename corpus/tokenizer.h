#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace corpus {

class Database;

// One word of a text as the index knows it.
struct Token {
  base::TextSpan span;  // in the text
  std::string marked;   // base::comparison_key: "đảng", "uỷ" and "ủy" the same
  std::string bare;     // without marks: "dang"
};

// The words of `text`: runs of letters, marks and digits.
std::vector<Token> tokenize(std::string_view text);

// True when `word` carries no Vietnamese mark, so that it stands for every spelling.
bool is_bare(const Token& token);

// True when `word` has letters, so that marks could stand on it.
bool has_letters(const Token& token);

// Makes the FTS5 tokenizer "vietnamese" known to the connection. Of a text it gives each word twice
// in the same place, with its marks and without them; of a query, a word with marks as it is and a
// word without any in its bare form. So "dang" finds Đảng and đang, "đảng" finds Đảng alone, and
// phrases may mix both. A '=' before a word of a query means that spelling and no other: "=dang"
// finds dang alone. Numbers have one form. Throws base::Error (missing) when SQLite was built
// without FTS5.
void register_tokenizer(Database& database);

}  // namespace corpus

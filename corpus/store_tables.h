#pragma once

#include <string>

namespace corpus {

// How one kind of database says what the tables of a store are made of.
struct Dialect {
  const char* whole;  // numbers: 32 bits at least,
  const char* large;  // 64 bits
  const char* small;  // and 16
  const char* real;
  const char* text;       // compared by its bytes
  const char* bytes;      // compressed already
  const char* unique;     // a table's condition that the texts of its column "text" differ
  const char* any_text;   // the kind of an index over texts of any length
  const char* by_number;  // behind a table whose rows are found by their id
  const char* by_key;     // and by several columns
};

// The tables and indexes of docs/schema.md, but for those over words, in one of the two dialects.
std::string table_definitions(const Dialect& dialect);

}  // namespace corpus

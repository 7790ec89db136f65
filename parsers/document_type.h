#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "parsers/document.h"
#include "parsers/words.h"

namespace parsers {

// A kind of document and its code, "Kế hoạch" and "KH". Sources: Nghị định 30/2020/NĐ-CP, Phụ lục
// III; Quy định 399-QĐ/TW; the laws on legal documents for Luật, Nghị định, Thông tư.
struct DocumentType {
  std::string_view name;  // sentence case
  std::string_view code;

  friend bool operator==(const DocumentType&, const DocumentType&) = default;
};

// The type that a title line names, whatever its letter case, style of tone marks and blanks:
// "KẾ  HOẠCH", "Quyết định:", "K É HOẠCH". nullopt when the line is more or less than a type's
// name; one misread letter is forgiven where only one type is meant.
std::optional<DocumentType> type_of_title(std::string_view line);

// The longest type whose name opens `text` at a word's start, for "Kế hoạch số 5-KH/TU".
std::optional<DocumentType> type_opening(std::string_view text);

// The names of all types, each once.
const std::vector<std::string_view>& type_names();

inline constexpr std::size_t kLongestTypeName = 4;  // words

// True when word `at` opens the name of a type.
bool type_at(const std::vector<Word>& words, std::size_t at);

// The longest name of a type that ends with word `last` of a sentence.
struct PrintedType {
  std::string_view name;
  std::size_t word = 0;  // its first
};
std::optional<PrintedType> type_ending_at(const std::vector<Word>& words, std::size_t last);

// The type of exactly the name whose bare_key (parsers/text_folding.h) is `key`.
std::optional<DocumentType> type_of_key(std::string_view key);

// The type that a code stands for. Codes shared by two types (Party QĐ: Quyết định, Quy định; TT:
// Thông tri, Thông tư) give the more frequent one in `system`.
std::optional<DocumentType> type_of_code(std::string_view code, System system);

// The code of the type `name` (as type_of_title gives it) in documents of `system`; "" when it has
// none there.
std::string_view code_of_type(std::string_view name, System system);

}  // namespace parsers

#pragma once

#include <string_view>

namespace base {

// The language in which the program speaks to its user: Vietnamese for clerks unless asked
// otherwise (--lang en). Findings inside documents are always Vietnamese.
enum class Language { vi, en };

// Sets the language of the whole process. Call it once, before any thread is started.
void set_language(Language language);
Language language();

// The one of the two sentences that the user reads:
//
//   throw Error(path, tr("không đọc được tệp", "cannot read the file"), ErrorCode::unreadable);
std::string_view tr(std::string_view vi, std::string_view en);

}  // namespace base

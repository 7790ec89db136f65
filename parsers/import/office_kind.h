#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace parsers {

enum class OfficeKind { docx, odt, html };

// What kind of office file `bytes`, a whole file, are by their content: a ZIP file by the names of
// its members, a page by its first element. nullopt for everything else, also for a ZIP file that
// cannot be opened.
std::optional<OfficeKind> office_kind(std::string_view bytes);

// "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
std::string_view media_type_of(OfficeKind kind);

// Files of more bytes are refused: pictures aside, a document of this size has 100,000 pages.
constexpr std::size_t kMaxOfficeBytes = std::size_t{256} << 20;

// Whether the file that begins with `head` has to be seen whole to say what it is.
bool is_container(std::string_view head);

// An Office file that is locked by a password: a container of another kind around the encrypted
// one ([MS-OFFCRYPTO]).
bool is_locked_office_file(std::string_view bytes);

}  // namespace parsers

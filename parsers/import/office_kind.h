#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace parsers {

enum class OfficeKind {
  docx,
  odt,
  html,
  rtf,
  doc,    // Word 6 to 2003
  sheet,  // Excel, old and new
};

// What kind of office file `bytes`, a whole file, are by their content: a ZIP file by the names of
// its members, a page by its first element, files of Office 97-2003 by their streams. nullopt for
// everything else, also for a ZIP file that cannot be opened.
std::optional<OfficeKind> office_kind(std::string_view bytes);

// "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
std::string_view media_type_of(OfficeKind kind);

// Files of more bytes are refused: pictures aside, a document of this size has 100,000 pages.
constexpr std::size_t kMaxOfficeBytes = std::size_t{256} << 20;

// Whether the file that begins with `head` has to be seen whole to say what it is.
bool is_container(std::string_view head);

// Whether `bytes` begin as a container and are cut short or damaged, so that nobody can list what
// is in it.
bool is_broken_container(std::string_view bytes);

// Whether only another program can make something of it (pipeline/office_converter.h).
bool needs_converter(OfficeKind kind);

// An Office file that is locked by a password: a container of another kind around the encrypted
// one ([MS-OFFCRYPTO]), or a mark in the file itself ([MS-DOC] 2.5.2, [MS-XLS] 2.4.117).
bool is_locked_office_file(std::string_view bytes);

}  // namespace parsers

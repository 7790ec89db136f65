#pragma once

#include <string>
#include <string_view>

#include "parsers/import/office_document.h"

// How vanban-import, the helper that opens office files which may come from anywhere, talks to the
// process that asks (base/helper_channel.h).
//
//   request   "2 vi 11 4096\n"          kind (OfficeKind), language, bytes of the name and the file
//             <name><file>
//   reply     "ok 2048\n"               bytes of the document
//             <document>
//   failure   "error 12 11 40\n"        base::ErrorCode, bytes of where and of the problem
//             <where><problem>
//
// The side that asks trusts nothing that comes back.
namespace parsers {

inline constexpr std::size_t kMostOfficeReply = std::size_t{1} << 30;  // bytes

// `document` in bytes of our own, for the same machine only.
std::string to_bytes(const OfficeDocument& document);

// Throws base::Error (unreadable), `where` naming the file, when the bytes are no document: cut
// short, blocks nested deeper than any reader makes them, text that is no UTF-8.
OfficeDocument document_from_bytes(std::string_view bytes, const std::string& where);

}  // namespace parsers

#pragma once

#include <string>
#include <string_view>

namespace corpus {

// Bytes made smaller with zlib, and back: an unsigned 32-bit length in little-endian order, then
// the deflated bytes. The XML of documents is kept so, at about a seventh of its size.
std::string compressed(std::string_view bytes);

// Throws base::Error (unreadable), named after `where`, for anything that compressed() did not
// make.
std::string uncompressed(std::string_view bytes, const std::string& where);

}  // namespace corpus

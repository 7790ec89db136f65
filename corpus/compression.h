#pragma once

#include <string>
#include <string_view>

namespace corpus {

// `bytes` compressed (Zstandard, RFC 8878, with a checksum). What `context` says as well costs
// next to nothing; it is needed again to read them. Throws base::Error (limit) for more than 4 GB.
std::string compressed(std::string_view bytes, std::string_view context = {});

// The bytes again. Throws base::Error (unreadable), naming `where`, when they are damaged or
// `context` is another.
std::string uncompressed(std::string_view bytes,
                         const std::string& where,
                         std::string_view context = {});

// The same for what older layouts of the store keep: 4 bytes of length, low byte first, then zlib.
std::string inflated(std::string_view bytes, const std::string& where);

}  // namespace corpus

#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace parsers {

// What a ZIP file that may come from anywhere is allowed to be.
struct ArchiveLimits {
  std::size_t most_members = 20'000;
  std::size_t most_bytes = std::size_t{96} << 20;         // unpacked, of all members that are read
  std::size_t most_member_bytes = std::size_t{64} << 20;  // of one
  std::size_t most_ratio = 400;                           // unpacked to packed, beyond ratio_from
  std::size_t ratio_from = std::size_t{8} << 20;          // bytes unpacked
};

using ArchiveMembers = std::map<std::string, std::string, std::less<>>;

// The members of the ZIP file `bytes` whose names `wanted` accepts, by name; of two with one name
// the first. Nothing is written anywhere and names are only compared, so what they point at does
// not matter. Throws base::Error, `where` naming the file: unreadable (no ZIP file, or a broken
// one), encrypted, limit. A file that is cut short after the members that are wanted is read.
ArchiveMembers read_archive(std::string_view bytes,
                            const std::string& where,
                            const std::function<bool(std::string_view)>& wanted,
                            const ArchiveLimits& limits = {});

}  // namespace parsers

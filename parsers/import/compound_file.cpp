// The file consists of sectors, and a table says which sector follows which. The directory is such
// a chain; each of its entries, 128 bytes, names a stream and its first sector. Streams of less
// than 4 KB lie in sectors of 64 bytes within a stream of the directory's first entry, and a table
// of their own says which of those follows which.
#include "parsers/import/compound_file.h"

#include <algorithm>
#include <cstdint>

namespace parsers {
namespace {

constexpr std::string_view kSignature("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
constexpr std::size_t kHeader = 512, kEntry = 128;
constexpr std::size_t kSmallSector = 64, kMostBytes = 512;
constexpr std::size_t kMostSteps = std::size_t{1} << 16;  // along a chain
constexpr std::size_t kTableSectorsInHeader = 109;
constexpr std::size_t kMostDirectorySectors = 4'096;
constexpr std::uint32_t kLastSector = 0xFFFFFFF9;

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t number = 0;
  if (at > bytes.size() || bytes.size() - at < size) return 0xFFFFFFFF;
  for (std::size_t i = size; i-- > 0;)
    number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
  return number;
}

class CompoundFile {
 public:
  explicit CompoundFile(std::string_view bytes) : bytes_(bytes) {
    const std::uint32_t shift = number_at(bytes, 0x1E, 2);
    sector_bytes_ = shift >= 9 && shift <= 12 ? std::size_t{1} << shift : kHeader;
  }

  std::string_view beginning_of(std::string_view name) const {
    std::uint32_t sector = number_at(bytes_, 0x30, 4);
    for (std::size_t count = 0; sector < kLastSector && count < kMostDirectorySectors; ++count) {
      const std::string_view entries = sector_at(sector);
      for (std::size_t at = 0; at + kEntry <= entries.size(); at += kEntry) {
        const std::string_view entry = entries.substr(at, kEntry);
        if (is_named(entry, name)) return beginning_of_stream(entry);
      }
      sector = following(sector);
    }
    return {};
  }

 private:
  std::string_view beginning_of_stream(std::string_view entry) const {
    const std::uint32_t first = number_at(entry, 0x74, 4);
    const bool is_small = number_at(entry, 0x78, 4) < number_at(bytes_, 0x38, 4);
    return is_small ? beginning_of_small(first) : sector_at(first).substr(0, kMostBytes);
  }

  // As far as its sectors stand side by side.
  std::string_view beginning_of_small(std::uint32_t first) const {
    const std::size_t at = first * kSmallSector;
    const std::string_view root = sector_at(number_at(bytes_, 0x30, 4)).substr(0, kEntry);
    const std::string_view sector =
        sector_at(advanced(number_at(root, 0x74, 4), at / sector_bytes_));
    const std::string_view rest = sector.substr(std::min(at % sector_bytes_, sector.size()));
    std::size_t size = kSmallSector;
    for (std::uint32_t i = first; size < rest.size() && following_small(i) == i + 1; ++i)
      size += kSmallSector;
    return rest.substr(0, std::min(size, kMostBytes));
  }

  std::uint32_t following_small(std::uint32_t sector) const {
    const std::size_t per_sector = sector_bytes_ / 4;
    const std::string_view table =
        sector_at(advanced(number_at(bytes_, 0x3C, 4), sector / per_sector));
    return number_at(table, 4 * (sector % per_sector), 4);
  }

  std::uint32_t advanced(std::uint32_t sector, std::size_t steps) const {
    if (steps > kMostSteps) return kLastSector;
    for (; steps > 0 && sector < kLastSector; --steps)
      sector = following(sector);
    return sector;
  }

  std::string_view sector_at(std::uint32_t sector) const {
    const std::size_t begin = (std::size_t{sector} + 1) * sector_bytes_;
    return begin < bytes_.size() ? bytes_.substr(begin, sector_bytes_) : std::string_view();
  }

  // By the parts of the table that the header names: those of the first 7 MB.
  std::uint32_t following(std::uint32_t sector) const {
    const std::size_t per_sector = sector_bytes_ / 4;
    const std::size_t part = sector / per_sector;
    if (part >= kTableSectorsInHeader) return kLastSector;
    const std::string_view table = sector_at(number_at(bytes_, 0x4C + 4 * part, 4));
    return number_at(table, 4 * (sector % per_sector), 4);
  }

  static bool is_named(std::string_view entry, std::string_view name) {
    if (number_at(entry, 0x40, 2) != 2 * name.size() + 2) return false;
    for (std::size_t i = 0; i < name.size(); ++i) {
      if (entry[2 * i] != name[i] || entry[2 * i + 1] != '\0') return false;
    }
    return true;
  }

  std::string_view bytes_;
  std::size_t sector_bytes_ = kHeader;
};

}  // namespace

bool is_compound_file(std::string_view bytes) {
  return bytes.starts_with(kSignature);
}

std::string_view stream_beginning(std::string_view bytes, std::string_view name) {
  return is_compound_file(bytes) ? CompoundFile(bytes).beginning_of(name) : std::string_view();
}

}  // namespace parsers

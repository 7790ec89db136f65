// The tables that PDF asks of a TrueType font (ISO 32000-1, 9.9), of which head, hhea, hmtx and
// maxp hold numbers, glyf is a pad and loca says that the two glyphs have no outline. The first is
// .notdef, which a text to be kept must not use (ISO 19005-2, 6.2.11.8); the second stands for all.
// Numbers are big-endian; each table starts at a multiple of four.
#include "ocr/glyphless_font.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace ocr {
namespace {

void put16(std::string& to, int value) {
  to += static_cast<char>(value >> 8);
  to += static_cast<char>(value);
}

void put32(std::string& to, std::uint32_t value) {
  put16(to, static_cast<int>(value >> 16));
  put16(to, static_cast<int>(value & 0xffff));
}

std::string shorts(std::initializer_list<int> values) {
  std::string table;
  for (const int value : values)
    put16(table, value);
  return table;
}

std::string head(std::uint32_t checksum_adjustment) {
  std::string table;
  put32(table, 0x00010000);
  put32(table, 0x00010000);
  put32(table, checksum_adjustment);
  put32(table, 0x5F0F3CF5);
  // Flags, units per em, created and modified (8 bytes each), box, style, smallest size, direction,
  // short loca, glyph format.
  return table + shorts({0, 1000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0});
}

std::uint32_t checksum(std::string bytes) {
  bytes.resize((bytes.size() + 3) / 4 * 4);
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < bytes.size(); i += 4) {
    for (std::size_t k = 0; k < 4; ++k) {
      sum += static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i + k])) << (24 - 8 * k);
    }
  }
  return sum;
}

std::string build(std::uint32_t checksum_adjustment) {
  // In the order of their names, as the directory must be.
  const std::vector<std::pair<std::string, std::string>> tables = {
      {"glyf", std::string(4, '\0')},
      {"head", head(checksum_adjustment)},
      // Version, ascent, descent, gap, widest, ... , number of widths.
      {"hhea", shorts({1, 0, 800, -200, 0, 500, 0, 500, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2})},
      {"hmtx", shorts({500, 0, 500, 0})},
      {"loca", shorts({0, 0, 0})},
      {"maxp", shorts({1, 0, 2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0})},
  };
  std::string font;
  put32(font, 0x00010000);
  font +=
      shorts({static_cast<int>(tables.size()), 64, 2, static_cast<int>(tables.size()) * 16 - 64});
  std::size_t offset = font.size() + 16 * tables.size();
  std::string data;
  for (const auto& [name, table] : tables) {
    font += name;
    // A checksum is taken before the adjustment is known (OpenType, "head").
    put32(font, checksum(name == "head" ? head(0) : table));
    put32(font, static_cast<std::uint32_t>(offset + data.size()));
    put32(font, static_cast<std::uint32_t>(table.size()));
    data += table;
    data.resize((data.size() + 3) / 4 * 4);
  }
  return font + data;
}

}  // namespace

std::string glyphless_font() {
  return build(0xB1B0AFBA - checksum(build(0)));
}

std::string utf16_to_unicode_map() {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string map =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  // A range may not cross a first byte, and a block holds no more than a hundred ranges.
  for (int first = 0; first < 256; ++first) {
    if (first % 64 == 0) map += "64 beginbfrange\n";
    const std::string high = {kDigits[first / 16], kDigits[first % 16]};
    map.append("<").append(high).append("00> <").append(high).append("FF> <");
    map.append(high).append("00>\n");
    if (first % 64 == 63) map += "endbfrange\n";
  }
  return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

}  // namespace ocr

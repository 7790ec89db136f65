#include "parsers/import/compound_file.h"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "parsers/import/office_kind.h"

namespace parsers {
namespace {

void put(std::string& bytes, std::size_t at, std::uint32_t number, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i)
    bytes[at + i] = static_cast<char>(number >> (8 * i));
}

// Header, table, directory with one stream, and that stream: four sectors of 512 bytes.
std::string container(std::string_view name, std::string_view content) {
  std::string bytes(4 * 512, '\0');
  bytes.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  put(bytes, 0x1E, 9, 2);
  put(bytes, 0x30, 1, 4);
  put(bytes, 0x4C, 0, 4);
  put(bytes, 512 + 4, 0xFFFFFFFE, 4);
  const std::size_t entry = 1024;
  for (std::size_t i = 0; i < name.size(); ++i)
    bytes[entry + 2 * i] = name[i];
  put(bytes, entry + 0x40, static_cast<std::uint32_t>(2 * name.size() + 2), 2);
  put(bytes, entry + 0x74, 2, 4);
  std::copy(content.begin(), content.end(), bytes.begin() + 1536);
  return bytes;
}

// The same with the stream in small sectors: the second to fourth of those in the third sector; the
// fourth sector is their table.
std::string container_of_small(std::string_view name, std::string_view content) {
  std::string bytes = container("Root Entry", "");
  bytes += std::string(512, '\0');
  put(bytes, 0x38, 4096, 4);
  put(bytes, 0x3C, 3, 4);
  put(bytes, 512 + 4, 0xFFFFFFFE, 4);
  put(bytes, 512 + 8, 0xFFFFFFFE, 4);
  put(bytes, 512 + 12, 0xFFFFFFFE, 4);
  const std::size_t entry = 1024 + 128;
  for (std::size_t i = 0; i < name.size(); ++i)
    bytes[entry + 2 * i] = name[i];
  put(bytes, entry + 0x40, static_cast<std::uint32_t>(2 * name.size() + 2), 2);
  put(bytes, entry + 0x74, 1, 4);
  put(bytes, entry + 0x78, static_cast<std::uint32_t>(content.size()), 4);
  for (const std::uint32_t sector : {1, 2})
    put(bytes, 2048 + 4 * sector, sector + 1, 4);
  put(bytes, 2048 + 12, 0xFFFFFFFE, 4);
  std::copy(content.begin(), content.end(), bytes.begin() + 1536 + 64);
  return bytes;
}

TEST(CompoundFile, ReadsSmallStreams) {
  using namespace std::string_literals;
  const std::string sheet = "\x09\x08\x02\0\0\0"s;
  const std::string lock = "\x2F\0\x02\0xx"s;
  const std::string name = "\x5C\0\x70\0"s + std::string(0x70, ' ');  // of who wrote it
  EXPECT_EQ(office_kind(container_of_small("Workbook", sheet)), OfficeKind::sheet);
  EXPECT_FALSE(is_locked_office_file(container_of_small("Workbook", sheet)));
  EXPECT_TRUE(is_locked_office_file(container_of_small("Workbook", sheet + lock)));
  EXPECT_TRUE(is_locked_office_file(container_of_small("Workbook", sheet + name + lock)));
  EXPECT_EQ(stream_beginning(container_of_small("Book", std::string(100, 'x')), "Book").size(),
            192U);
}

TEST(CompoundFile, TellsTheKindsOfOffice) {
  using namespace std::string_literals;
  const std::string word = "\xEC\xA5\xC1\0\0\0\0\0\0\0\0\0"s;
  std::string locked_word = word;
  locked_word[11] = 1;
  const std::string sheet = "\x09\x08\x02\0\0\0"s;
  EXPECT_EQ(office_kind(container("WordDocument", word)), OfficeKind::doc);
  EXPECT_EQ(office_kind(container("Workbook", sheet)), OfficeKind::sheet);
  EXPECT_EQ(office_kind(container("PowerPoint Document", "x")), std::nullopt);
  EXPECT_EQ(office_kind("{\\rtf1\\ansi}"), OfficeKind::rtf);
  EXPECT_FALSE(is_locked_office_file(container("WordDocument", word)));
  EXPECT_TRUE(is_locked_office_file(container("WordDocument", locked_word)));
  EXPECT_FALSE(is_locked_office_file(container("Workbook", sheet)));
  EXPECT_TRUE(is_locked_office_file(container("Workbook", sheet + "\x2F\0\x02\0xx"s)));
}

TEST(CompoundFile, SurvivesDamage) {
  std::mt19937 random(1);
  const std::string large = container("WordDocument", "x");
  const std::string small = container_of_small("Workbook", "x");
  for (int round = 0; round < 600; ++round) {
    const std::string& whole = round % 2 == 0 ? large : small;
    std::string damaged = whole.substr(0, random() % whole.size());
    for (int i = 0; i < 8 && damaged.size() > 8; ++i)
      damaged[8 + random() % (damaged.size() - 8)] = static_cast<char>(random());
    (void)office_kind(damaged);
    (void)is_locked_office_file(damaged);
  }
}

}  // namespace
}  // namespace parsers

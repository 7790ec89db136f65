#include "parsers/import/compound_file.h"

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
  bytes.replace(1536, content.size(), content);
  return bytes;
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
  const std::string whole = container("WordDocument", "x");
  for (int round = 0; round < 300; ++round) {
    std::string damaged = whole.substr(0, random() % whole.size());
    for (int i = 0; i < 8 && damaged.size() > 8; ++i)
      damaged[8 + random() % (damaged.size() - 8)] = static_cast<char>(random());
    (void)office_kind(damaged);
    (void)is_locked_office_file(damaged);
  }
}

}  // namespace
}  // namespace parsers

#include "diacritics/training_text.h"

#include <algorithm>
#include <vector>

#include <lzma.h>

#include "base/error.h"
#include "base/file.h"
#include "tests/diacritics/tiny_model.h"

namespace diacritics {
namespace {

std::vector<std::string> lines_of(const std::filesystem::path& path) {
  TrainingText text(path);
  std::vector<std::string> lines;
  for (std::string line; text.next(line);)
    lines.push_back(line);
  return lines;
}

std::string compressed(const std::string& text) {
  std::string packed(lzma_stream_buffer_bound(text.size()), '\0');
  std::size_t size = 0;
  EXPECT_EQ(lzma_easy_buffer_encode(6,
                                    LZMA_CHECK_CRC64,
                                    nullptr,
                                    reinterpret_cast<const std::uint8_t*>(text.data()),
                                    text.size(),
                                    reinterpret_cast<std::uint8_t*>(packed.data()),
                                    &size,
                                    packed.size()),
            LZMA_OK);
  packed.resize(size);
  return packed;
}

TEST(TrainingText, ReadsLines) {
  struct Case {
    const char* text;
    std::vector<std::string> lines;
  };
  const Case kCases[] = {
      {"", {}},
      {"một", {"một"}},
      {"một\nhai\n", {"một", "hai"}},
      {"\n\nba", {"", "", "ba"}},
      {"a\xCC\x80", {"à"}},            // NFD
      {"x\xFFy", {"x\xEF\xBF\xBDy"}},  // not UTF-8
  };
  for (const Case& c : kCases) {
    const TemporaryText plain(c.text);
    EXPECT_EQ(lines_of(plain.path()), c.lines) << c.text;
    const TemporaryText packed(compressed(c.text), ".txt.xz");
    EXPECT_EQ(lines_of(packed.path()), c.lines) << c.text;
  }
}

TEST(TrainingText, JoinsLinesThatPrintHadBroken) {
  const std::string wrapped = "Đảng ủy xã Suối Hoa yêu cầu các chi bộ trực thuộc rà soát";
  const std::string rest = "toàn bộ danh sách đảng viên trước ngày họp.";
  struct Case {
    std::string text;
    std::vector<std::string> paragraphs;
  };
  const Case kCases[] = {
      {wrapped + "\n" + rest, {wrapped + " " + rest}},
      {wrapped + "\n" + wrapped, {wrapped, wrapped}},   // a capital
      {wrapped + "\n\n" + rest, {wrapped, "", rest}},   // a blank line
      {wrapped + ".\n" + rest, {wrapped + ".", rest}},  // the sentence ended
      {wrapped + ".” \n" + rest, {wrapped + ".” ", rest}},
      {wrapped + "\na) " + rest, {wrapped, "a) " + rest}},  // a point of a list
      {"Suối Hoa\n" + rest, {"Suối Hoa", rest}},            // too short
      {wrapped + wrapped + wrapped + "\n" + rest, {wrapped + wrapped + wrapped, rest}},
  };
  for (const Case& c : kCases) {
    const TemporaryText file(c.text);
    EXPECT_EQ(lines_of(file.path()), c.paragraphs) << c.text;
  }
}

TEST(TrainingText, JoinsNoEndlessParagraph) {
  std::string text;
  for (int i = 0; i < 5000; ++i)
    text += "các chi bộ trực thuộc rà soát danh sách đảng viên\n";
  const TemporaryText file(text);
  std::size_t longest = 0;
  for (const std::string& paragraph : lines_of(file.path()))
    longest = std::max(longest, paragraph.size());
  EXPECT_GT(longest, 60'000U);
  EXPECT_LT(longest, 70'000U);
}

TEST(TrainingText, ReadsMoreThanOneBlock) {
  std::string text;
  for (int i = 0; i < 200000; ++i)
    text += "Dòng " + std::to_string(i) + "\n";
  const TemporaryText packed(compressed(text) + compressed("Cuối\n"), ".txt.xz");
  const std::vector<std::string> lines = lines_of(packed.path());
  ASSERT_EQ(lines.size(), 200001U);
  EXPECT_EQ(lines[199999], "Dòng 199999");
  EXPECT_EQ(lines[200000], "Cuối");
}

TEST(TrainingText, RefusesWhatItCannotRead) {
  EXPECT_THROW(lines_of("/khong/co/tep.txt"), base::Error);
  const TemporaryText noise("this is not compressed", ".xz");
  EXPECT_THROW(lines_of(noise.path()), base::Error);
  const std::string packed = compressed("một\nhai\nba\n");
  const TemporaryText cut(packed.substr(0, packed.size() / 2), ".xz");
  EXPECT_THROW(lines_of(cut.path()), base::Error);
}

}  // namespace
}  // namespace diacritics

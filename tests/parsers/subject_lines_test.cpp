#include "parsers/subject_lines.h"

#include <gtest/gtest.h>

#include "parsers/source_text.h"

namespace parsers {
namespace {

// How many lines of `text`, which follow a title, are the subject.
std::size_t subject_size(const std::string& text) {
  const SourceText source{text, {}};
  const std::vector<Line> lines = read_lines(source);
  std::vector<Line> subject;
  while (subject.size() < lines.size() && continues_subject(lines, subject.size(), subject))
    subject.push_back(lines[subject.size()]);
  return subject.size();
}

TEST(SubjectLines, EndWhereTheBodyBegins) {
  struct Case {
    const char* text;
    std::size_t lines;
  };
  static constexpr Case kCases[] = {
      {"", 0},
      {"về chuyển đổi số\nnăm 2026\n-----\nThực hiện Kế hoạch", 2},
      {"Chuyển đổi số năm 2026\nCăn cứ Luật;", 1},
      {"Căn cứ Luật;", 0},
      {"CHUYỂN ĐỔI SỐ\nNĂM 2026\nCăn cứ Luật;", 2},
      {"CHUYỂN ĐỔI SỐ GIAI ĐOẠN\n2026 - 2030\nCăn cứ Luật;", 2},
      {"VỀ CHUYỂN ĐỔI SỐ\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ\nCăn cứ Luật;", 1},
      {"BAN HÀNH QUY CHẾ LÀM VIỆC\nCăn cứ Luật;", 1},
      {"VỀ CHUYỂN ĐỔI SỐ THUỘC PHẠM\nVI QUẢN LÝ CỦA XÃ\nI. MỤC ĐÍCH", 2},
      {"Về chuyển đổi số\nI. MỤC ĐÍCH", 1},
      {"về học tập và làm theo phong cách\nHồ Chí Minh\n-----", 2},
      {"về chuyển đổi số của\nĐảng bộ xã\nNgày 01/9, Đảng bộ họp.", 2},
      {"về chuyển đổi số\nBan Thường vụ Đảng uỷ xây dựng kế hoạch như sau:", 1},
      {"về chuyển đổi số\n(Kèm theo Kế hoạch số 5-KH/ĐU)", 1},
      {"về chuyển đổi số\n(giai đoạn hai)\nCăn cứ Luật;", 2},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(subject_size(c.text), c.lines) << c.text;
}

TEST(SubjectLines, HintsDecideFirst) {
  SourceText source{"Một\nHai\nBa", {}};
  source.hints = {{LineKind::title, 1}, {LineKind::title, 1}, {LineKind::body, 1}};
  const std::vector<Line> lines = read_lines(source);
  std::vector<Line> subject = {lines[0]};
  EXPECT_TRUE(continues_subject(lines, 1, subject));
  subject.push_back(lines[1]);
  EXPECT_FALSE(continues_subject(lines, 2, subject));
}

TEST(SubjectLines, ReadAddressees) {
  struct Case {
    const char* text;
    std::size_t lines;
    const char* addressees;
  };
  static constexpr Case kCases[] = {
      {"Kính gửi: Sở Nội vụ.\nThực hiện Kế hoạch", 1, "Sở Nội vụ"},
      {"Kính gửi: Sở Nội vụ và các phòng,\nban thuộc Sở\nThực hiện",
       2,
       "Sở Nội vụ và các phòng, ban thuộc Sở"},
      {"Kính gửi:\n- Sở Nội vụ;\n- Sở Y tế.\nThực hiện", 3, "Sở Nội vụ; Sở Y tế"},
      {"Kính gửi:\nSở Nội vụ;\nSở Y tế.\nThực hiện", 3, "Sở Nội vụ; Sở Y tế"},
      {"Kính gửi:\n- Sở Nội vụ,\n- Sở Y tế.\nThực hiện", 3, "Sở Nội vụ; Sở Y tế"},
      {"Kính gửi: Trưởng các thôn\nĐể chống rét, Uỷ ban yêu cầu:\n- Che chuồng.",
       1,
       "Trưởng các thôn"},
      {"Kính gửi: Trưởng các thôn\nUỷ ban nhận được đơn của dân.", 1, "Trưởng các thôn"},
  };
  for (const Case& c : kCases) {
    const SourceText source{c.text, {}};
    const std::vector<Line> lines = read_lines(source);
    EXPECT_EQ(count_addressee_lines(lines, 0), c.lines) << c.text;
    EXPECT_EQ(read_addressee_lines(std::span(lines).first(c.lines)), c.addressees) << c.text;
  }
}

TEST(SubjectLines, KnowDanglingWords) {
  EXPECT_TRUE(is_dangling("thực hiện Nghị quyết về"));
  EXPECT_TRUE(is_dangling("NĂM 2026 CỦA"));
  EXPECT_TRUE(is_dangling("đất đai, rừng,"));
  EXPECT_FALSE(is_dangling("chuyển đổi số"));
}

}  // namespace
}  // namespace parsers

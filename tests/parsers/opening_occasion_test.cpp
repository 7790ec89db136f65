#include "parsers/opening_occasion.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

using Kind = OpeningOccasion::Kind;

TEST(OpeningOccasion, EndsWithoutAComma) {
  struct Case {
    const char* text;
    Kind kind;
    const char* next;  // the word at which the clause starts
  };
  static constexpr Case kCases[] = {
      {"Hằng năm Sở Y tế rà soát", Kind::time, "Sở"},
      {"Trước ngày 25 hằng tháng các xã báo cáo", Kind::time, "các"},
      {"Từ quý I/2026 Sở Y tế rà soát", Kind::time, "Sở"},
      {"Từ năm 2031 cân đối vào ngân sách", Kind::time, "cân"},
      {"Trước 16h thứ Sáu hằng tuần gửi báo cáo", Kind::time, "gửi"},
      {"Giai đoạn 2031 - 2035 đầu tư ba cầu", Kind::time, "đầu"},
      {"Định kỳ hằng tháng (trước ngày 16), 6 tháng (trước ngày 16/6) và năm báo cáo Sở Y tế",
       Kind::time,
       "báo"},
      {"Khi cần thiết Chủ tịch xã đề nghị hỗ trợ", Kind::need, "Chủ"},
      {"Khi có lũ Công an xã tổ chức sơ tán", Kind::adjunct, "Công"},
      {"Khi có dịch bệnh xảy ra Trạm Y tế xã tổ chức phun thuốc", Kind::adjunct, "Trạm"},
      {"Về kinh phí Sở Tài chính thẩm định", Kind::adjunct, "Sở"},
      {"Hằng năm, Sở Y tế rà soát", Kind::none, ""},
      {"Trong công tác, Sở Y tế", Kind::none, ""},
      {"Khi cần thiết, hỗ trợ", Kind::none, ""},
      {"Khi Sở Y tế yêu cầu Công an xã cung cấp hồ sơ", Kind::none, ""},
      {"Sau khi có ý kiến Sở Tài chính thống nhất", Kind::none, ""},
      {"Khi có lũ Công an xã tuần tra, các thôn di dời dân", Kind::none, ""},
      {"Sở Y tế rà soát", Kind::none, ""},
      {"", Kind::none, ""},
  };
  for (const Case& c : kCases) {
    const std::vector<Word> words = read_words(c.text);
    const OpeningOccasion occasion = read_opening_occasion(c.text, words, 0);
    EXPECT_EQ(occasion.kind, c.kind) << c.text;
    if (occasion) {
      EXPECT_EQ(words[occasion.end].text, c.next) << c.text;
    }
  }
}

}  // namespace
}  // namespace parsers

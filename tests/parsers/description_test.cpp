#include "parsers/description.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(Description, KnowsLabelsSumsTermsAndDocuments) {
  struct Case {
    const char* text;
    bool label, term, document;
  };
  static constexpr Case kCases[] = {
      {"Thành phần: Toàn thể cán bộ của xã.", true, false, false},
      {"Đợt 1: Gồm các hộ đủ điều kiện.", true, false, false},
      {"Chi khác (in ấn): 12.500.000 đồng.", true, false, false},
      {"Dự kiến khoảng 200 hộ tham gia.", true, false, false},
      {"Khấu trừ thuế là việc trả thay.", false, true, false},
      {"Quyết định số 6/2031/QĐ-UBND sửa đổi mức chi.", false, false, true},
      {"Quyết định số lượng đại biểu.", false, false, false},
      {"Sở Tài chính bố trí: 12.500.000 đồng.", false, false, false},
      {"", false, false, false},
  };
  for (const Case& c : kCases) {
    const std::vector<Word> words = read_words(c.text);
    EXPECT_EQ(labels_thing(words, 0), c.label) << c.text;
    EXPECT_EQ(defines_term(words, 0), c.term) << c.text;
    EXPECT_EQ(names_document(words, 0), c.document) << c.text;
  }
}

}  // namespace
}  // namespace parsers

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
      {"Mỗi xã, phường chọn 02 tập thể.", true, false, false},
      {"Sở Y tế mỗi đơn vị đề nghị không quá 01 cá nhân.", true, false, false},
      {"Khấu trừ thuế là việc trả thay.", false, true, false},
      {"Người học nghề theo quy định tại khoản 1 Điều 2 là người từ đủ 14 tuổi.",
       false,
       true,
       false},
      {"Người học nghề theo quy định tại Điều 2 phải nộp hồ sơ.", false, false, false},
      {"Trường hợp thu trên 1 tỷ thì hộ kinh doanh thuộc đối tượng nộp khoán.", false, true, false},
      {"Đối với hộ mới thì mức thu được xác định theo tờ khai.", false, true, false},
      {"Đối với hộ mới thì cơ quan thuế lập sổ bộ.", false, false, false},
      {"Tổ giúp việc của xã tự giải thể sau khi xong việc.", false, true, false},
      {"Cấp báo lũ trên địa bàn xã gồm 4 cấp.", false, true, false},
      {"Cấp giống cho các hộ gồm 4 loại.", false, false, false},
      {"Quyết định số 6/2031/QĐ-UBND sửa đổi mức chi.", false, false, true},
      {"Quyết định số lượng đại biểu.", false, false, false},
      {"Sở Tài chính bố trí: 12.500.000 đồng.", false, false, false},
      {"Chỉ tiêu 2: Giảm 10% số hộ nghèo.", true, false, false},
      {"Ban bầu cử: 01 cá nhân;", true, false, false},
      {"Tổ giúp việc Ban Chỉ đạo xã: Không quá 05 cá nhân.", true, false, false},
      {"Tối đa 03 người.", true, false, false},
      {"Cơ quan thẩm định: Sở Xây dựng;", true, false, false},
      {"Cơ quan thẩm định: Sở Xây dựng lập hồ sơ;", false, false, false},
      {"Sở Tư pháp có Giám đốc và các Phó Giám đốc.", true, false, false},
      {"Lãnh đạo Phòng Y tế gồm Trưởng phòng, 02 Phó Trưởng phòng.", true, false, false},
      {"Văn phòng có con dấu riêng.", true, false, false},
      {"Sở Y tế có kế hoạch bố trí nhân lực.", false, false, false},
      {"Rà soát hồ sơ: 05 ngày làm việc.", false, false, false},
      {"Mở đường: 02 thôn tổ chức họp dân.", false, false, false},
      {"", false, false, false},
  };
  for (const Case& c : kCases) {
    const std::vector<Word> words = read_words(c.text);
    EXPECT_EQ(labels_thing(c.text, words, 0), c.label) << c.text;
    EXPECT_EQ(defines_term(words, 0), c.term) << c.text;
    EXPECT_EQ(names_document(words, 0), c.document) << c.text;
  }
}

TEST(Description, KnowsSentencesOfNamesAlone) {
  struct Case {
    const char* text;
    bool names;
  };
  static constexpr Case kCases[] = {
      {"Phòng Hành chính - Tổng hợp;", true},
      {"Thanh tra tỉnh, Văn phòng Hội đồng nhân dân tỉnh.", true},
      {"Đối với Ban Tổ chức Tỉnh uỷ;", true},
      {"Sở Y tế:", false},  // who must do what follows
      {"Sở Y tế rà soát danh mục.", false},
      {"Tổ chức đoàn kiểm tra.", false},
      {"các đơn vị.", false},
      {"", false},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(lists_names(c.text, read_words(c.text), 0), c.names) << c.text;
}

TEST(Description, FindsTheAnswerToARequest) {
  const std::string_view text = "Về đề nghị bố trí vốn; mở đường vào bản: Sở Xây dựng rà soát.";
  const std::vector<Word> words = read_words(text);
  const std::size_t answer = end_of_answered_request(words, 0);
  ASSERT_LT(answer, words.size());
  EXPECT_EQ(text.substr(words[answer].span.begin), "Sở Xây dựng rà soát.");
  EXPECT_EQ(end_of_answered_request(read_words("Về kinh phí: Sở Xây dựng bố trí."), 0), 0U);
  EXPECT_EQ(end_of_answered_request(read_words("Về đề nghị bố trí vốn, giao Sở Xây dựng."), 0), 0U);
}

TEST(Description, KnowsHowThingsAreAndBlanks) {
  EXPECT_TRUE(tells_state(read_words("Hiện nay, Bộ Y tế đang trình dự thảo.")));
  EXPECT_FALSE(tells_state(read_words("Hiện nay các xã rà soát.")));
  EXPECT_TRUE(is_form_blank(read_words("Họ và tên: …………")));
  EXPECT_TRUE(is_form_blank(read_words("Số tiền ........ đồng")));
  EXPECT_FALSE(is_form_blank(read_words("mương, cống, đập... của xã")));
}

}  // namespace
}  // namespace parsers

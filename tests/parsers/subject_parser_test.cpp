#include "parsers/subject_parser.h"

#include <string>

#include <gtest/gtest.h>

namespace parsers {
namespace {

std::string names(const BodyList& list) {
  std::string text;
  for (const Body& body : list.bodies)
    text += (text.empty() ? "" : " | ") + body.name;
  return text;
}

struct Case {
  const char* text;
  const char* names;
};

TEST(SubjectParser, TakesBodiesWithAPredicate) {
  static constexpr Case kCases[] = {
      {"Sở Y tế rà soát danh mục", "Sở Y tế"},
      {"Sở Y tế phải rà soát", "Sở Y tế"},
      {"Các cơ quan được giao chủ trì có trách nhiệm báo cáo", "Các cơ quan được giao chủ trì"},
      {"Sở Y tế", ""},
      {"Tỉnh cần rà soát quy hoạch", "Tỉnh"},
      {"Tỉnh Sơn Bình", ""},
      {"cơ quan thu hồi gửi quyết định", "cơ quan thu hồi"},
      {"Hội đồng tư vấn có trách nhiệm xem xét", "Hội đồng tư vấn"},
      {"Chánh Văn phòng, Vụ trưởng Vụ Kỹ thuật cầu đường và bến bãi, Cục trưởng Cục Khởi nghiệp và "
       "Doanh nghiệp công nghệ, Thủ trưởng các Cục, Vụ chịu trách nhiệm thi hành",
       "Chánh Văn phòng | Vụ trưởng Vụ Kỹ thuật cầu đường và bến bãi | Cục trưởng Cục Khởi nghiệp "
       "và "
       "Doanh nghiệp công nghệ | Thủ trưởng các Cục, Vụ"},
      {"Văn phòng Đảng uỷ và các đồng chí có tên tại Điều 1 chịu trách nhiệm thi hành",
       "Văn phòng Đảng uỷ | các đồng chí có tên tại Điều 1"},
      {"Uỷ ban nhân dân cấp tỉnh, cấp xã bố trí kinh phí", "Uỷ ban nhân dân cấp tỉnh, cấp xã"},
      {"Cơ quan vận hành nền tảng không được thay đổi tin", "Cơ quan vận hành nền tảng"},
      {"Cơ quan rà soát trình phê duyệt", "Cơ quan"},
      {"Cục trưởng Cục Xuất nhập khẩu chịu trách nhiệm", "Cục trưởng Cục Xuất nhập khẩu"},
      {"Văn phòng đăng ký đất đai tiếp nhận hồ sơ", "Văn phòng đăng ký đất đai"},
      {"Lãnh đạo các xã phải có mặt", "Lãnh đạo các xã"},
      {"Các báo cáo phải gửi về Sở", ""},
      {"Chi thường xuyên phải tiết kiệm", ""},
      {"Tình hình phải rõ", ""},
      {"Hộ dân hoặc tổ chức thu gom rác hoặc doanh nghiệp tái chế nhựa phải phân loại",
       "Hộ dân | tổ chức thu gom rác | doanh nghiệp tái chế nhựa"},
      {"Hộ dân hoặc tổ chức thu gom rác", ""},
      {"", ""},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(names(read_subject(c.text, read_words(c.text), 0)), c.names) << c.text;
}

TEST(SubjectParser, ReadsNamesThatGoOnWithUnknownWords) {
  static constexpr Case kCases[] = {
      {"Các hội của người trồng chè tăng cường tuyên truyền", "Các hội của người trồng chè"},
      {"Các đội đang thi công sửa chữa đê phải báo cáo", "Các đội đang thi công sửa chữa đê"},
      {"Hội đồng hoạt động theo nguyên tắc tập trung", ""},
      {"Các đội gồm người dân tham gia", ""},
      {"Tình hình phải rõ", ""},
      {"", ""},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(names(read_long_subject(c.text, read_words(c.text), 0)), c.names) << c.text;
}

TEST(SubjectParser, AfterAssigningTheBodiesMayStandAlone) {
  static constexpr Case kCases[] = {
      {"Sở Y tế", "Sở Y tế"},
      {"Sở Y tế, Sở Tài chính:", "Sở Y tế | Sở Tài chính"},
      {"nhiệm vụ", ""},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(names(read_assignee(c.text, read_words(c.text), 0)), c.names) << c.text;
}

TEST(SubjectParser, KnowsWhatFollowsASubject) {
  EXPECT_TRUE(is_followed_by_predicate(read_words("rà soát"), 0));
  EXPECT_TRUE(is_followed_by_predicate(read_words("(gọi tắt là Ban) phải"), 0));
  EXPECT_TRUE(is_followed_by_predicate(read_words(":"), 0));
  EXPECT_FALSE(is_followed_by_predicate(read_words("có liên quan"), 0));
  EXPECT_FALSE(is_followed_by_predicate({}, 0));
}

}  // namespace
}  // namespace parsers

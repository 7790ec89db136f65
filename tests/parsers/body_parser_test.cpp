#include "parsers/body_parser.h"

#include <random>

#include <gtest/gtest.h>

namespace parsers {
namespace {

std::string join(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names)
    text += (text.empty() ? "" : " | ") + name;
  return text;
}

std::string bodies(std::string_view text) {
  std::vector<std::string> names;
  for (const Body& body : read_bodies(text, read_words(text), 0).bodies)
    names.push_back(body.name);
  return join(names);
}

struct Case {
  const char* text;
  const char* names;
};

TEST(BodyParser, ReadsNames) {
  static constexpr Case kCases[] = {
      {"Sở Tài chính rà soát dự toán", "Sở Tài chính"},
      {"các Bộ: Quốc phòng và Công an chủ động", "Bộ Quốc phòng | Bộ Công an"},
      {"các Sở: Văn hoá, Thể thao và Du lịch, Nội vụ, Giáo dục và Đào tạo",
       "Sở Văn hoá, Thể thao và Du lịch | Sở Nội vụ | Sở Giáo dục và Đào tạo"},
      {"các sở, ban, ngành, đoàn thể tỉnh", "các sở, ban, ngành, đoàn thể tỉnh"},
      {"sở, ban, ngành, đoàn thể Thành phố hướng dẫn", "sở, ban, ngành, đoàn thể Thành phố"},
      {"Lực lượng Công an, Kiểm lâm, Quân đội và chủ rừng tuần tra",
       "Lực lượng Công an | Kiểm lâm | Quân đội | chủ rừng"},
      {"lực lượng canh phòng trực đêm", "lực lượng canh phòng"},
      {"người lao động, công nhân", "người lao động, công nhân"},
      {"các trường hợp vi phạm", ""},
      {"Tổng công ty Hàng không Sơn Bình hỗ trợ", "Tổng công ty Hàng không Sơn Bình"},
      {"Sở Nông nghiệp và Môi trường chủ trì", "Sở Nông nghiệp và Môi trường"},
      {"Sở Văn hoá, Thể thao và Du lịch tổ chức", "Sở Văn hoá, Thể thao và Du lịch"},
      {"Sở Y tế phối hợp", "Sở Y tế"},
      {"Phòng Văn hoá - Xã hội xã Hoà Lăng báo cáo", "Phòng Văn hoá - Xã hội xã Hoà Lăng"},
      {"Phòng Quản lý di sản, số 5", "Phòng Quản lý di sản"},
      {"Ban Chỉ đạo 35 các cấp tổ chức", "Ban Chỉ đạo 35 các cấp"},
      {"Uỷ ban nhân dân các xã, phường, đặc khu Hòn Ngọc tuyên truyền",
       "Uỷ ban nhân dân các xã, phường, đặc khu Hòn Ngọc"},
      {"Ban Chỉ đạo các Chương trình mục tiêu quốc gia tỉnh theo dõi",
       "Ban Chỉ đạo các Chương trình mục tiêu quốc gia tỉnh"},
      {"Đảng uỷ Uỷ ban nhân dân xã chỉ đạo", "Đảng uỷ Uỷ ban nhân dân xã"},
      {"các chi bộ trực thuộc Đảng uỷ xã thực hiện", "các chi bộ trực thuộc Đảng uỷ xã"},
      {"Văn phòng HĐND và UBND tỉnh tham mưu", "Văn phòng HĐND và UBND tỉnh"},
      {"đồng chí Trưởng Ban Tổ chức Tỉnh uỷ phụ trách", "đồng chí Trưởng Ban Tổ chức Tỉnh uỷ"},
      {"Ban Quản lý các khu công nghiệp Hoà Lăng rà soát",
       "Ban Quản lý các khu công nghiệp Hoà Lăng"},
      {"Ban Quản lý các khu công nghệ cao và khu công nghiệp rà soát",
       "Ban Quản lý các khu công nghệ cao và khu công nghiệp"},
      {"Ban Quản lý các Khu chế xuất và công nghiệp Thành phố chủ trì",
       "Ban Quản lý các Khu chế xuất và công nghiệp Thành phố"},
      {"UBND các tỉnh/thành phố phối hợp", "UBND các tỉnh/thành phố"},
      {"Liên hiệp các Hội Văn học tỉnh tổ chức", "Liên hiệp các Hội Văn học tỉnh"},
      {"các tỉnh Sơn Bình, Hoà Lăng và Tân Khê lập hồ sơ",
       "tỉnh Sơn Bình | tỉnh Hoà Lăng | tỉnh Tân Khê"},
      {"Bộ Lao động - Thương binh và Xã hội hướng dẫn", "Bộ Lao động - Thương binh và Xã hội"},
      {"Đảng uỷ các xã, phường và tương đương chủ trì", "Đảng uỷ các xã, phường và tương đương"},
      {"Ban công tác Mặt trận thôn gửi", "Ban công tác Mặt trận thôn"},
      {"Ban Chỉ đạo phòng thủ dân sự quốc gia điều phối", "Ban Chỉ đạo phòng thủ dân sự quốc gia"},
      {"Ban xây dựng đảng (hoặc ban tổ chức) đảng uỷ cấp trên thẩm định",
       "Ban xây dựng đảng (hoặc ban tổ chức) đảng uỷ cấp trên"},
      {"Văn phòng Ban Chỉ đạo tỉnh theo dõi", "Văn phòng Ban Chỉ đạo tỉnh"},
      {"cơ quan tham mưu về công tác tổ chức của cấp uỷ thẩm định",
       "cơ quan tham mưu về công tác tổ chức của cấp uỷ"},
      {"Ban thường vụ cấp uỷ họp xét", "Ban thường vụ cấp uỷ"},
      {"Văn phòng Chính phủ theo dõi", "Văn phòng Chính phủ"},
      {"Sở Nội vụ thành phố Cần Thơ rà soát", "Sở Nội vụ thành phố Cần Thơ"},
      {"Quốc hội tại Kỳ họp thứ mười", "Quốc hội"},
      {"Đài Phát thanh và Truyền hình Thành phố đưa tin",
       "Đài Phát thanh và Truyền hình Thành phố"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(bodies(c.text), c.names);
}

TEST(BodyParser, SplitsListsOfNamedBodiesOnly) {
  static constexpr Case kCases[] = {
      {"các sở, ban, ngành triển khai", "các sở, ban, ngành"},
      {"các cấp uỷ, cơ quan, đơn vị thực hiện", "các cấp uỷ, cơ quan, đơn vị"},
      {"các chi bộ, Đảng uỷ phường thực hiện", "các chi bộ | Đảng uỷ phường"},
      {"Các cơ quan quản lý nhà nước, tổ chức, cá nhân liên quan thực hiện",
       "Các cơ quan quản lý nhà nước, tổ chức, cá nhân liên quan"},
      {"Doanh nghiệp, cộng đồng, tổ chức, cá nhân tham gia",
       "Doanh nghiệp, cộng đồng, tổ chức, cá nhân"},
      {"bí thư chi bộ hoặc Ban Xây dựng Đảng xác nhận", "bí thư chi bộ | Ban Xây dựng Đảng"},
      {"Các cấp, các ngành tăng cường", "Các cấp | các ngành"},
      {"Cấp uỷ, tổ chức đảng, chính quyền các cấp lãnh đạo",
       "Cấp uỷ | tổ chức đảng | chính quyền các cấp"},
      {"các chi bộ trực thuộc, phòng, ban liên quan căn cứ",
       "các chi bộ trực thuộc | phòng, ban liên quan"},
      {"người đứng đầu cấp uỷ, chính quyền, cơ quan, đơn vị phải",
       "người đứng đầu cấp uỷ, chính quyền, cơ quan, đơn vị"},
      {"Sở Tài chính và Công an tỉnh kiểm tra", "Sở Tài chính | Công an tỉnh"},
      {"Thường trực HĐND, UBND, Uỷ ban Kiểm tra Đảng uỷ xã phối hợp",
       "Thường trực HĐND | UBND | Uỷ ban Kiểm tra Đảng uỷ xã"},
      {"Các tỉnh uỷ, thành uỷ, đảng uỷ trực thuộc Trung ương cụ thể hoá",
       "Các tỉnh uỷ, thành uỷ, đảng uỷ trực thuộc Trung ương"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(bodies(c.text), c.names);
}

TEST(BodyParser, VerbsAndThingsAreNoBodies) {
  for (const char* text : {"",
                           "Tổ chức hội nghị",
                           "Báo cáo kết quả",
                           "Ban hành kế hoạch",
                           "Hội nghị tổng kết",
                           "Trường hợp có vướng mắc",
                           "Đoàn kết nội bộ",
                           "tăng cường kiểm tra",
                           "cấp kinh phí"})
    EXPECT_EQ(bodies(text), "") << text;
}

TEST(BodyParser, NamesAreSlicesOfTheText) {
  static constexpr const char* kPieces[] = {"các ",
                                            "Sở ",
                                            "Tài ",
                                            "chính ",
                                            ", ",
                                            "và ",
                                            "lãnh đạo ",
                                            "của ",
                                            "( ",
                                            ") ",
                                            "UBND ",
                                            "xã ",
                                            "phường ",
                                            "; ",
                                            "trực thuộc ",
                                            "35 ",
                                            "- ",
                                            "được "};
  std::mt19937 random(3);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int i = 0; i < 9; ++i)
      text += kPieces[random() % std::size(kPieces)];
    const std::vector<Word> words = read_words(text);
    std::size_t at = 0;
    for (const Body& body : read_bodies(text, words, 0, Semicolons::join).bodies) {
      ASSERT_LE(at, body.begin) << text;
      ASSERT_LT(body.begin, body.end) << text;
      ASSERT_LE(body.end, words.size()) << text;
      EXPECT_NE(text.find(body.name), std::string::npos) << text;
      at = body.end;
    }
  }
}

TEST(BodyParser, TakesLongChainsOfPosts) {
  std::string text;
  for (int i = 0; i < 20000; ++i)
    text += "lãnh đạo của giám đốc ";
  read_bodies(text, read_words(text), 0);  // no recursion as deep as the text is long
}

}  // namespace
}  // namespace parsers

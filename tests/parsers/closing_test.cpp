#include "parsers/closing.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(Closing, KnowsSentencesThatSpeakForTheWhole) {
  for (const char* text : {"Trên đây là Kế hoạch của Đảng uỷ xã Hoà An.",
                           "Trong quá trình thực hiện, có vướng mắc thì báo cáo.",
                           "Kế hoạch này được phổ biến đến các chi bộ.",
                           "Căn cứ Kế hoạch này, các đơn vị xây dựng kế hoạch cụ thể."}) {
    EXPECT_TRUE(closes_document(text, false)) << text;
  }
}

TEST(Closing, RequestsCloseOnlyAtTheEnd) {
  for (const char* text : {"Đề nghị các cơ quan triển khai thực hiện.",
                           "Ban Thường vụ Đảng uỷ yêu cầu các chi bộ thực hiện nghiêm túc./."}) {
    EXPECT_TRUE(closes_document(text, true)) << text;
    EXPECT_FALSE(closes_document(text, false)) << text;
  }
  EXPECT_FALSE(closes_document("Định kỳ hằng tháng, các chi bộ báo cáo kết quả.", true));
  EXPECT_FALSE(closes_document("", true));
}

TEST(Closing, KnowsWhatOpensADocument) {
  EXPECT_TRUE(states_basis("Căn cứ Luật Thư viện;"));
  EXPECT_TRUE(states_basis("Thực hiện Kế hoạch số 1-KH/TU"));
  EXPECT_FALSE(states_basis("Trong những năm qua"));
  EXPECT_TRUE(announces_text("ban hành Kế hoạch như sau:"));
  EXPECT_FALSE(announces_text("ban hành Kế hoạch."));
}

}  // namespace
}  // namespace parsers

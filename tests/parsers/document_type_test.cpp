#include "parsers/document_type.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

std::string_view name_of(const std::optional<DocumentType>& type) {
  return type ? type->name : std::string_view("-");
}

TEST(DocumentType, ReadsTitles) {
  struct Case {
    const char* line;
    const char* name;
  };
  static constexpr Case kCases[] = {
      {"KẾ HOẠCH", "Kế hoạch"},
      {"KẾ  HOẠCH:", "Kế hoạch"},
      {"K Ế H O Ạ C H", "Kế hoạch"},
      {"KÉ HOACH", "Kế hoạch"},
      {"QUYET ĐINH", "Quyết định"},
      {"Hướng dẫn", "Hướng dẫn"},
      {"NGHỊ QUYẾT LIÊN TỊCH", "Nghị quyết liên tịch"},
      {"HUỚNG DẨN.", "Hướng dẫn"},
      {"KE HOACN", "Kế hoạch"},  // one letter misread
      {"THONG XAO", "-"},        // Thông báo or Thông cáo
      {"KẾ HOẠCH TUẦN", "-"},
      {"MỆNH LỆNH", "Mệnh lệnh"},
      {"", "-"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(name_of(type_of_title(c.line)), c.name) << c.line;
}

TEST(DocumentType, ReadsTheLongestOpening) {
  EXPECT_EQ(name_of(type_opening("Nghị quyết liên tịch số 1/2025/NQLT")), "Nghị quyết liên tịch");
  EXPECT_EQ(name_of(type_opening("Kế hoạch số 5-KH/TU")), "Kế hoạch");
  EXPECT_EQ(name_of(type_opening("Sở Kế hoạch")), "-");
}

TEST(DocumentType, KnowsCodesBySystem) {
  EXPECT_EQ(code_of_type("Quy định", System::party), "QĐ");
  EXPECT_EQ(code_of_type("Quy định", System::state), "QyĐ");
  EXPECT_EQ(code_of_type("Nghị định", System::state), "NĐ");
  EXPECT_EQ(code_of_type("Không có", System::state), "");
  EXPECT_EQ(name_of(type_of_code("QĐ", System::party)), "Quyết định");
  EXPECT_EQ(name_of(type_of_code("TT", System::state)), "Thông tư");
  EXPECT_EQ(name_of(type_of_code("TT", System::party)), "Thông tri");
  EXPECT_EQ(name_of(type_of_code("XYZ", System::state)), "-");
}

}  // namespace
}  // namespace parsers

#include "parsers/import/tcvn3_capitals.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(Tcvn3Capitals, WholeWords) {
  struct Case {
    const char* text;
    const char* expected;
  };
  static constexpr Case kCases[] = {
      {"CộNG HòA Xã HộI CHủ NGHĩA VIệT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
      {"ủY BAN NHÂN DÂN Xã Hà LÂM", "ỦY BAN NHÂN DÂN XÃ HÀ LÂM"},
      {"Về việc giữ rừng", "Về việc giữ rừng"},
      {"QUYẾT ĐịNH Về việc", "QUYẾT ĐỊNH Về việc"},
      {"KHo Uỷ viên", "KHo Uỷ viên"},
      {"Xã\nHộI", "Xã\nHỘI"},
      {"ở đây, à", "ở đây, à"},
      {"Số 12/Qđ-UB", "Số 12/Qđ-UB"},
      {"", ""},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(with_whole_capitals(c.text), c.expected) << c.text;
}

}  // namespace
}  // namespace parsers

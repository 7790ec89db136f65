#include "parsers/bare_titles.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(BareTitles, AreInCapitalsAndTell) {
  for (const char* text : {"MỤC ĐÍCH, YÊU CẦU", "TỔ CHỨC THỰC HIỆN", "KẾT LUẬN", "MỞ ĐẦU"})
    EXPECT_TRUE(is_bare_title(text)) << text;
  for (const char* text :
       {"Mục đích", "QUYẾT ĐỊNH:", "CHỦ TỊCH UỶ BAN NHÂN DÂN XÃ", "TỔNG CỘNG", ""})
    EXPECT_FALSE(is_bare_title(text)) << text;
}

TEST(BareTitles, SomeFrameTheDocument) {
  EXPECT_TRUE(frames_document("ĐẶT VẤN ĐỀ"));
  EXPECT_FALSE(frames_document("KẾT LUẬN CỦA CHỦ TỊCH"));
  EXPECT_FALSE(frames_document("Kết luận"));
}

TEST(BareTitles, SomeAreTimes) {
  for (const char* text : {"Quý I", "Quý II/2031:", "Tháng 9", "Tháng 9 năm 2031", "Tuần 2"})
    EXPECT_TRUE(is_time_title(text)) << text;
  for (const char* text : {"Quý khách", "Tháng 9: Khai giảng", "Tháng thanh niên", "9", ""})
    EXPECT_FALSE(is_time_title(text)) << text;
}

TEST(BareTitles, HaveShortTitlesBelowThem) {
  EXPECT_TRUE(may_be_bare_subtitle("Công an phường", "Tuần tra ban đêm."));
  EXPECT_FALSE(may_be_bare_subtitle("Tuần tra ban đêm.", "Trồng cây."));
  EXPECT_FALSE(may_be_bare_subtitle("Công an phường", "Các tổ dân phố"));
  EXPECT_FALSE(may_be_bare_subtitle("", "Một."));
}

TEST(BareTitles, MayBeSetApart) {
  EXPECT_TRUE(may_be_set_title("Những việc đã làm"));
  for (const char* text : {"", "Xã đã trồng cây.", "Kính gửi:", "12", "và các thôn"})
    EXPECT_FALSE(may_be_set_title(text)) << text;
}

}  // namespace
}  // namespace parsers

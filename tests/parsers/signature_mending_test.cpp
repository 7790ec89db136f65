#include "parsers/signature_mending.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

constexpr const char* kPosts = "chủ tịch|phó giám đốc|thủ trưởng|thứ trưởng";

TEST(SignatureMending, FindsThePostThatLostItsMarks) {
  EXPECT_EQ(post_without_marks("PHÓ GIÁM ĐÔC", kPosts), "PHÓ GIÁM ĐỐC");
  EXPECT_EQ(post_without_marks("CHU TICH THUONG TRUC", kPosts), "CHỦ TỊCH THƯỜNG TRỰC");
  for (const char* line : {"", "THU TRƯỞNG", "Phó Giám đôc", "GIÁM ĐÔC SỞ", "LÊ VĂN BA"})
    EXPECT_EQ(post_without_marks(line, kPosts), "") << line;
}

TEST(SignatureMending, FindsTheDeputy) {
  EXPECT_EQ(deputy_of("CHỦ TỊCH", "NóÓ.CHỦ TỊCH"), "PHÓ CHỦ TỊCH");
  EXPECT_EQ(deputy_of("BÍ THƯ", "P6 BÍ THƯ THUONG TRỰC"), "PHÓ BÍ THƯ THƯỜNG TRỰC");
  EXPECT_EQ(deputy_of("CHỦ TỊCH", "TRƯỞNG PHÒNG"), "");
  EXPECT_EQ(deputy_of("CHỦ TỊCH", ""), "");
  EXPECT_EQ(deputy_of("", "PHÓ CHỦ TỊCH"), "");
}

TEST(SignatureMending, CutsScraps) {
  EXPECT_EQ(without_scraps("tinh PHÓ CHỦ TỊCH"), "PHÓ CHỦ TỊCH");
  EXPECT_EQ(without_scraps("«) ~ PHÓ CHỦ TỊCH"), "PHÓ CHỦ TỊCH");
  for (const char* line : {"", "PHÓ CHỦ TỊCH", "Những PHÓ CHỦ TỊCH", "a b c PHÓ CHỦ TỊCH"})
    EXPECT_EQ(without_scraps(line), line);
}

TEST(SignatureMending, MendsSurnamesThatNoOtherResembles) {
  EXPECT_EQ(surname_mended("Trãn Thị Hai"), "Trần Thị Hai");
  EXPECT_EQ(surname_mended("NGUYÊN VĂN BA"), "NGUYỄN VĂN BA");
  EXPECT_EQ(surname_mended("Đốàn Thị Hai"), "Đoàn Thị Hai");
  for (const char* name : {"", "Tran", "Lô Văn Ba", "Bề Thị Hai", "Nguyễn Văn Ba", "Y Trãn"})
    EXPECT_EQ(surname_mended(name), name);
}

}  // namespace
}  // namespace parsers

#include "pipeline/pdf_info.h"

#include <gtest/gtest.h>

namespace pipeline {
namespace {

parsers::Text text_at(const std::string& text, int page, int y) {
  return {text, {}, parsers::Place{page, 10, y, 500, y + 30, 1}};
}

parsers::Section section(const std::string& marker,
                         const std::string& printed,
                         const char* heading) {
  parsers::Section section;
  section.marker = marker;
  section.printed_marker = printed;
  if (heading != nullptr) section.heading = text_at(heading, 1, 100);
  return section;
}

// A numbered paragraph.
parsers::Section paragraph(const std::string& marker, const std::string& text) {
  parsers::Section numbered = section(marker, marker + ".", nullptr);
  parsers::Block block;
  block.text = text_at(text, 2, 300);
  numbered.children.emplace_back(block);
  return numbered;
}

std::string dump(const ocr::PdfInfo& info) {
  std::string text;
  for (const ocr::Bookmark& mark : info.bookmarks) {
    text += std::string(static_cast<std::size_t>(mark.level - 1), ' ') + mark.title + "@" +
            std::to_string(mark.page) + "\n";
  }
  return text;
}

TEST(PdfInfo, MakesBookmarksOfSections) {
  parsers::Document document;
  parsers::Section first = section("I", "I.", "MỤC ĐÍCH");
  parsers::Section inner =
      paragraph("1", "Tổ chức quán triệt đến toàn thể cán bộ, đảng viên và Nhân dân");
  inner.children.emplace_back(paragraph("a", "Đoạn sâu không có tiêu đề"));
  first.children.emplace_back(inner);
  document.body = {parsers::Block{},
                   first,
                   section("III", "II-", "TỔ CHỨC THỰC HIỆN"),
                   section("Điều 3", "Điều 3.", "Hiệu lực")};
  parsers::Section elsewhere = section("IV", "IV.", "Không có chỗ trên trang");
  elsewhere.heading->place.reset();
  document.body.emplace_back(elsewhere);
  document.annexes = {section("PL1", "PHỤ LỤC I", "Danh mục")};
  EXPECT_EQ(dump(pdf_info(document, "a.pdf")),
            "I. MỤC ĐÍCH@1\n"
            " 1. Tổ chức quán triệt đến toàn thể cán bộ, đảng viên và Nhân…@2\n"
            "III. TỔ CHỨC THỰC HIỆN@1\n"
            "Điều 3. Hiệu lực@1\n"
            "PHỤ LỤC I Danh mục@1\n");
}

TEST(PdfInfo, DescribesTheDocument) {
  parsers::Document document;
  EXPECT_EQ(pdf_info(document, "quet-01.tif").title, "quet-01.tif");
  document.metadata.type = "Kế hoạch";
  document.metadata.number = "58-KH/TU";
  document.metadata.issuer = "Tỉnh uỷ";
  document.metadata.date_iso = "2025-08-18";
  const ocr::PdfInfo info = pdf_info(document, "quet-01.tif");
  EXPECT_EQ(info.title, "Kế hoạch 58-KH/TU");
  EXPECT_EQ(info.author, "Tỉnh uỷ");
  EXPECT_EQ(info.date, "2025-08-18");
  EXPECT_TRUE(info.bookmarks.empty());
}

}  // namespace
}  // namespace pipeline

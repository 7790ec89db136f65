#include "parsers/stray_ink.h"

#include <string>

#include <gtest/gtest.h>

#include "parsers/document_parser.h"

namespace parsers {
namespace {

// The lines that are stamped, separated by " | ".
std::string stamps_in(const char* text) {
  const SourceText source{text, {}};
  const std::vector<Line> lines = read_lines(source);
  std::string found;
  for (const std::size_t i : find_stamps(lines)) {
    if (!found.empty()) found += " | ";
    found += lines[i].text;
  }
  return found;
}

TEST(StrayInk, FindsStamps) {
  struct Row {
    const char* text;
    const char* stamps;
  };
  constexpr Row kRows[] = {
      {"UBND XÃ AN BÌNH\nCÔNG VĂN ĐẾN\nSố: 1182\nNgày: 03/12/2025\nChuyển: VP\nKính gửi: Các thôn",
       "CÔNG VĂN ĐẾN | Số: 1182 | Ngày: 03/12/2025 | Chuyển: VP"},
      {"SỞ Y TẾ\nHoà An, ngày 05 tháng 9 năm 2031\nSỞ NỘI VỤ HOÀ AN\nCÔNG VĂN ĐẾN\nSố: 12",
       "SỞ NỘI VỤ HOÀ AN | CÔNG VĂN ĐẾN | Số: 12"},
      {"ĐẾN\nSố: ......\nNgày: ...../......\nSố: 12/KH-UBND\nKẾ HOẠCH",
       "ĐẾN | Số: ...... | Ngày: ...../......"},
      {"CONG VAN DEN\nSo: 77\nGiờ: 8h", "CONG VAN DEN | So: 77 | Giờ: 8h"},
      // words of a directive
      {"Đến ngày 5 tháng 6\nSố: 12", ""},
      {"CÔNG VĂN ĐẾN\nlà văn bản do cơ quan khác gửi tới.", ""},
      {"SAO Y BẢN CHÍNH\nlà bản sao đầy đủ.", ""},
      // a copy beside the signature, and behind it
      {"Nơi nhận:\n- Như trên;\nSAO Y\nAn Bình, ngày 04 tháng 12 năm 2025\nCHÁNH VĂN PHÒNG\n"
       "Chu Thị Bưởi\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nLò Văn Tám",
       "SAO Y | An Bình, ngày 04 tháng 12 năm 2025 | CHÁNH VĂN PHÒNG | Chu Thị Bưởi"},
      {"TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLò Văn Tám\nSAO Y BẢN CHÍNH\nTL. CHỦ TỊCH\n"
       "CHÁNH VĂN PHÒNG\nChu Thị Bưởi\nPHỤ LỤC",
       "SAO Y BẢN CHÍNH | TL. CHỦ TỊCH | CHÁNH VĂN PHÒNG | Chu Thị Bưởi"},
      // a digital signature
      {"Ký bởi: SỞ NỘI VỤ\nTỈNH HOÀ AN\nCơ quan: TỈNH HOÀ AN\n"
       "Ngày ký: 2025-09-05 15:32:11 +07:00\nUBND TỈNH HOÀ AN",
       "Ký bởi: SỞ NỘI VỤ | TỈNH HOÀ AN | Cơ quan: TỈNH HOÀ AN | "
       "Ngày ký: 2025-09-05 15:32:11 +07:00"},
      {"Người ký: Lò Văn Tám\nEmail: tam@hoaan.vn\nThời gian ký: 05.09.2025 08:30:11 +07:00",
       "Người ký: Lò Văn Tám | Email: tam@hoaan.vn | Thời gian ký: 05.09.2025 08:30:11 +07:00"},
      {"Người ký: Lò Văn Tám\nNgày ký: 05/9/2025", ""},
      // the only signer is the document's
      {"Nơi nhận:\n- Lưu: VT.\nSAO Y\nKT. GIÁM ĐỐC\nLò Văn Tám", "SAO Y"},
  };
  for (const Row& row : kRows)
    EXPECT_EQ(stamps_in(row.text), row.stamps) << row.text;
}

TEST(StrayInk, KnowsScribble) {
  for (const char* text : {"` k", "š", "<H ay⁄/", "% VÀ", "' xÙ", "4 =", "Á N I", "<àrx®"})
    EXPECT_TRUE(is_scribble(text)) << text;
  for (const char* text : {"(Đã ký)",
                           "Đã ký",
                           "Lê",
                           "Lò Văn Tám",
                           "KT. CHỦ TỊCH",
                           "PHÓ BAN",
                           "12/9",
                           "Lê Y",
                           "Thượng tá",
                           "DÂN VẬN"})
    EXPECT_FALSE(is_scribble(text)) << text;
}

TEST(StrayInk, LeavesNoScribbleInTheSignature) {
  SourceText source{
      "KẾ HOẠCH\nTrồng cây\nNội dung cụ thể như sau.\nTM. ỦY BAN NHÂN DÂN\n%NRÓ.CHỦ TỊCH Á\n"
      "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n: xÙ\n% VÀ\nLò Văn Tám",
      {}};
  const Document document = parse_document(source);
  ASSERT_EQ(document.metadata.signers.size(), 1u);
  EXPECT_EQ(document.metadata.signers.front().on_behalf_of, "Ủy ban nhân dân");
  EXPECT_EQ(document.metadata.signers.front().position, "Phó Chủ tịch");
  EXPECT_EQ(document.metadata.signers.front().name, "Lò Văn Tám");
  std::string noise;
  for (const Furniture& item : document.furniture)
    noise += item.kind + "[" + item.text + "] ";
  EXPECT_EQ(noise, "noise[: xÙ] noise[% VÀ] ");
}

// On a fax a seal over the post cannot be told from print.
TEST(StrayInk, LeavesNoScribbleAboveANameAlone) {
  SourceText source{"KẾ HOẠCH\nTrồng cây\nNội dung cụ thể như sau.\n~ cv\nLò Văn Tám", {}};
  source.hints.assign(5, {LineKind::body, 1});
  source.hints[3].kind = source.hints[4].kind = LineKind::signature;
  const Document document = parse_document(source);
  ASSERT_EQ(document.metadata.signers.size(), 1u);
  EXPECT_EQ(document.metadata.signers.front().name, "Lò Văn Tám");
  ASSERT_EQ(document.furniture.size(), 1u);
  EXPECT_EQ(document.furniture.front().text, "~ cv");
}

TEST(StrayInk, KeepsNotesOutOfTheText) {
  SourceText source{"Một\nA Hùng xử lý\nhai", {}};
  source.hints = {{LineKind::body, 1}, {LineKind::note, 1}, {LineKind::body, 1}};
  std::vector<Line> lines = read_lines(source);
  const std::vector<Furniture> furniture = take_furniture(lines);
  EXPECT_EQ(lines.size(), 2u);
  ASSERT_EQ(furniture.size(), 1u);
  EXPECT_EQ(furniture.front().kind, "note");
}

}  // namespace
}  // namespace parsers

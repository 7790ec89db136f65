#include "tests/parsers/import/random_office.h"

#include <iterator>
#include <random>
#include <string>
#include <utility>

namespace parsers {
namespace {

class Chance {
 public:
  explicit Chance(std::uint32_t seed) : engine_(seed) {}

  OfficeDocument document() {
    OfficeDocument made;
    made.blocks = blocks(12, 3);
    if (one_in(3)) made.headers = blocks(1, 0);
    if (one_in(3)) made.footers = blocks(1, 0);
    if (one_in(3)) made.notes = {{"1", blocks(1, 0)}};
    return made;
  }

 private:
  int below(int limit) { return static_cast<int>(engine_() % static_cast<unsigned>(limit)); }
  bool one_in(int count) { return below(count) == 0; }

  std::string words() {
    static constexpr const char* kPieces[] = {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                                              "ỦY BAN NHÂN DÂN",
                                              "Số: 5/KH-UBND",
                                              "KẾ HOẠCH",
                                              "Nơi nhận:",
                                              "- Như trên;",
                                              "- Lưu: VT.",
                                              "TM. ỦY BAN NHÂN DÂN",
                                              "CHỦ TỊCH",
                                              "Lê Văn Ba",
                                              "I. MỤC ĐÍCH",
                                              "1. Văn phòng theo dõi.",
                                              "a) lập danh sách",
                                              "PHỤ LỤC",
                                              "STT",
                                              "Nhiệm vụ",
                                              "Thời gian",
                                              "trước ngày 30/6/2026",
                                              "Phòng Kinh tế",
                                              "x\ty",
                                              "một\nhai",
                                              "\u00A0",
                                              "",
                                              "2",
                                              "Căn cứ Luật Thư viện;",
                                              "-------"};
    std::string text;
    for (int i = below(3); i >= 0; --i) {
      if (!text.empty()) text += ' ';
      text += kPieces[below(static_cast<int>(std::size(kPieces)))];
    }
    return text;
  }

  OfficeParagraph paragraph() {
    OfficeParagraph made;
    if (one_in(6)) made.label.text = one_in(2) ? "-" : std::to_string(below(9)) + ".";
    for (int i = below(3); i > 0; --i)
      made.runs.push_back({words() + ' ', "", one_in(2), one_in(2), one_in(9)});
    return made;
  }

  OfficeTable table(int depth) {
    OfficeTable made;
    made.has_borders = one_in(2);
    for (int r = below(5); r >= 0; --r) {
      made.rows.emplace_back();
      for (int c = below(4); c > 0; --c)
        made.rows.back().cells.push_back(
            {blocks(2, depth), one_in(4) ? below(4) : 1, one_in(4) ? below(4) : 1});
    }
    return made;
  }

  std::vector<OfficeBlock> blocks(int most, int depth) {
    std::vector<OfficeBlock> made;
    for (int i = below(most + 1); i > 0; --i) {
      OfficeBlock block;
      block.content = paragraph();
      if (depth > 0 && one_in(4)) block.content = table(depth - 1);
      if (depth > 0 && one_in(9)) block.content = OfficeTextBox{blocks(2, depth - 1)};
      made.push_back(std::move(block));
    }
    return made;
  }

  std::mt19937 engine_;
};

}  // namespace

OfficeDocument random_office_document(std::uint32_t seed) {
  return Chance(seed).document();
}

}  // namespace parsers

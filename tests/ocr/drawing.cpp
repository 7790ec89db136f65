#include "tests/ocr/drawing.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <random>

#include <ft2build.h>
#include FT_FREETYPE_H
#include <leptonica/allheaders.h>

#include "base/text.h"

namespace ocr::test {
namespace {

constexpr const char* kFont = "/usr/share/fonts/truetype/dejavu/DejaVuSerifCondensed.ttf";

struct Face {
  FT_Library library = nullptr;
  FT_Face face = nullptr;

  Face() {
    FT_Init_FreeType(&library);
    FT_New_Face(library, kFont, 0, &face);
  }
  ~Face() {
    FT_Done_Face(face);
    FT_Done_FreeType(library);
  }
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;
};

void darken(Pix* pix, int x, int y, int ink) {
  if (x < 0 || y < 0 || x >= static_cast<int>(pixGetWidth(pix)) ||
      y >= static_cast<int>(pixGetHeight(pix)))
    return;
  l_uint32 grey = 0;
  pixGetPixel(pix, x, y, &grey);
  pixSetPixel(pix, x, y, static_cast<l_uint32>(std::max(static_cast<int>(grey) - ink, 0)));
}

}  // namespace

bool can_draw() {
  return std::filesystem::exists(kFont);
}

Image Sheet::blank(int width, int height) {
  Image image(pixCreate(width, height, 8));
  pixSetAll(image.pix());
  image.set_dpi(200);
  return image;
}

Box Sheet::text(int x, int y, double size_px, std::string_view text) {
  static const Face face;
  FT_Set_Char_Size(face.face, 0, static_cast<FT_F26Dot6>(size_px * 64), 72, 72);
  Box box = {x, y, x, y};
  double pen = x;
  for (std::size_t at = 0; at < text.size();) {
    FT_Load_Char(face.face, base::next_char(text, at), FT_LOAD_RENDER | FT_LOAD_NO_HINTING);
    const FT_GlyphSlot glyph = face.face->glyph;
    const int left = static_cast<int>(pen) + glyph->bitmap_left, top = y - glyph->bitmap_top;
    const auto rows = static_cast<int>(glyph->bitmap.rows),
               columns = static_cast<int>(glyph->bitmap.width);
    for (int row = 0; row < rows; ++row) {
      for (int column = 0; column < columns; ++column) {
        darken(image_.pix(),
               left + column,
               top + row,
               glyph->bitmap.buffer[row * glyph->bitmap.pitch + column]);
      }
    }
    if (rows > 0)
      box = {std::min(box.x0, left),
             std::min(box.y0, top),
             left + columns,
             std::max(box.y1, top + rows)};
    pen += static_cast<double>(glyph->advance.x) / 64;
  }
  return box;
}

void Sheet::fill(const Box& box, int grey) {
  for (int y = box.y0; y < box.y1; ++y) {
    for (int x = box.x0; x < box.x1; ++x)
      pixSetPixel(image_.pix(), x, y, static_cast<l_uint32>(grey));
  }
}

void Sheet::specks(int count, int side, unsigned seed) {
  std::mt19937 random(seed);
  for (int i = 0; i < count; ++i) {
    const int x = static_cast<int>(random() % static_cast<unsigned>(image_.width() - side));
    const int y = static_cast<int>(random() % static_cast<unsigned>(image_.height() - side));
    fill({x, y, x + side, y + side}, 0);
  }
}

void Sheet::shade(int darkest) {
  for (int y = 0; y < image_.height(); ++y) {
    for (int x = 0; x < image_.width(); ++x) {
      darken(image_.pix(), x, y, x * (255 - darkest) / image_.width());
    }
  }
}

int grey_at(const Image& image, int x, int y) {
  l_uint32 grey = 0;
  pixGetPixel(image.pix(), x, y, &grey);
  return static_cast<int>(grey);
}

Letter draw_letter() {
  struct Set {
    int x, y;
    const char* text;
  };
  static constexpr Set kLines[] = {
      {190, 200, "ỦY BAN NHÂN DÂN"},
      {210, 250, "XÃ TÂN THƯỢNG"},
      {230, 310, "Số: 58/KH-UBND"},
      {790, 200, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
      {960, 250, "Độc lập - Tự do - Hạnh phúc"},
      {900, 320, "Tân Thượng, ngày 12 tháng 3 năm 2026"},
      {760, 430, "KẾ HOẠCH"},
      {530, 480, "Tổ chức ngày hội đọc sách trong nhà trường"},
      {270, 580, "Thực hiện chương trình công tác năm 2026, Ủy ban nhân dân xã xây dựng kế hoạch"},
      {190,
       630,
       "tổ chức ngày hội đọc sách cho học sinh các trường trên địa bàn xã, cụ thể như sau:"},
      {270,
       690,
       "1. Mục đích: khơi dậy niềm yêu thích đọc sách, góp phần xây dựng thói quen tự học"},
      {190,
       740,
       "trong học sinh, giáo viên và người dân; nâng cao chất lượng thư viện của mỗi trường."},
      {270,
       800,
       "2. Yêu cầu: việc tổ chức bảo đảm thiết thực, tiết kiệm, an toàn, phù hợp với điều kiện"},
      {190,
       850,
       "của từng đơn vị; huy động được phụ huynh cùng tham gia chuẩn bị và đóng góp sách."},
      {190, 1000, "Nơi nhận:"},
      {190, 1050, "- Như trên;"},
      {190, 1100, "- Các trường trong xã;"},
      {190, 1150, "- Lưu: VT."},
      {1010, 1000, "KT. CHỦ TỊCH"},
      {1000, 1050, "PHÓ CHỦ TỊCH"},
      {1010, 1250, "Lê Thị Hoài An"},
  };
  Sheet sheet(1654, 2339);
  Letter letter;
  for (const Set& line : kLines) {
    sheet.text(line.x, line.y, 32, line.text);
    letter.lines.emplace_back(line.text);
  }
  letter.image = std::move(sheet.image());
  return letter;
}

}  // namespace ocr::test

#include "ocr/glyphless_font.h"

#include <cstdint>

#include <ft2build.h>
#include FT_FREETYPE_H

#include <gtest/gtest.h>

namespace ocr {
namespace {

TEST(GlyphlessFont, IsAFont) {
  const std::string font = glyphless_font();
  FT_Library library = nullptr;
  FT_Face face = nullptr;
  ASSERT_EQ(FT_Init_FreeType(&library), 0);
  ASSERT_EQ(FT_New_Memory_Face(library,
                               reinterpret_cast<const FT_Byte*>(font.data()),
                               static_cast<FT_Long>(font.size()),
                               0,
                               &face),
            0);
  EXPECT_EQ(face->num_glyphs, 2);
  EXPECT_EQ(face->units_per_EM, 1000);
  ASSERT_EQ(FT_Load_Glyph(face, 1, FT_LOAD_NO_SCALE), 0);
  EXPECT_EQ(face->glyph->metrics.horiAdvance, 500);
  EXPECT_EQ(face->glyph->outline.n_points, 0);
  FT_Done_Face(face);
  FT_Done_FreeType(library);
}

// The sum of the whole file is fixed by the head table (OpenType, "Calculating checksums").
TEST(GlyphlessFont, HasTheRightChecksum) {
  const std::string font = glyphless_font();
  ASSERT_EQ(font.size() % 4, 0u);
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < font.size(); ++i) {
    sum += static_cast<std::uint32_t>(static_cast<unsigned char>(font[i])) << (24 - 8 * (i % 4));
  }
  EXPECT_EQ(sum, 0xB1B0AFBAu);
}

TEST(GlyphlessFont, MapsAllCodes) {
  const std::string map = utf16_to_unicode_map();
  EXPECT_NE(map.find("<0000> <00FF> <0000>"), std::string::npos);
  EXPECT_NE(map.find("<1E00> <1EFF> <1E00>"), std::string::npos);
  EXPECT_NE(map.find("<FF00> <FFFF> <FF00>"), std::string::npos);
}

}  // namespace
}  // namespace ocr

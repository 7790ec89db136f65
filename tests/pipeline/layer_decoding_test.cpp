#include "pipeline/layer_decoding.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "pipeline/engines.h"

namespace pipeline {
namespace {

ocr::Page page_of(std::string_view text) {
  ocr::Page page;
  page.regions.emplace_back();
  for (const std::string_view line : base::split_lines(text)) {
    ocr::Line& made = page.regions[0].lines.emplace_back();
    for (const std::string_view word : base::split_words(line))
      made.words.push_back({std::string(word), {}, 1, {}});
  }
  return page;
}

TEST(LayerDecoding, MakesUnicodeOfOldFonts) {
  static const Engines kEngines;
  struct Case {
    const char* text;
    const char* expected;
    const char* encodings;
  };
  static constexpr Case kCases[] = {
      {"C\u00A8n cø LuËt Tæ chøc\nngµy 5 th¸ng 2 n¨m 2007\nn\u2212íc",
       "Căn cứ Luật Tổ chức\nngày 5 tháng 2 năm 2007\nnước",
       "TCVN3"},
      {"Kế hoạch này\nhoà bình", "Kế hoạch này\nhoà bình", ""},
      {"", "", ""},
  };
  for (const Case& c : kCases) {
    ocr::Page page = page_of(c.text);
    EXPECT_EQ(decode_layer(page, kEngines.encodings()), c.encodings);
    EXPECT_EQ(page, page_of(c.expected));
  }
}

}  // namespace
}  // namespace pipeline

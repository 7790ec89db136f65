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

TEST(LayerDecoding, BelievesTheNamesOfFonts) {
  static const Engines kEngines;
  struct Case {
    const char* text;  // words, each with its fonts before it
    const char* expected;
    const char* encodings;
  };
  static constexpr Case kCases[] = {
      {"ABCDEF+.VnTimeH,Bold|kÕ ABCDEF+.VnTimeH,Bold|ho¹ch ABCDEF+.VnTime|n¨m",
       "KẾ HOẠCH năm",
       "TCVN3"},
      {".VnTimeH|ñy .VnTimeH|ban .VnTime|x·", "ỦY BAN xã", "TCVN3"},
      {".VnTimeH|.VnTime|ñy .VnTime|ban .VnTime|x·", "Ủy ban xã", "TCVN3"},
      {"VNI-Times|naêm VNI-Times|môùi .VnTime|n¨m", "năm mới năm", "TCVN3, VNI"},
      // a mark in the bold form of its letter's font
      {"VNI-Times|VNI-Times|VNI-Times|VNI-Times,Bold|naêm VNI-Times|môùi", "năm mới", "VNI"},
      // a font of an old name whose map knows Unicode
      {".VnTime|năm .VnTime|mới .VnTime|hoà .VnTime|bình", "năm mới hoà bình", ""},
      {".VnTime|n¨m .VnTime|mới", "năm mới", "TCVN3"},
      {"TimesNewRoman|Café TimesNewRoman|Paris", "Café Paris", ""},
  };
  for (const Case& c : kCases) {
    ocr::Page page = page_of(c.text);
    for (ocr::Word& word : page.regions[0].lines[0].words) {
      for (std::size_t bar = 0; (bar = word.text.find('|')) != std::string::npos;) {
        word.fonts.push_back(word.text.substr(0, bar));
        word.text.erase(0, bar + 1);
      }
    }
    EXPECT_EQ(decode_layer(page, kEngines.encodings()), c.encodings) << c.text;
    std::string text;
    for (const ocr::Word& word : page.regions[0].lines[0].words)
      text += (text.empty() ? "" : " ") + word.text;
    EXPECT_EQ(text, c.expected);
  }
}

}  // namespace
}  // namespace pipeline

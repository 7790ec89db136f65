#include "parsers/import/rtf_reader.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/error.h"
#include "parsers/import/office_text.h"
#include "tests/parsers/import/office_file.h"

namespace parsers {
namespace {

OfficeDocument read(const std::string& body) {
  return read_rtf(
      "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman\\fcharset0 Times New "
      "Roman{\\*\\falt Serif};}{\\f1\\fcharset0 .VnTime;}{\\f2\\fcharset163 Arial;}"
      "{\\f3\\fcharset2 Symbol;}{\\f4\\fcharset204 Cyr;}}{\\stylesheet{\\ql Normal;}"
      "{\\s3\\outlinelevel1 heading 2;}{\\*\\cs9 khac;}}{\\info{\\title x}}" +
          body + "}",
      "cu.rtf");
}

std::string text_of(const std::string& body) {
  return on_one_line(to_source_text(read(body)).text);
}

TEST(RtfReader, ReadsText) {
  struct Case {
    const char* body;
    const char* text;
  };
  static constexpr Case kCases[] = {
      {"", ""},
      {"m\\'f4t\\par hai", "môt/hai"},
      {"m\\u7897\\'3ft", "một"},
      {"{\\uc0 m\\u7897 t}{\\uc2 m\\u7897 abt}", "mộtmột"},
      {"\\u7897 {x}\\u7897\\endash y\\u7897\\b y", "ộxộyộy"},
      {"\\u-10179?\\u-8704?", "😀"},
      {"\\u-8704?", "\uFFFD"},
      {"{\\f2 h\\'f4\\'f2c}{\\f4\\'e4}", "hộcд"},  // code pages 1258 and 1251
      {"a\\~b\\_c\\emdash d\\line e\\tab f", "a b-c—d/e    f"},
      {"{\\caps k\\u7871?}{\\b b}{\\i0 c}", "KẾbc"},
      {"m{\\super 2}{\\sub 3}{\\up6 2}{\\nosupersub 4}", "m²3²4"},
      {"{\\listtext\\pard a)\\tab}\\u273?i\\par{\\pntext\\f3\\'b7\\tab}\\u7903?", "a) đi/• ở"},
      {"{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt trang}}", "trang"},
      {"k{\\field{\\*\\fldinst SYMBOL 163 \\\\f \"Symbol\" \\\\s 12}{\\fldrslt\\f3}}5", "k≤5"},
      {"{\\*\\unknown x}{\\pict 8950}{\\colortbl;x;}{\\xe x}a\\bin2 xxb", "ab"},
      {"{\\upr{x}{\\*\\ud \\u273?}}", "đ"},
      {"a{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv x}}{\\shptxt\\pard h\\par}}{\\shprslt x}}b\\par c",
       "ab/h/c"},
      {"a{\\super\\shp{\\*\\shpinst{\\shptxt 12}}}", "a/12"},
      {"{\\*\\do\\dptxbx{\\dptxbxtext h\\par}}", "h"},
      {"{\\super\\chftn}{\\footnote\\pard{\\super\\chftn} ch\\u250?}n\\par", "¹n/¹ chú"},
      {"{\\header d}\\sectd\\titlepg{\\headerf e\\par}{\\footer c}a", "d/e/a/c"},
      {"{\\headerf e}a", "a"},  // there is no first page apart
      {"a\\sect b", "a/b"},
      {"x{\\mmath{\\*\\moMath{\\mfPr x}{\\mr 1}}}", "x1"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(text_of(c.body), c.text) << c.body;
}

TEST(RtfReader, KeepsTheLookAndTheBytesOfOldFonts) {
  const OfficeDocument document =
      read("\\pard\\qc\\s3{\\f1\\b S\\'e8\\'9d}{\\f0\\i x}\\par\\pard\\qj\\outlinelevel0 y");
  const auto& first = std::get<OfficeParagraph>(document.blocks[0].content);
  ASSERT_EQ(first.runs.size(), 2u);
  EXPECT_EQ(first.runs[0], (OfficeRun{.text = "Sè\u009D", .font = ".VnTime", .bold = true}));
  EXPECT_EQ(first.runs[1], (OfficeRun{.text = "x", .font = "Times New Roman", .italic = true}));
  EXPECT_EQ(first.alignment, OfficeAlignment::centre);
  EXPECT_EQ(first.heading_level, 2);
  EXPECT_EQ(first.style, "heading 2");
  const auto& second = std::get<OfficeParagraph>(document.blocks[1].content);
  EXPECT_EQ(second.alignment, OfficeAlignment::justified);
  EXPECT_EQ(second.heading_level, 1);
}

TEST(RtfReader, ReadsTables) {
  const std::string edges = "\\clbrdrt\\brdrs";
  struct Case {
    std::string body;
    const char* text;
  };
  const Case cases[] = {
      {"\\trowd" + edges + "\\cellx1000\\cellx5000\\pard\\intbl TT\\cell a\\par b\\cell\\row c",
       "TT|a b/c"},
      // three columns by the edges of both rows; merged along and down
      {"\\trowd" + edges +
           "\\cellx1000\\cellx3000\\cellx5000\\intbl 1\\cell 2\\cell 3\\cell\\row"
           "\\trowd\\cellx1010\\cellx5000 4\\cell 5\\cell\\row",
       "1|2|3/4|5|"},
      {"\\trowd" + edges +
           "\\clvmgf\\cellx1000\\clmgf\\cellx3000\\clmrg\\cellx5000\\intbl 1\\cell "
           "2\\cell\\cell\\row\\trowd\\clvmrg\\cellx1000\\cellx3000\\cellx5000\\cell 3\\cell "
           "4\\cell"
           "\\row",
       "1|2|/|3|4"},
      // a row that begins further in
      {"\\trowd" + edges +
           "\\cellx1000\\cellx3000\\intbl 1\\cell 2\\cell\\row"
           "\\trowd\\trleft1000\\cellx3000 3\\cell\\row",
       "1|2/|3"},
      // a table in a cell, lines of text there
      {"\\trowd" + edges +
           "\\cellx1000\\cellx3000\\intbl 1\\cell\\pard\\intbl\\itap2 n\\nestcell "
           "m\\nestcell{\\*\\nesttableprops\\trowd\\cellx2000\\cellx3000\\nestrow}{"
           "\\nonesttables\\par}"
           "\\pard\\intbl\\itap1 2\\cell\\row",
       "1|n m 2"},
      // no row mark, no definition, no cell mark
      {"\\pard\\intbl 1\\cell 2\\cell\\pard\\par 3", "1/2//3"},
      {"\\trowd\\cellx1000\\pard\\intbl 1\\row\\pard 2", "12"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(text_of(c.body), c.text) << c.body;
}

TEST(RtfReader, TellsWhatItLeavesOut) {
  struct Case {
    std::string body;
    const char* text;
    std::vector<std::string> findings;
  };
  const Case cases[] = {
      {"{\\deleted c\\u361?}{\\revised m\\u7899?i}", "mới", {"tracked-changes"}},
      {"a{\\deleted\\par}b", "ab", {"tracked-changes"}},
      {"a{\\v b}", "a", {"hidden-text"}},
      {"a{\\*\\annotation b}", "a", {"comments"}},
      {"{\\object{\\*\\objdata 00}{\\result a}}", "a", {"embedded-file"}},
      {"a{b", "ab", {"cut-off"}},
      {"a{\\*\\x b", "a", {"cut-off"}},
      {std::string(10'001, '{') + "a" + std::string(10'001, '}') + "b", "ab", {"deep-nesting"}},
  };
  for (const Case& c : cases) {
    const OfficeDocument document = read(c.body);
    std::vector<std::string> kinds;
    for (const base::Finding& finding : document.findings)
      kinds.push_back(finding.kind);
    EXPECT_EQ(on_one_line(to_source_text(document).text), c.text) << c.body.substr(0, 80);
    EXPECT_EQ(kinds, c.findings) << c.body.substr(0, 80);
  }
}

base::ErrorCode failure_of(const std::string& bytes) {
  try {
    read_rtf(bytes, "x.rtf");
  } catch (const base::Error& error) {
    return error.code();
  }
  return base::ErrorCode::other;
}

TEST(RtfReader, RefusesWhatIsNone) {
  EXPECT_EQ(failure_of(""), base::ErrorCode::unreadable);
  EXPECT_EQ(failure_of("{\\rt"), base::ErrorCode::unreadable);
}

}  // namespace
}  // namespace parsers

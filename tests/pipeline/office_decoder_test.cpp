#include "pipeline/office_decoder.h"

#include <gtest/gtest.h>

#include "pipeline/engines.h"

namespace pipeline {
namespace {

using parsers::OfficeDocument;
using parsers::OfficeParagraph;
using parsers::OfficeRun;

// The runs of one paragraph after decoding, each in brackets; capitals by font as "^".
std::string decoded(std::vector<OfficeRun> runs, const AskedEncoding& asked = {}) {
  static const Engines kEngines;
  OfficeDocument document;
  OfficeParagraph paragraph;
  paragraph.runs = std::move(runs);
  document.blocks.push_back({std::move(paragraph)});
  decode_office(document, kEngines.encodings(), asked);
  std::string text;
  for (const OfficeRun& run : std::get<OfficeParagraph>(document.blocks[0].content).runs)
    text += (run.all_capitals ? "^[" : "[") + run.text + "]";
  return text + (document.findings.empty() ? "" : "!");
}

TEST(OfficeDecoder, GoesByFontsAndByWords) {
  struct Case {
    std::vector<OfficeRun> runs;
    const char* expected;
  };
  const Case kCases[] = {
      {{{"Uû ban nh©n d©n x·", ".VnTime"}}, "[Uỷ ban nhân dân xã]!"},
      {{{"ñy ban nh©n d©n", ".VnTimeH"}, {" Kh¸nh An", ".VnTime"}},
       "^[ủy ban nhân dân][ Khánh An]!"},
      {{{"Ke", "VNI-Times"}, {"á hoa", "VNI-Times"}, {"ïch", "VNI-Times"}}, "[Kế][ hoạ][ch]!"},
      {{{"h\u00E4p", ".VnTime"}}, "[họp]!"},
      {{{"n\u00AD", ".VnTime"}, {"\u00ADíc", ".VnTime"}}, "[nư][ớc]!"},
      // Unicode in an old font, and old text in a font of today.
      {{{"Uỷ ban nhân dân và các bà con", ".VnTime"}}, "[Uỷ ban nhân dân và các bà con]"},
      {{{"hoà bình và các", "VNI-Times"}}, "[hoà bình và các]"},
      {{{"Uû ban nh©n d©n x· ®· tæ chøc", "Arial"}, {" thùc hiÖn", "Arial"}},
       "[Uỷ ban nhân dân xã đã tổ chức][ thực hiện]!"},
      {{{"Le café est fermé à midi", "Arial"}}, "[Le café est fermé à midi]"},
      {{{"Plain ASCII", ".VnTime"}}, "[Plain ASCII]"},
      {{}, ""},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(decoded(c.runs), c.expected);
}

TEST(OfficeDecoder, DoesAsItIsTold) {
  const std::vector<OfficeRun> runs{{"x· 5", "Arial"}};
  EXPECT_EQ(decoded(runs, {false, parsers::LegacyEncoding::tcvn3}), "[xã 5]!");
  EXPECT_EQ(decoded(runs, {false, {}}), "[x· 5]");
}

}  // namespace
}  // namespace pipeline

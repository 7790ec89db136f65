#include "diacritics/acronyms.h"

#include "tests/diacritics/tiny_model.h"

namespace diacritics {
namespace {

TEST(Acronyms, AreSpelledByTheirKnownParts) {
  struct Case {
    const char* printed;
    const char* spelled;  // "": not known
  };
  static constexpr Case kCases[] = {
      {"", ""},
      {"D", ""},
      {"TTHDND", "TTHĐND"},
      {"HDNDX", "HĐNDX"},
      {"HDND", ""},    // the model knows it itself
      {"BHDNDK", ""},  // neither at the beginning nor at the end
      {"tthdnd", ""},  // no abbreviation
      {"XQDX", ""},    // QĐ is too short to tell
      {"TTDLXH", ""},  // known without Đ
      {"DTDANG", ""},  // a word, no abbreviation
      {"TTHĐND", ""},  // has its marks
      {"DDDDDDDDDDDDDDDDDDDDDHDND", ""},
  };
  const NgramModel model = tiny_model(
      "Thường trực HĐND xã, văn phòng HĐND và đảng uỷ\nBáo cáo DLXH, tình hình DLXH\nsố 5/QĐ-UB\n");
  for (const Case& c : kCases)
    EXPECT_EQ(spelled_acronym(model, c.printed).value_or(""), c.spelled) << c.printed;
}

}  // namespace
}  // namespace diacritics

#include "pipeline/code_names.h"

#include <gtest/gtest.h>

namespace pipeline {
namespace {

std::string mended(const std::string& input,
                   const std::string& issuer,
                   const std::vector<diacritics::Change>& changes = {}) {
  parsers::Metadata metadata;
  metadata.issuer = issuer;
  return diacritics::apply_changes(input, marks_by_names(input, changes, metadata));
}

TEST(CodeNames, PutBackWhatTheNameTells) {
  constexpr const char* kUnion = "Liên đoàn Lao động tỉnh Hoà An";
  EXPECT_EQ(mended("So: 19/HD-LDLD", kUnion), "So: 19/HD-LĐLĐ");
  EXPECT_EQ(mended("So 5/2024/KH-LDLD;\n7-QD/LDLD.HA", kUnion), "So 5/2024/KH-LĐLĐ;\n7-QD/LĐLĐ.HA");
  EXPECT_EQ(mended("Dự án LDLD, 19/HD-LDLDX, 9/HD-LD", kUnion), "Dự án LDLD, 19/HD-LDLDX, 9/HD-LD");
  EXPECT_EQ(mended("19/HD-LĐLĐ", kUnion), "19/HD-LĐLĐ");
  EXPECT_EQ(mended("19/HD-LDLD", "Ban Lao động"), "19/HD-LDLD");
  EXPECT_EQ(mended("19/HD-LDLD", ""), "19/HD-LDLD");
  EXPECT_EQ(mended("", kUnion), "");
}

TEST(CodeNames, LeaveAloneWhatTwoNamesSpellDifferently) {
  parsers::Metadata metadata;
  metadata.issuer = "Ban Chỉ đạo";
  metadata.issuer_parent = "Ban Chỉ dẫn";
  EXPECT_TRUE(marks_by_names("12/KH-BCD", {}, metadata).empty());
  metadata.issuer_parent.clear();
  ASSERT_EQ(marks_by_names("x\n12/KH-BCD", {}, metadata).size(), 1u);
  EXPECT_EQ(marks_by_names("x\n12/KH-BCD", {}, metadata).front().line, 1u);
}

TEST(CodeNames, LeaveAloneWhatIsChangedAlready) {
  const std::string input = "12/KH-BCD";
  const std::vector<diacritics::Change> changes = {{0, {3, 9}, "KH-BCD", "KH-BCĐ", 1, {}, "x"}};
  EXPECT_EQ(mended(input, "Ban Chỉ đạo", changes), input);
  EXPECT_EQ(mended(input, "Ban Chỉ đạo"), "12/KH-BCĐ");
}

}  // namespace
}  // namespace pipeline

#include "pipeline/cli/obligation_listing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "pipeline/cli/text_columns.h"

namespace cli {
namespace {

TEST(ObligationListing, WrapsLongCellsAndLosesNoWord) {
  parsers::Obligation obligation;
  obligation.section = "III/2";
  obligation.text.text =
      "Văn phòng Uỷ ban nhân dân xã theo dõi, đôn đốc, tổng hợp kết quả thực hiện Kế hoạch này, "
      "báo cáo Chủ tịch Uỷ ban nhân dân xã theo quy định.";
  obligation.actors = {{"Văn phòng Uỷ ban nhân dân xã", parsers::ActorSource::sentence, ""}};
  parsers::Document document;
  document.metadata.type = "Kế hoạch";
  document.metadata.number = "12/KH-UBND";
  document.obligations = {obligation};
  const std::string listing = obligation_listing({&document, 1});
  EXPECT_THAT(listing, testing::HasSubstr("12/KH-UBND"));
  EXPECT_THAT(listing, testing::HasSubstr("III/2"));
  for (const std::string_view line : base::split_lines(listing)) {
    EXPECT_LE(line.size(), 240u);
    EXPECT_FALSE(line.ends_with(' ')) << line;
  }
  for (const std::string_view word : base::split_words(obligation.text.text)) {
    EXPECT_THAT(listing, testing::HasSubstr(std::string(word)));
  }
}

TEST(ObligationListing, FitsTheTerminal) {
  parsers::Obligation obligation;
  obligation.section = "PL1/III/2/2.1/Khoản 12";
  obligation.text.text =
      "Ban Quản lý dự án báo cáo tiến độ theo Kế hoạch số 1234567/KH-BQLDA-VPHC.";
  obligation.actors = {{"Ban Quản lý dự án", parsers::ActorSource::sentence, ""}};
  parsers::Document document;
  document.obligations = {obligation};
  for (const std::size_t width : {60, 80, 120, 200}) {
    const std::string listing = obligation_listing({&document, 1}, width);
    for (const std::string_view line : base::split_lines(listing)) {
      EXPECT_LE(width_of(line), width) << line;
    }
  }
}

TEST(ObligationListing, SaysWhenThereAreNone) {
  const parsers::Document document;
  EXPECT_THAT(obligation_listing({&document, 1}), testing::HasSubstr("0 "));
  EXPECT_EQ(obligation_listing({}), "");
}

}  // namespace
}  // namespace cli

#include "parsers/form.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(Form, KnowsTheHeadOfAForm) {
  for (const char* line : {"Mẫu số 01",
                           "Mẫu số 01/HNCT",
                           "MẪU SỐ 3",
                           "Mẫu 2",
                           "Biểu mẫu 1",
                           "Mẫu số 2a",
                           "Mẫu số 5: Biên bản họp chi bộ",
                           "Mẫu số 1 (Kèm theo Kế hoạch này)"}) {
    EXPECT_TRUE(opens_form(line)) << line;
  }
  for (const char* line : {"Mẫu số 01/HNCT.",
                           "Mẫu giấy",
                           "mẫu số 1",
                           "Mẫu số 1 được lập thành hai bản.",
                           "Mẫu 2025",
                           "Biểu diễn",
                           ""}) {
    EXPECT_FALSE(opens_form(line)) << line;
  }
}

}  // namespace
}  // namespace parsers

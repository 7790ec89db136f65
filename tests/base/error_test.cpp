#include "base/error.h"

#include <gtest/gtest.h>

namespace base {
namespace {

TEST(Error, SaysWhereAndWhat) {
  const Error error("47-CT-TW.pdf", "không phải tệp PDF", ErrorCode::unreadable);
  EXPECT_STREQ(error.what(), "47-CT-TW.pdf: không phải tệp PDF");
  EXPECT_EQ(error.where(), "47-CT-TW.pdf");
  EXPECT_EQ(error.code(), ErrorCode::unreadable);
}

TEST(Error, CodesAreTheExitStatuses) {
  EXPECT_EQ(static_cast<int>(ErrorCode::unreadable), 2);
  EXPECT_EQ(static_cast<int>(ErrorCode::encrypted), 8);
  EXPECT_EQ(static_cast<int>(ErrorCode::interrupted), 130);
}

}  // namespace
}  // namespace base

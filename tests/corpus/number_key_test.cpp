#include "corpus/number_key.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

TEST(NumberKey, IsTheSameHoweverTheNumberIsTyped) {
  for (const char* number :
       {"15-KH/ĐU", "15 - kh/đu", "Kế hoạch 15-KH/ĐU", "Kế hoạch số 15-KH/ĐU", "số 15 -KH/ĐU"})
    EXPECT_EQ(number_key(number), "15-kh/đu") << number;
  EXPECT_EQ(number_key("-KH/ĐU"), "-kh/đu");
  EXPECT_EQ(number_key(""), "");
}

}  // namespace
}  // namespace corpus

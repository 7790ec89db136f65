#include "corpus/number_key.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

TEST(NumberKey, IsTheSameHoweverTheNumberIsTyped) {
  for (const char* number :
       {"15-KH/ĐU", "15 - kh/đu", "Kế hoạch 15-KH/ĐU", "Kế hoạch số 15-KH/ĐU", "số 15 -KH/ĐU"})
    EXPECT_EQ(number_key(number), "15-kh/đu") << number;
  EXPECT_EQ(number_key("08-KH/ĐU"), "8-kh/đu");
  EXPECT_EQ(number_key("8-KH/ĐU"), "8-kh/đu");
  EXPECT_EQ(number_key("0-KH/ĐU"), "0-kh/đu");
  EXPECT_EQ(number_key("-KH/ĐU"), "-kh/đu");
  EXPECT_EQ(number_key(""), "");
}

}  // namespace
}  // namespace corpus

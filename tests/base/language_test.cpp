#include "base/language.h"

#include <gtest/gtest.h>

namespace base {
namespace {

TEST(Language, IsVietnameseUnlessSet) {
  EXPECT_EQ(tr("có", "yes"), "có");
  set_language(Language::en);
  EXPECT_EQ(tr("có", "yes"), "yes");
  set_language(Language::vi);
  EXPECT_EQ(language(), Language::vi);
}

}  // namespace
}  // namespace base

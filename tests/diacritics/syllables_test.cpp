#include "diacritics/syllables.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace diacritics {
namespace {

TEST(Syllables, KnowTheOrthography) {
  const Syllables syllables("diacritics/data/rimes.tsv");
  for (const char* word : {"đảng",
                           "ủy",
                           "nghiêng",
                           "giữ",
                           "gì",
                           "giếng",
                           "quyết",
                           "quốc",
                           "yêu",
                           "kỹ",
                           "nghị",
                           "ghế",
                           "ở",
                           "huỳnh",
                           "khuya",
                           "tích",
                           "xã",
                           "sự",
                           "y"})
    EXPECT_TRUE(syllables.contains(word)) << word;
  for (const char* word : {"",
                           "nif",
                           "clnrc",
                           "xir",
                           "ubnd",
                           "ngiêng",
                           "kả",
                           "cì",
                           "tich",
                           "bàt",
                           "quyêt",
                           "đđ",
                           "ng",
                           "internet",
                           "Đảng",
                           "hoà1",
                           "ngheo",
                           "tyêt"})
    EXPECT_EQ(syllables.contains(word), std::string_view(word) == "ngheo") << word;
}

TEST(Syllables, NeedTheirTable) {
  EXPECT_THROW(Syllables("diacritics/data/no-such-table.tsv"), base::Error);
}

}  // namespace
}  // namespace diacritics

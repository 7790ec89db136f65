#include "corpus/misread_words.h"

#include <gtest/gtest.h>

#include "corpus/tokenizer.h"

namespace corpus {
namespace {

TEST(MisreadWords, MendsWhatCannotBe) {
  struct Case {
    const char* text;
    const char* alternatives;
  };
  static constexpr Case kCases[] = {
      {"", ""},
      {"Đảng uỷ xã thu gom rác, phân loại, nước nguồn; kết quả", ""},
      {"UBND, HĐND tỉnh, 516-KH/TU, 2026", ""},
      {"thu gorn, đổ trộrn", "gorn=gom;trộrn=trộm"},
      {"phân Ioại", "ioại=loại"},
      {"ITS", ""},
      {"ngưồn nưóc", "ngưồn=ngườn,nguồn;nưóc=nước,nuốc"},
      {"kềt quả, kềt", "kềt=kết,kệt"},
      {"h0ạt động, 10", "h0ạt=hoạt"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(alternatives_of(c.text), c.alternatives) << c.text;
}

TEST(MisreadWords, ReadsItsOwnLine) {
  const auto read = read_alternatives("gorn=gom;kềt=kết,kệt");
  ASSERT_EQ(read.size(), 2u);
  EXPECT_EQ(read.at(word_forms("kềt").marked),
            (std::vector<std::string>{word_forms("kết").marked, word_forms("kệt").marked}));
  EXPECT_TRUE(read_alternatives("").empty());
}

}  // namespace
}  // namespace corpus

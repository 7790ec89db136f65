#include "corpus/alignment.h"

#include <cstdio>
#include <map>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/corpus/sample_corpus.h"

namespace corpus {
namespace {

parsers::Obligation saying(const std::string& text) {
  parsers::Obligation obligation;
  obligation.text.text = text;
  return obligation;
}

TEST(Alignment, JoinsWhatIsTheSameDuty) {
  const std::vector<parsers::Obligation> left{saying("Trồng cây gạo ven đường làng."),
                                              saying("Quét dọn sân đình vào sáng thứ Bảy.")};
  const std::vector<parsers::Obligation> right{
      saying("Sáng thứ Bảy, quét dọn sân đình và bến nước"),
      saying("Sửa cầu tre"),
      saying("trồng cây gạo ven đường làng")};
  const std::vector<AlignedPair> pairs = align(left, right);
  ASSERT_EQ(pairs.size(), 2u);
  EXPECT_EQ(pairs[0].right, 2u);
  EXPECT_TRUE(pairs[0].same);
  EXPECT_EQ(pairs[1].right, 0u);
  EXPECT_FALSE(pairs[1].same);
  EXPECT_TRUE(align({}, right).empty());
  EXPECT_TRUE(align(left, {}).empty());
}

TEST(Alignment, JoinsADocumentWithItself) {
  for (const parsers::Document& document : sample_corpus()) {
    const std::vector<AlignedPair> pairs = align(document.obligations, document.obligations);
    ASSERT_EQ(pairs.size(), document.obligations.size());
    for (const AlignedPair& pair : pairs) {
      EXPECT_EQ(pair.left, pair.right);
      EXPECT_TRUE(pair.same);
    }
  }
}

// Against tests/corpus/data/compare.tsv; prints how much is right.
TEST(Alignment, AgreesWithPeople) {
  std::set<std::string> wanted;
  std::set<std::string> documents;
  for (const auto& row : sample_table("compare.tsv")) {
    wanted.insert(row[0] + row[1] + ' ' + row[2] + ' ' + row[3] + ' ' + row[4]);
    documents.insert(row[0] + row[1]);
  }
  std::size_t found = 0, right = 0;
  for (const std::string& names : documents) {
    const auto& left = sample(names.substr(0, 1)).obligations;
    const auto& other = sample(names.substr(1, 1)).obligations;
    for (const AlignedPair& pair : align(left, other)) {
      const std::string line = names + ' ' + left[pair.left].section + ' ' +
                               other[pair.right].section + (pair.same ? " same" : " reworded");
      ++found;
      right += wanted.contains(line) ? 1 : 0;
      if (!wanted.contains(line)) std::printf("not in the gold: %s\n", line.c_str());
    }
  }
  const double precision = static_cast<double>(right) / static_cast<double>(found);
  const double recall = static_cast<double>(right) / static_cast<double>(wanted.size());
  std::printf("compare: precision %.3f, recall %.3f of %zu\n", precision, recall, wanted.size());
  EXPECT_GE(precision, 0.85);
  EXPECT_GE(recall, 0.85);
}

}  // namespace
}  // namespace corpus

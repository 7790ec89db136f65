#include "parsers/sentence_splitter.h"

#include <random>

#include <gtest/gtest.h>

namespace parsers {
namespace {

std::string dump(std::string_view text) {
  std::string result;
  for (const base::TextSpan& span : split_sentences(text)) {
    if (!result.empty()) result += " / ";
    result += base::slice(text, span);
  }
  return result;
}

TEST(SentenceSplitter, EndsAtStopsBeforeCapitals) {
  struct Case {
    const char* text;
    const char* sentences;
  };
  static constexpr Case kCases[] = {
      {"", ""},
      {"   ", ""},
      {"Rà soát hồ sơ. Báo cáo kết quả.", "Rà soát hồ sơ. / Báo cáo kết quả."},
      {"Rà soát; báo cáo; lưu hồ sơ.", "Rà soát; báo cáo; lưu hồ sơ."},
      {"Gửi TP. Hoà Lăng, đ/c. Lê Văn Một.", "Gửi TP. Hoà Lăng, đ/c. Lê Văn Một."},
      {"Do ThS. Mai và A. Vi soạn. In 50 bản.", "Do ThS. Mai và A. Vi soạn. / In 50 bản."},
      {"Do PGS.TS. Mai soạn. In 50 bản.", "Do PGS.TS. Mai soạn. / In 50 bản."},
      {"Phong trào “Ba sạch. Ba gọn.” toàn xã. Học.",
       "Phong trào “Ba sạch. Ba gọn.” toàn xã. / Học."},
      {"Chi 1.500 đồng. Thu 2.000 đồng.", "Chi 1.500 đồng. / Thu 2.000 đồng."},
      {"1. Nội dung chính. 2. Nội dung phụ.", "1. Nội dung chính. / 2. Nội dung phụ."},
      {"mạng xã hội... trong nắm bắt.", "mạng xã hội... trong nắm bắt."},
      {"công nghệ 4.0 để làm. Học tập.", "công nghệ 4.0 để làm. / Học tập."},
      {"Thực hiện tốt “ba cùng”. Học tập.", "Thực hiện tốt “ba cùng”. / Học tập."},
      {"Nói “Tốt.” Làm “Hay.” Xong", "Nói “Tốt.” / Làm “Hay.” / Xong"},
      {"Gồm: - Rà soát; - Báo cáo.", "Gồm: / Rà soát; / Báo cáo."},
      {"Như sau: (1) Rà soát; (2) Báo cáo. (3) Lưu.", "Như sau: / Rà soát; / Báo cáo. / Lưu."},
      {"(1) Rà soát; (2) Báo cáo.", "Rà soát; / Báo cáo."},
      {"Hồ sơ gồm: (1) Đơn; (2) Tờ khai.", "Hồ sơ gồm: (1) Đơn; (2) Tờ khai."},
      {"Như sau: (2) Rà soát; (1) rà lại.", "Như sau: (2) Rà soát; (1) rà lại."},
      {"kinh tế - xã hội. Tốt", "kinh tế - xã hội. / Tốt"},
      {"nghiêm túc thực hiện./.", "nghiêm túc thực hiện./."},
      {"trang http://hoalang.vn, Sổ tay", "trang http://hoalang.vn, Sổ tay"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(dump(c.text), c.sentences);
}

TEST(SentenceSplitter, LosesNoWordButDashes) {
  static constexpr const char* kPieces[] = {
      "Sở ", "làm. ", "; ", "- ", "A. ", "“", "” ", "\xc3", "…"};
  std::mt19937 random(7);
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (int i = 0; i < 10; ++i)
      text += kPieces[random() % std::size(kPieces)];
    std::size_t at = 0;
    for (const Sentence& sentence : read_sentences(text)) {
      ASSERT_LE(at, sentence.span.begin);
      const std::string_view between =
          base::trim(std::string_view(text).substr(at, sentence.span.begin - at));
      EXPECT_TRUE(between.empty() || between == "-") << text;
      EXPECT_EQ(base::trim(sentence.text).size(), sentence.text.size());
      for (const Word& word : sentence.words)
        EXPECT_EQ(base::slice(sentence.text, word.span), word.text);
      at = sentence.span.end;
    }
    EXPECT_TRUE(base::trim(std::string_view(text).substr(at)).empty() ||
                base::trim(std::string_view(text).substr(at)) == "-")
        << text;
  }
}

}  // namespace
}  // namespace parsers

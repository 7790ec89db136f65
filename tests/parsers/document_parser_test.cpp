#include "parsers/document_parser.h"

#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/file.h"
#include "base/text.h"
#include "tests/parsers/document_laws.h"

namespace parsers {
namespace {

constexpr const char* kPlan =
    "ĐẢNG BỘ TỈNH BÌNH MINH\nĐẢNG UỶ XÃ HOÀ AN\n*\nSố 12-KH/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
    "Hoà An, ngày 05 tháng 9 năm 2099\n\nKẾ HOẠCH\nthực hiện công tác thư viện năm 2099\n-----\n\n"
    "Thực hiện Kế hoạch số 3-KH/TU, ngày 01/8/2099 của Tỉnh uỷ, Đảng uỷ xã xây dựng Kế hoạch như "
    "sau:\n\nI. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích\n\n- Nâng cao chất lượng phục vụ bạn đọc của thư "
    "viện xã, góp phần xây\n\n2\n\ndựng nếp sống mới.\n\n2. Yêu cầu\n\nBảo đảm thiết thực.\n\n"
    "II. TỔ CHỨC THỰC HIỆN\n\n1. Văn phòng Đảng uỷ: Theo dõi, đôn đốc.\n\n2. Các chi bộ\n\n"
    "- Báo cáo trước ngày 15/12/2099.\n\nTrên đây là Kế hoạch của Đảng uỷ xã.\n\n"
    "Nơi nhận:\n- Tỉnh uỷ (để báo cáo),\n- Các chi bộ,\n- Lưu Văn phòng.\n"
    "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nNguyễn Văn Một\n\n"
    "PHỤ LỤC\nDANH MỤC VIỆC\n(Kèm theo Kế hoạch số 12-KH/ĐU)\nTT\nViệc\n1\nSắp xếp sách\n";

TEST(DocumentParser, ReadsAPlanFromHeadToAnnex) {
  const Document plan = parse_document({kPlan, {}});
  EXPECT_EQ(plan.metadata.type_code, "KH");
  EXPECT_EQ(plan.metadata.number, "12-KH/ĐU");
  ASSERT_EQ(plan.preamble.size(), 1u);
  ASSERT_EQ(plan.body.size(), 2u);
  const auto& purpose = std::get<Section>(plan.body[0]);
  EXPECT_EQ(purpose.kind, SectionKind::purpose);
  EXPECT_EQ(purpose.children.size(), 2u);
  const auto& aim = std::get<Section>(purpose.children[0]);
  ASSERT_EQ(aim.children.size(), 1u);
  EXPECT_EQ(std::get<Block>(aim.children[0]).text.text,
            "Nâng cao chất lượng phục vụ bạn đọc của thư viện xã, góp phần xây dựng nếp sống mới.");
  ASSERT_EQ(plan.furniture.size(), 1u);
  EXPECT_EQ(plan.furniture[0].kind, "page-number");
  ASSERT_EQ(plan.closing.size(), 1u);
  EXPECT_EQ(plan.recipients.size(), 3u);
  ASSERT_EQ(plan.metadata.signers.size(), 1u);
  EXPECT_EQ(plan.metadata.signers[0].name, "Nguyễn Văn Một");
  ASSERT_EQ(plan.annexes.size(), 1u);
  EXPECT_EQ(plan.annexes[0].path, "PL");
  ASSERT_EQ(plan.annexes[0].children.size(), 2u);
  EXPECT_EQ(std::get<Block>(plan.annexes[0].children[1]).kind, BlockKind::table);
  EXPECT_EQ(broken_law(kPlan, plan), "");
}

TEST(DocumentParser, TrustsTheSequenceMoreThanAMachine) {
  const std::string text = "I- MỤC ĐÍCH\nMột.\nII- NỘI DUNG\nHai.\nII- TỔ CHỨC\nBa.";
  const Document typed = parse_document({text, {}});
  const Document mangled = parse_document({text, {}, true});
  ASSERT_EQ(typed.body.size(), 3u);
  ASSERT_EQ(mangled.body.size(), 3u);
  EXPECT_EQ(std::get<Section>(typed.body[2]).path, "II");
  EXPECT_EQ(std::get<Section>(mangled.body[2]).path, "III");
  EXPECT_EQ(std::get<Section>(mangled.body[2]).printed_marker, "II-");
}

TEST(DocumentParser, SurvivesWhatIsNoDirective) {
  for (const char* text : {"",
                           "\n\n\n",
                           "\f\f",
                           ".",
                           "-----",
                           "*",
                           "1.",
                           "Hello, world.\nThis is English.",
                           "<html><body><p>Xin chào</p></body></html>",
                           "I.\nII.\nIII.",
                           "Nơi nhận:",
                           "PHỤ LỤC",
                           "\t\t\t\t",
                           "a\tb\tc",
                           "KẾ HOẠCH",
                           "Số:",
                           "((((((",
                           "“““",
                           "\x01\x02\x7F",
                           "TM.\nKT.\nTL.",
                           "Điều 1.\nĐiều 2.",
                           "- \n+ \n•"}) {
    EXPECT_EQ(broken_law(text, parse_document({text, {}})), "");
  }
}

TEST(DocumentParser, LosesNoWordOfRandomText) {
  static constexpr const char* kPieces[] = {"\n",
                                            "\n",
                                            "\n\n",
                                            " ",
                                            "  ",
                                            "\t",
                                            "\f",
                                            "I. ",
                                            "II. ",
                                            "1. ",
                                            "2. ",
                                            "1.1. ",
                                            "a) ",
                                            "b) ",
                                            "- ",
                                            "+ ",
                                            "Điều 1. ",
                                            "Chương I",
                                            "PHỤ LỤC",
                                            "PHỤ LỤC II",
                                            "Nơi nhận:",
                                            "TM. ỦY BAN",
                                            "KT. CHỦ TỊCH",
                                            "KẾ HOẠCH",
                                            "MỤC ĐÍCH",
                                            "thực hiện",
                                            "Căn cứ",
                                            "của",
                                            "ngày 5",
                                            "2",
                                            "Số 5-KH/TU",
                                            "STT",
                                            "Trên đây là",
                                            "yêu cầu",
                                            ".",
                                            ";",
                                            ":",
                                            "(",
                                            "“",
                                            "*",
                                            "-----",
                                            "Lưu: VT.",
                                            "Sở Y tế: Chủ",
                                            "Nguyễn Văn A",
                                            "l. ",
                                            "I1. ",
                                            "PHẦN",
                                            "QUYẾT ĐỊNH:"};
  std::mt19937 random(2);
  for (int i = 0; i < 4000; ++i) {
    std::string text;
    for (auto n = random() % 60; n > 0; --n)
      text += kPieces[random() % std::size(kPieces)];
    SCOPED_TRACE(text);
    EXPECT_EQ(broken_law(text, parse_document({text, {}})), "");
    if (HasFailure()) break;
  }
}

TEST(DocumentParser, GivesTheSameTwice) {
  EXPECT_EQ(parse_document({kPlan, {}}), parse_document({kPlan, {}}));
}

// Linear time: a hundred times the text in about a hundred times the time. Here only that large
// texts come back at all and keep the laws that are cheap to check.
TEST(DocumentParser, ReadsLargeTexts) {
  std::string headings;
  for (int i = 1; i <= 20000; ++i)
    headings += std::to_string(i % 100 + 1) + ". Mục\n";
  EXPECT_FALSE(parse_document({headings, {}}).body.empty());
  std::string line;
  for (int i = 0; i < 200000; ++i)
    line += "thực hiện ";
  EXPECT_FALSE(parse_document({line, {}}).body.empty() &&
               parse_document({line, {}}).letterhead.empty());
}

TEST(DocumentParser, LosesNoWordOfRealDocuments) {
  std::size_t documents = 0;
  for (const char* folder : {"../shared/eval/documents", "../shared/seeds"}) {
    if (!std::filesystem::exists(folder)) continue;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      if (entry.path().extension() != ".txt") continue;
      SCOPED_TRACE(entry.path());
      const std::string text = base::to_nfc(base::read_file(entry.path()));
      EXPECT_EQ(broken_law(text, parse_document({text, {}})), "");
      ++documents;
    }
  }
  if (documents == 0) GTEST_SKIP() << "no documents in ../shared";
}

}  // namespace
}  // namespace parsers

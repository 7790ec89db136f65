#include "parsers/obligation_extractor.h"

#include <set>

#include <gtest/gtest.h>

#include "parsers/document_parser.h"
#include "tests/parsers/random_document.h"

namespace parsers {
namespace {

Block paragraph(std::string text, std::string marker = "") {
  Block block;
  block.kind = marker.empty() ? BlockKind::paragraph : BlockKind::item;
  block.marker = std::move(marker);
  block.id = "b" + std::to_string(text.size());
  block.text.text = std::move(text);
  return block;
}

Section section(std::string path,
                SectionKind kind,
                std::string heading,
                std::vector<Node> children) {
  Section result;
  result.path = path;
  result.marker = path;
  result.kind = kind;
  if (!heading.empty()) result.heading = Text{std::move(heading), {}, std::nullopt};
  result.children = std::move(children);
  return result;
}

std::string join(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names)
    text += (text.empty() ? "" : ", ") + name;
  return text;
}

// One line per obligation: section kind | text | actors | values of deadlines.
std::string dump(const std::vector<Obligation>& obligations) {
  static constexpr const char* kKinds[] = {"assignment", "task", "requirement", "report"};
  std::string text;
  for (const Obligation& o : obligations) {
    std::vector<std::string> actors, due;
    for (const Actor& actor : o.actors)
      actors.push_back(actor.name);
    for (const Deadline& deadline : o.deadlines)
      due.push_back(deadline.value.empty() ? deadline.text : deadline.value);
    text += o.section + " " + kKinds[static_cast<int>(o.kind)] + " | " + o.text.text + " | " +
            join(actors) + " | " + join(due) + "\n";
  }
  return text;
}

std::string extract(std::vector<Node> body) {
  Document document;
  document.metadata.date_iso = "2025-10-20";
  document.body = std::move(body);
  return dump(extract_obligations(document));
}

constexpr SectionKind kWork = SectionKind::implementation;

TEST(ObligationExtractor, InheritsFromTheHeading) {
  EXPECT_EQ(
      extract({section("III/2",
                       kWork,
                       "Văn phòng Đảng uỷ",
                       {paragraph("Rà soát hồ sơ. Báo cáo Đảng uỷ trước ngày 25 hằng tháng.", "-"),
                        paragraph("Sở Nội vụ: Hướng dẫn nghiệp vụ.", "-"),
                        paragraph("Là cơ quan tham mưu của Đảng uỷ.", "-")})}),
      "III/2 assignment | Rà soát hồ sơ. | Văn phòng Đảng uỷ | \n"
      "III/2 report | Báo cáo Đảng uỷ trước ngày 25 hằng tháng. | Văn phòng Đảng uỷ | "
      "FREQ=MONTHLY;BYMONTHDAY=25\n"
      "III/2 assignment | Sở Nội vụ: Hướng dẫn nghiệp vụ. | Sở Nội vụ | \n");
}

TEST(ObligationExtractor, ALineOfRolesTellsWhoDoesWhatStandsAbove) {
  EXPECT_EQ(extract({section("II/1",
                             SectionKind::tasks,
                             "Tuyên truyền",
                             {paragraph("Tuyên truyền trên hệ thống loa truyền thanh.", "-"),
                              paragraph("Sở Y tế chủ trì, phối hợp với Công an xã.")})}),
            "II/1 assignment | Tuyên truyền trên hệ thống loa truyền thanh. | Sở Y tế | \n");
}

TEST(ObligationExtractor, DashesMayStandBelowOtherBullets) {
  EXPECT_EQ(extract({section("III/1",
                             kWork,
                             "Các phòng",
                             {paragraph("Đội quản lý chợ:", "*"),
                              paragraph("Kiểm tra hàng giả.", "-"),
                              paragraph("Ban Giám hiệu:", "*"),
                              paragraph("Vận động học sinh.", "-")})}),
            "III/1 assignment | Kiểm tra hàng giả. | Đội quản lý chợ | \n"
            "III/1 assignment | Vận động học sinh. | Ban Giám hiệu | \n");
}

TEST(ObligationExtractor, ALineOfSeveralFieldsIsReadFieldByField) {
  EXPECT_EQ(
      extract({section("II/1",
                       SectionKind::tasks,
                       "Sửa đê",
                       {paragraph("Gia cố thân đê.", "-"),
                        paragraph("Cơ quan chủ trì: Sở Xây dựng; thời gian: quý I/2026.", "-")})}),
      "II/1 assignment | Gia cố thân đê. | Sở Xây dựng | 2026-01-01/2026-03-31\n");
}

TEST(ObligationExtractor, TheLetterheadOfAnAnnexGovernsNobody) {
  const auto extract_annex = [](const char* heading) {
    Document document;
    document.annexes = {
        section("PL", SectionKind::tasks, heading, {paragraph("Rà soát hồ sơ.", "-")})};
    return dump(extract_obligations(document));
  };
  EXPECT_EQ(extract_annex("SỞ Y TẾ"), "PL task | Rà soát hồ sơ. |  | \n");
  EXPECT_EQ(extract_annex("NHIỆM VỤ CỦA SỞ Y TẾ"), "PL assignment | Rà soát hồ sơ. | SỞ Y TẾ | \n");
}

TEST(ObligationExtractor, ATimeWithoutLabelIsForTheDutyBeforeIt) {
  EXPECT_EQ(extract({section("II/1",
                             SectionKind::tasks,
                             "Sửa đê",
                             {paragraph("Phát quang mái đê.", "-"),
                              paragraph("Báo cáo Đảng uỷ xã trước ngày 25 hằng tháng.", "-"),
                              paragraph("Gia cố thân đê.", "-"),
                              paragraph("Hoàn thành trước ngày 30/12/2025.", "-")})}),
            "II/1 task | Phát quang mái đê. |  | \n"
            "II/1 report | Báo cáo Đảng uỷ xã trước ngày 25 hằng tháng. |  | "
            "FREQ=MONTHLY;BYMONTHDAY=25\n"
            "II/1 task | Gia cố thân đê. |  | 2025-12-30\n");
}

TEST(ObligationExtractor, NoDutyTakesADayForOneThatCannotBeRead) {
  EXPECT_EQ(extract({section("II/1",
                             SectionKind::tasks,
                             "Sửa đê",
                             {paragraph("Báo cáo Đảng uỷ trước ngày 31/11/2025.", "-"),
                              paragraph("Thời gian thực hiện: Tháng 12/2025.")})}),
            "II/1 report | Báo cáo Đảng uỷ trước ngày 31/11/2025. |  | trước ngày 31/11/2025\n");
}

TEST(ObligationExtractor, AHeadingAboveItsTimeIsTheDuty) {
  EXPECT_EQ(extract({section("II/4",
                             SectionKind::tasks,
                             "Tập huấn cho ban quản lý chợ",
                             {paragraph("Thời gian thực hiện: Tháng 12/2025.")})}),
            "II/4 task | Tập huấn cho ban quản lý chợ |  | 2025-12-01/2025-12-31\n");
}

TEST(ObligationExtractor, ATitleThatIsATimeIsForWhatStandsBelowIt) {
  EXPECT_EQ(extract({section("I",
                             SectionKind::tasks,
                             "Quý I/2026",
                             {paragraph("Rà soát đê.", "-"),
                              paragraph("Gia cố đê trước ngày 15/02/2026.", "-")})}),
            "I task | Rà soát đê. |  | 2026-01-01/2026-03-31\n"
            "I task | Gia cố đê trước ngày 15/02/2026. |  | 2026-02-15\n");
}

TEST(ObligationExtractor, ALeadInThatOnlyUrgesIsNoDuty) {
  EXPECT_EQ(extract({section("II/1",
                             SectionKind::tasks,
                             "",
                             {paragraph("UBND xã yêu cầu các đơn vị tập trung thực hiện:"),
                              paragraph("Nạo vét kênh mương.", "-")})}),
            "II/1 assignment | Nạo vét kênh mương. | các đơn vị | \n");
}

TEST(ObligationExtractor, WhatIsAnnouncedBelowAnAssessmentIsWork) {
  EXPECT_EQ(
      extract({section("I",
                       SectionKind::context,
                       "ĐÁNH GIÁ CHUNG",
                       {paragraph("Xã cần thực hiện tốt một số nhiệm vụ sau:"),
                        section("I/1", SectionKind::context, "", {paragraph("Rà soát đê.")})})}),
      "I/1 assignment | Rà soát đê. | Xã | \n");
}

TEST(ObligationExtractor, AnInvitationListsNoDuties) {
  Document document;
  document.metadata.type_code = "GM";
  document.body = {
      section("4", SectionKind::tasks, "Nội dung", {paragraph("Báo cáo kết quả năm.", "-")}),
      section("5", kWork, "", {paragraph("Giao Văn phòng chuẩn bị hội trường.")})};
  EXPECT_EQ(dump(extract_obligations(document)),
            "5 assignment | Giao Văn phòng chuẩn bị hội trường. | Văn phòng | \n");
}

TEST(ObligationExtractor, ReadsALetterWithoutNumberedParts) {
  Document document;
  document.metadata.issuer = "Ủy ban nhân dân xã Tân Khê";
  document.preamble = {
      paragraph("UBND xã nhận được Công văn về vệ sinh môi trường."),
      paragraph("Thực hiện Công văn số 5/UBND-VX của UBND tỉnh, UBND xã yêu cầu các thôn:")};
  document.body = {paragraph("Vận động nhân dân dọn đường làng.", "-"),
                   paragraph("Trạm Y tế gửi danh sách về UBND xã.")};
  EXPECT_EQ(dump(extract_obligations(document)),
            " assignment | Vận động nhân dân dọn đường làng. | các thôn | \n"
            " report | Trạm Y tế gửi danh sách về UBND xã. | Trạm Y tế | \n");
}

TEST(ObligationExtractor, ALetterDemandsBeforeItsNumberedList) {
  Document document;
  document.metadata.type_code = "CV";
  document.preamble = {
      paragraph("Sở Y tế đã đề nghị các xã báo cáo Sở Y tế từ tháng trước."),
      paragraph("Để kịp tổng hợp, Sở Y tế đề nghị UBND các xã gửi báo cáo về Sở Y tế trước ngày "
                "28/11/2025.")};
  document.body = {section("1", SectionKind::tasks, "Xã Tân Khê", {})};
  EXPECT_EQ(dump(extract_obligations(document)),
            " report | Để kịp tổng hợp, Sở Y tế đề nghị UBND các xã gửi báo cáo về Sở Y tế trước "
            "ngày 28/11/2025. | UBND các xã | 2025-11-28\n");
}

TEST(ObligationExtractor, ARunningParagraphPassesItsBodyOnInImplementationOnly) {
  const std::string text = "Công an xã tuần tra. Kiểm tra cư trú.";
  EXPECT_EQ(extract({section("IV/1", kWork, "", {paragraph(text)})}),
            "IV/1 assignment | Công an xã tuần tra. | Công an xã | \n"
            "IV/1 assignment | Kiểm tra cư trú. | Công an xã | \n");
  EXPECT_EQ(extract({section("II/1", SectionKind::tasks, "", {paragraph(text)})}),
            "II/1 assignment | Công an xã tuần tra. | Công an xã | \n"
            "II/1 task | Kiểm tra cư trú. |  | \n");
}

TEST(ObligationExtractor, LeadInsGovernTheirBullets) {
  EXPECT_EQ(extract({section("II/2",
                             SectionKind::tasks,
                             "Quy trình",
                             {paragraph("Cấp xã", "-"),
                              paragraph("Thu thập tài liệu.", "+"),
                              paragraph("Báo cáo tình hình.", "-"),
                              paragraph("Văn phòng thực hiện các nhiệm vụ sau:"),
                              paragraph("Lập danh sách;", "-")})}),
            "II/2 assignment | Thu thập tài liệu. | Cấp xã | \n"
            "II/2 report | Báo cáo tình hình. |  | \n"
            "II/2 assignment | Lập danh sách; | Văn phòng | \n");
  EXPECT_EQ(extract({section("II/2",
                             SectionKind::tasks,
                             "Quy trình",
                             {paragraph("Công an xã thực hiện các nhiệm vụ sau:"),
                              paragraph("Lập danh sách;", "-")})}),
            "II/2 assignment | Lập danh sách; | Công an xã | \n");
}

TEST(ObligationExtractor, ALateLeadInGovernsTheSectionsBelowIt) {
  EXPECT_EQ(
      extract({section("II",
                       SectionKind::tasks,
                       "Nhiệm vụ",
                       {paragraph("Để giữ vững kết quả, tỉnh Sơn Bình cần thực hiện nghiêm quy "
                                  "hoạch, trong đó tập trung một số nhiệm vụ sau:"),
                        section("II/1", SectionKind::tasks, "", {paragraph("Rà soát hồ sơ.")})})}),
      "II assignment | Để giữ vững kết quả, tỉnh Sơn Bình cần thực hiện nghiêm quy hoạch, trong đó "
      "tập trung một số nhiệm vụ sau: | tỉnh Sơn Bình | \n"
      "II/1 assignment | Rà soát hồ sơ. | tỉnh Sơn Bình | \n");
}

TEST(ObligationExtractor, BodiesBelowPartnersCoordinate) {
  Document document;
  document.body = {section(
      "III/1",
      kWork,
      "Công an tỉnh",
      {section("b", kWork, "Chủ trì, phối hợp", {paragraph("Sở Y tế kiểm tra các cơ sở.", "-")})})};
  const std::vector<Obligation> found = extract_obligations(document);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].actors[0].name, "Công an tỉnh");
  EXPECT_EQ(join(found[0].coordinators), "Sở Y tế");
}

TEST(ObligationExtractor, PartnersOfALeadInCoordinateBelowIt) {
  Document document;
  document.body = {section("III/1",
                           kWork,
                           "Sở Y tế chủ trì, phối hợp với Công an tỉnh:",
                           {paragraph("Kiểm tra các cơ sở.", "-")}),
                   section("III/2",
                           kWork,
                           "Sở Nội vụ",
                           {paragraph("Chủ trì, phối hợp với Công an xã:", "-"),
                            paragraph("Lập danh sách.", "+")})};
  const std::vector<Obligation> found = extract_obligations(document);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].actors[0].name, "Sở Y tế");
  EXPECT_EQ(join(found[0].coordinators), "Công an tỉnh");
  EXPECT_EQ(found[1].actors[0].name, "Sở Nội vụ");
  EXPECT_EQ(join(found[1].coordinators), "Công an xã");
}

TEST(ObligationExtractor, AnAppealToEverybodyGovernsNobody) {
  EXPECT_EQ(extract({section("II",
                             SectionKind::tasks,
                             "Nội dung",
                             {paragraph("Các xã và mọi người dân thực hiện các nội dung sau:"),
                              paragraph("Thi đua trồng cây.", "-")})}),
            "II task | Thi đua trồng cây. |  | \n");
}

TEST(ObligationExtractor, AHeadingThatAListCompletesIsADuty) {
  EXPECT_EQ(extract({section("III/1",
                             kWork,
                             "Sở Tài chính",
                             {section("a",
                                      kWork,
                                      "Trình cấp có thẩm quyền quyết định:",
                                      {paragraph("Mức vốn đối ứng.", "-")})})}),
            "a assignment | Trình cấp có thẩm quyền quyết định: | Sở Tài chính | \n");
  EXPECT_EQ(extract({section("IV/1",
                             kWork,
                             "Giao Sở Y tế hướng dẫn thực hiện Đề án trên địa bàn tỉnh; tổ chức "
                             "thực hiện các nhiệm vụ sau:",
                             {paragraph("Kiểm tra các cơ sở.", "-")})}),
            "IV/1 assignment | Giao Sở Y tế hướng dẫn thực hiện Đề án trên địa bàn tỉnh; tổ chức "
            "thực hiện các nhiệm vụ sau: | Sở Y tế | \n"
            "IV/1 assignment | Kiểm tra các cơ sở. | Sở Y tế | \n");
}

TEST(ObligationExtractor, AHeadingAboveARightIsNoDuty) {
  EXPECT_EQ(extract({section("II/1",
                             SectionKind::tasks,
                             "Đăng ký học nghề:",
                             {paragraph("Người học có quyền đăng ký tại xã.", "-")})}),
            "");
}

TEST(ObligationExtractor, AThesisGovernsNobody) {
  EXPECT_EQ(extract({section("2",
                             SectionKind::tasks,
                             "Đảng viên phải hoàn thành nhiệm vụ",
                             {paragraph("Rà soát hồ sơ.")})}),
            "2 task | Rà soát hồ sơ. |  | \n");
}

TEST(ObligationExtractor, TimeLinesCompleteTheBulletsBeforeThem) {
  EXPECT_EQ(extract({section("III/1",
                             kWork,
                             "Công an xã",
                             {paragraph("Tuần tra ban đêm.", "-"),
                              paragraph("Thời gian thực hiện: Thường xuyên"),
                              paragraph("Báo cáo UBND xã trước ngày 15/12/2025.", "-"),
                              paragraph("Lập hồ sơ.", "-"),
                              paragraph("Thời gian thực hiện: Quý IV năm 2025")})}),
            "III/1 assignment | Tuần tra ban đêm. | Công an xã | Thường xuyên\n"
            "III/1 report | Báo cáo UBND xã trước ngày 15/12/2025. | Công an xã | 2025-12-15, "
            "2025-10-01/2025-12-31\n"
            "III/1 assignment | Lập hồ sơ. | Công an xã | 2025-10-01/2025-12-31\n");
}

TEST(ObligationExtractor, FieldListsMayGoByLetters) {
  constexpr SectionKind kTasks = SectionKind::tasks;
  EXPECT_EQ(
      extract({section("2.1",
                       kTasks,
                       "Bóng chuyền",
                       {section("a", kTasks, "", {paragraph("Thời gian: Trong tháng 8/2026.")}),
                        section("b", kTasks, "", {paragraph("Nội dung: Tổ chức thi đấu.")}),
                        section("c", kTasks, "", {paragraph("Đơn vị chủ trì: Công an xã.")})}),
               section("2.2", kTasks, "Kéo co", {paragraph("Tổ chức thi đấu.", "-")})}),
      "b assignment | Tổ chức thi đấu. | Công an xã | 2026-08-01/2026-08-31\n"
      "2.2 task | Tổ chức thi đấu. |  | \n");
}

TEST(ObligationExtractor, PartsMayNameWhoLeadsAndJoins) {
  constexpr SectionKind kAssigns = SectionKind::implementation;
  EXPECT_EQ(
      extract({section(
          "I",
          SectionKind::tasks,
          "Sửa đê",
          {section("1", SectionKind::tasks, "Nội dung", {paragraph("Rà soát đê.", "-")}),
           section(
               "2",
               kAssigns,
               "Cơ quan chủ trì, phối hợp",
               {section("a",
                        kAssigns,
                        "Cơ quan chủ trì",
                        {paragraph("Sở Y tế;", "-"), paragraph("Các xã.", "-")}),
                section("b", kAssigns, "Cơ quan phối hợp", {paragraph("Công an tỉnh.", "-")})})})}),
      "1 assignment | Rà soát đê. | Sở Y tế, Các xã | \n");
}

TEST(ObligationExtractor, FieldListsAreReadLikeARow) {
  EXPECT_EQ(extract({section("II/1",
                             SectionKind::tasks,
                             "Tập huấn nghiệp vụ",
                             {paragraph("Nội dung: Tổ chức lớp tập huấn số hoá.", "-"),
                              paragraph("Cơ quan chủ trì: Sở Nội vụ.", "-"),
                              paragraph("Thời gian thực hiện: Năm 2026.", "-")})}),
            "II/1 assignment | Tổ chức lớp tập huấn số hoá. | Sở Nội vụ | "
            "2026-01-01/2026-12-31\n");
  EXPECT_EQ(extract({section("II/4",
                             SectionKind::tasks,
                             "Tổ chức kiểm tra công tác lưu trữ",
                             {paragraph("Cơ quan thực hiện: Sở Nội vụ.", "-"),
                              paragraph("Thời gian: Quý II/2026.", "-")})}),
            "II/4 assignment | Tổ chức kiểm tra công tác lưu trữ | Sở Nội vụ | "
            "2026-04-01/2026-06-30\n");
}

TEST(ObligationExtractor, PurposesOblige) {
  EXPECT_EQ(extract({section("I",
                             SectionKind::purpose,
                             "MỤC ĐÍCH, YÊU CẦU",
                             {section("I/1",
                                      SectionKind::purpose,
                                      "Mục đích",
                                      {paragraph("Nâng cao nhận thức của cán bộ.", "-")}),
                              section("I/2",
                                      SectionKind::purpose,
                                      "Yêu cầu",
                                      {paragraph("Triển khai kịp thời, tiết kiệm.", "-")})})}),
            "I/2 requirement | Triển khai kịp thời, tiết kiệm. |  | \n");
}

TEST(ObligationExtractor, ClosingBelongsToTheTopLevelSection) {
  Document document;
  document.body = {section("I", SectionKind::tasks, "NHIỆM VỤ", {}),
                   section("II", kWork, "TỔ CHỨC THỰC HIỆN", {})};
  document.closing = {paragraph("Trên đây là Kế hoạch. Yêu cầu các chi bộ thực hiện./.")};
  EXPECT_EQ(dump(extract_obligations(document)),
            "II assignment | Yêu cầu các chi bộ thực hiện./. | các chi bộ | \n");
  document.closing = {paragraph(
      "Yêu cầu các chi bộ thực hiện. Nếu có vướng mắc thì kịp thời phản ánh về Đảng uỷ xã./.")};
  EXPECT_EQ(dump(extract_obligations(document)),
            "II assignment | Yêu cầu các chi bộ thực hiện. | các chi bộ | \n"
            "II report | Nếu có vướng mắc thì kịp thời phản ánh về Đảng uỷ xã./. | các chi bộ "
            "| \n");
  document.closing = {paragraph("Trên đây là Kế hoạch. Yêu cầu các chi bộ thực hiện./.")};
  document.body = {section("1", SectionKind::tasks, "Kiểm tra", {})};
  EXPECT_EQ(dump(extract_obligations(document)),
            " assignment | Yêu cầu các chi bộ thực hiện./. | các chi bộ | \n");
}

TEST(ObligationExtractor, TheLeadOfALetterGovernsItsParts) {
  Document document;
  document.preamble = {paragraph("Sở Nội vụ đề nghị các trường học thực hiện nội dung sau:")};
  document.body = {section("1", SectionKind::tasks, "", {paragraph("Lập danh sách học sinh.")})};
  EXPECT_EQ(dump(extract_obligations(document)),
            "1 assignment | Lập danh sách học sinh. | các trường học | \n");
}

TEST(ObligationExtractor, TableRowsAreObligations) {
  Block table;
  table.kind = BlockKind::table;
  table.id = "t1";
  for (const auto& texts :
       {std::vector<const char*>{"Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian"},
        {"Ban hành danh mục", "Sở Nội vụ", "Các sở, ngành", "Tháng 12/2025"}}) {
    Row row;
    for (const char* text : texts)
      row.cells.push_back({Text{text, {}, std::nullopt}, 1, 1});
    table.rows.push_back(row);
  }
  Document document;
  Section annex = section("PL", SectionKind::other, "DANH MỤC", {table});
  document.annexes = {annex};
  const std::vector<Obligation> found = extract_obligations(document);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(dump(found), "PL assignment | Ban hành danh mục | Sở Nội vụ | 2025-12-01/2025-12-31\n");
  EXPECT_EQ(found[0].actors[0].source, ActorSource::table);
  EXPECT_EQ(join(found[0].coordinators), "Các sở, ngành");
}

TEST(ObligationExtractor, IdsAreUniqueAndStable) {
  Document document;
  document.body = {section(
      "I", SectionKind::tasks, "", {paragraph("Rà soát hồ sơ. Rà soát hồ sơ. Lập danh sách.")})};
  const std::vector<Obligation> once = extract_obligations(document);
  ASSERT_EQ(once.size(), 3U);
  EXPECT_EQ(std::set<std::string>({once[0].id, once[1].id, once[2].id}).size(), 3U);
  EXPECT_EQ(extract_obligations(document), once);
}

TEST(ObligationExtractor, SpansPointIntoTheInput) {
  const SourceText source{
      "KẾ HOẠCH\n\nII. NHIỆM VỤ\n\n1. Rà soát hồ sơ lưu trữ của\nxã Hoà Lăng. Lập "
      "danh mục\ntài liệu quý.\n",
      {}};
  for (const Obligation& o : extract_obligations(parse_document(source))) {
    std::string joined;
    for (const base::TextSpan& span : o.text.spans)
      joined += std::string(base::slice(source.text, span)) + " ";
    EXPECT_EQ(base::collapse_space(joined), o.text.text);
  }
}

TEST(ObligationExtractor, TakesAnyDocument) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    const Document document = random_document(seed);
    std::set<std::string> ids;
    for (const Obligation& o : extract_obligations(document)) {
      EXPECT_TRUE(ids.insert(o.id).second);
      EXPECT_GE(o.confidence, 0.0);
      EXPECT_LE(o.confidence, 1.0);
      EXPECT_FALSE(o.text.text.empty());
    }
  }
}

}  // namespace
}  // namespace parsers

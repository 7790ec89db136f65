#include "pipeline/reading.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/pipeline/page_builder.h"

namespace pipeline {
namespace {

const Engines& engines() {
  static const Engines kEngines;
  return kEngines;
}

TextInput load(std::string_view text) {
  return load_text(text, "t", engines().encodings());
}

TEST(Reading, RestoresAndParsesText) {
  const TextInput input =
      load("I. NHIEM VU\n1. Van phong tong hop ket qua thuc hien, bao cao Uy ban nhan dan xa.\n");
  const Reading reading = read_text(input, diacritics::Mode::plain, engines());
  ASSERT_EQ(reading.document.body.size(), 1u);
  const auto& section = std::get<parsers::Section>(reading.document.body[0]);
  ASSERT_TRUE(section.heading);
  EXPECT_EQ(section.heading->text, "NHIỆM VỤ");
  EXPECT_GT(reading.changes.size(), 8u);
  EXPECT_EQ(reading.changes[0].before, "NHIEM");
  EXPECT_FALSE(reading.lines.empty());
  EXPECT_EQ(reading.document.source.text_origin, parsers::TextOrigin::text);
}

TEST(Reading, LeavesCleanTextAsItIs) {
  const TextInput input = load("Uỷ ban nhân dân xã tổ chức thực hiện Kế hoạch này.\n");
  EXPECT_TRUE(read_text(input, diacritics::Mode::clean, engines()).changes.empty());
}

TEST(Reading, MendsTheNumbersOfMangledText) {
  const TextInput input = load(
      "I- MUC DICH\n\nNang cao chat luong phuc vu.\n\nII- NOI DUNG\n\nTo chuc kiém tra.\n\n"
      "Il- TO CHUC THUC HIEN\n\nVan phong theo déi.\n");
  const Reading reading = read_text(input, diacritics::Mode::mangled, engines());
  ASSERT_EQ(reading.document.body.size(), 3u);
  EXPECT_EQ(std::get<parsers::Section>(reading.document.body[2]).path, "III");
}

TEST(Reading, SaysThatThereIsNoText) {
  for (const char* text : {"", " \n\t\n"}) {
    const Reading reading = read_text(load(text), diacritics::Mode::automatic, engines());
    ASSERT_EQ(reading.document.findings.size(), 1u);
    EXPECT_EQ(reading.document.findings[0].kind, "no-text");
  }
}

TEST(Reading, FindingsOfTheInputNameTheirBlock) {
  const TextInput input =
      load("I. NHIỆM VỤ\n- Văn phòng tổng\x01hợp kết quả thực hiện nhiệm vụ.\n- Công an xã.\n");
  ASSERT_EQ(input.findings.size(), 1u);
  const Reading reading = read_text(input, diacritics::Mode::clean, engines());
  const auto finding = std::find_if(
      reading.document.findings.begin(), reading.document.findings.end(), [](const auto& each) {
        return each.kind == "damaged-characters";
      });
  ASSERT_NE(finding, reading.document.findings.end());
  const auto& section = std::get<parsers::Section>(reading.document.body.at(0));
  EXPECT_EQ(finding->block, std::get<parsers::Block>(section.children.at(0)).id);
}

TEST(Reading, CountsPagesAndReportsThoseThatFailed) {
  std::vector<PageReading> pages(2);
  pages[0].decision.page = 1;
  pages[0].decision.text = "ocr";
  pages[0].lines = placed_lines(page_of(1, {"I. NHIỆM VỤ", "- Văn phòng báo cáo."}, 0.8), 0);
  pages[1].decision.page = 2;
  pages[1].decision.text = "failed";
  pages[1].decision.reason = "ảnh bị cắt cụt";
  const Reading reading = read_pages(std::move(pages));
  EXPECT_EQ(reading.document.source.pages, 2);
  EXPECT_EQ(reading.document.source.text_origin, parsers::TextOrigin::ocr);
  EXPECT_NEAR(reading.document.source.confidence, 0.8, 1e-6);
  EXPECT_EQ(reading.pages.size(), 2u);
  const auto failed = std::count_if(
      reading.document.findings.begin(), reading.document.findings.end(), [](const auto& finding) {
        return finding.kind == "page-unreadable" &&
               finding.message.find("Trang 2") != std::string::npos;
      });
  EXPECT_EQ(failed, 1);
  ASSERT_FALSE(reading.doubts.empty());
  EXPECT_EQ(reading.doubts.back().kind, "page");
  EXPECT_EQ(reading.doubts.back().page, 2);
  EXPECT_EQ(reading.doubts.back().confidence, 0);
}

}  // namespace
}  // namespace pipeline

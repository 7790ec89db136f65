#include "pipeline/reranker.h"

#include <gtest/gtest.h>

#include "ocr/page_text.h"
#include "pipeline/engines.h"
#include "tests/pipeline/page_builder.h"

namespace pipeline {
namespace {

const diacritics::NgramModel& model() {
  static const Engines kEngines;
  return kEngines.model();
}

ocr::Word& word(ocr::Page& page, std::size_t index) {
  return page.regions[0].lines[0].words[index];
}

TEST(Reranker, ChoosesTheReadingThatIsVietnamese) {
  ocr::Page page = page_of(2, {"Uỷ ban nhân dân xã tô chức thực hiện Kế hoạch"}, 0.99);
  word(page, 5).confidence = 0.55;
  word(page, 5).alternatives = {{"tổ", 0.4}, {"tố", 0.05}};
  const std::vector<RecordedChange> changes = choose_readings(page, model());
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_EQ(changes[0].before, "tô");
  EXPECT_EQ(changes[0].after, "tổ");
  EXPECT_EQ(changes[0].page, 2);
  EXPECT_EQ(changes[0].reason, "lattice");
  EXPECT_GT(changes[0].probability, 0.6);
  EXPECT_EQ(word(page, 5).text, "tổ");
  EXPECT_EQ(word(page, 5).alternatives[0].text, "tô");  // nothing is lost
  EXPECT_EQ(word(page, 5).alternatives[1].text, "tố");
}

TEST(Reranker, LeavesSureWordsAndNumbersAlone) {
  ocr::Page page = page_of(1, {"tô chức 25 hằng tháng", "16/8 thế"}, 0.99);
  word(page, 0).alternatives = {{"tổ", 0.9}};
  word(page, 2).confidence = 0.2;
  word(page, 2).alternatives = {{"26", 0.9}, {"và", 0.9}};
  const ocr::Page before = page;
  EXPECT_TRUE(choose_readings(page, model()).empty());
  EXPECT_EQ(page, before);
}

TEST(Reranker, PutsBackMarksThatTheEngineMissed) {
  ocr::Page page = page_of(1, {"cơ quan có thâm quyền phê duyệt theo quy định"}, 0.99);
  word(page, 3).confidence = 0.9;
  EXPECT_TRUE(choose_readings(page, model(), OtherReadings::of_engine).empty());
  ASSERT_EQ(choose_readings(page, model()).size(), 1u);
  EXPECT_EQ(word(page, 3).text, "thẩm");
  EXPECT_EQ(word(page, 3).alternatives[0].text, "thâm");  // what was read is not lost
}

TEST(Reranker, LeavesMarkersOfListsAndCodesAlone) {
  ocr::Page page = page_of(1, {"e) Vấn đề của V/v thực hiện"}, 0.99);
  word(page, 0).confidence = word(page, 4).confidence = 0.3;
  word(page, 0).alternatives = {{"c)", 0.3}};
  word(page, 4).alternatives = {{"V/V", 0.3}};
  EXPECT_TRUE(choose_readings(page, model()).empty());
}

TEST(Reranker, NeverReadsWhatTheEngineDidNotSee) {
  ocr::Page page = page_of(1, {"xyzt chức thực hiện"}, 0.3);
  EXPECT_TRUE(choose_readings(page, model()).empty());
  EXPECT_EQ(word(page, 0).text, "xyzt");
}

TEST(Reranker, ChangesNoAcronymsButTheirMarks) {
  ocr::Page page = page_of(1, {"Thường trực HBND xã và CHÁP HÀNH"}, 0.99);
  word(page, 2).confidence = word(page, 5).confidence = 0.5;
  word(page, 2).alternatives = {{"HĐND", 0.45}, {"UBND", 0.45}};
  word(page, 5).alternatives = {{"CHẤP", 0.4}};
  choose_readings(page, model());
  EXPECT_EQ(word(page, 2).text, "HBND");
  EXPECT_EQ(word(page, 5).text, "CHẤP");
}

TEST(Reranker, LeavesFirstLettersOfNamesAndNumeralsAlone) {
  const struct {
    const char* read;
    const char* other;
  } kCases[] = {{"Bế", "đề"}, {"Bế", "Để"}, {"báo", "Bản"}, {"III.", "II."}};
  for (const auto& c : kCases) {
    ocr::Page page = page_of(1, {std::string("giao ông ") + c.read + " thực hiện"}, 0.99);
    word(page, 2).confidence = 0.3;
    word(page, 2).alternatives = {{c.other, 0.3}};
    choose_readings(page, model());
    EXPECT_EQ(word(page, 2).text.front(), c.read[0]) << c.read;
    EXPECT_NE(word(page, 2).text, c.other);
  }
  ocr::Page page = page_of(1, {"HI. TỔ CHỨC THỰC HIỆN"}, 0.99);
  word(page, 0).confidence = 0.3;
  word(page, 0).alternatives = {{"III.", 0.3}};
  choose_readings(page, model());
  EXPECT_EQ(word(page, 0).text, "III.");
}

TEST(Reranker, LeavesNamesOfSignersAlone) {
  ocr::Page page = page_of(1, {"CHÁP HÀNH Hoàng Binh"}, 0.5);
  page.regions[0].kind = ocr::RegionKind::signature;
  word(page, 0).alternatives = {{"CHẤP", 0.4}};
  word(page, 3).alternatives = {{"Bình", 0.45}};
  choose_readings(page, model());
  EXPECT_EQ(word(page, 0).text, "CHẤP");
  EXPECT_EQ(word(page, 3).text, "Binh");
}

TEST(Reranker, LeavesCapitalsAndUnknownWordsToTheEngine) {
  ocr::Page page = page_of(1, {"các cơ quan, tổ chức ở xqzt"}, 0.5);
  word(page, 1).alternatives = {{"Cơ", 0.49}};
  word(page, 5).alternatives = {{"Ở", 0.49}};
  word(page, 6).alternatives = {{"xqzf", 0.49}};
  EXPECT_TRUE(choose_readings(page, model()).empty());
}

TEST(Reranker, TakesAnEmptyPage) {
  ocr::Page page;
  EXPECT_TRUE(choose_readings(page, model()).empty());
}

}  // namespace
}  // namespace pipeline

#include "corpus/passages.h"

#include <gtest/gtest.h>

#include "tests/parsers/random_document.h"

namespace corpus {
namespace {

TEST(Passages, AreThoseOfTheSample) {
  const std::vector<Passage> found = passages(sample_document());
  ASSERT_EQ(found.size(), 11u);
  EXPECT_EQ(found[0], (Passage{"", "", 0, "giữ gìn vệ sinh đường làng, ngõ xóm"}));
  EXPECT_EQ(found[2], (Passage{"II", "", 0, "II. TỔ CHỨC THỰC HIỆN"}));
  EXPECT_EQ(found[4].section, "II/1");
  EXPECT_EQ(found[4].block, "p3");
  EXPECT_EQ(found[5], (Passage{"II", "t1", 0, "Việc | Thời gian"}));
  EXPECT_EQ(found[7].text, "Ban Thường vụ Tỉnh uỷ (báo cáo)");
  EXPECT_EQ(found[10], (Passage{"PL", "p9", 0, "Đường Hoa Gạo"}));
}

parsers::Block line(const std::string& id, const std::string& text) {
  parsers::Block block;
  block.id = id;
  block.text.text = text;
  return block;
}

// What the letterhead and the signature say stands there once, a subject of several lines whole.
TEST(Passages, StandOnce) {
  parsers::Document document;
  document.metadata.subject = "quét dọn đường làng";
  document.letterhead = {line("p1", "ĐẢNG UỶ XÃ SUỐI HOA"),
                         line("p2", "V/v quét dọn"),
                         line("p3", "đường làng"),
                         line("p4", "Suối Hoa, ngày 2 tháng 3 năm 2026")};
  parsers::Recipient printed, unprinted;
  printed.text.text = "Thường trực Đảng uỷ";
  printed.note = "báo cáo";
  unprinted.text.text = "Các chi bộ";
  document.recipients = {printed, unprinted};
  document.signature = {line("p5", "- Thường trực Đảng uỷ (để báo cáo);")};
  std::vector<std::string> texts;
  for (const Passage& passage : passages(document))
    texts.push_back(passage.block + ' ' + passage.text);
  EXPECT_EQ(texts,
            (std::vector<std::string>{"p1 ĐẢNG UỶ XÃ SUỐI HOA",
                                      "p2 V/v quét dọn đường làng",
                                      "p4 Suối Hoa, ngày 2 tháng 3 năm 2026",
                                      " Các chi bộ",
                                      "p5 - Thường trực Đảng uỷ (để báo cáo);"}));
  document.letterhead[1].text.text += " đường làng";
  EXPECT_EQ(passages(document).size(), 6u);
  document.letterhead.erase(document.letterhead.begin() + 1, document.letterhead.begin() + 3);
  EXPECT_EQ(passages(document).at(2), (Passage{"", "", 0, "quét dọn đường làng"}));
}

TEST(Passages, TellTheirPage) {
  parsers::Document document;
  parsers::Block block;
  block.text = {"a", {}, parsers::Place{3, 0, 0, 0, 0, 1.0}};
  document.closing = {block};
  EXPECT_EQ(passages(document).at(0).page, 3);
}

TEST(Passages, AreNeverEmpty) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    for (const Passage& passage : passages(random_document(seed))) {
      EXPECT_FALSE(passage.text.empty());
    }
  }
}

}  // namespace
}  // namespace corpus

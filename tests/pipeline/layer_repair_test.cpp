#include "pipeline/layer_repair.h"

#include <gtest/gtest.h>

#include "ocr/page_text.h"
#include "tests/pipeline/page_builder.h"

namespace pipeline {
namespace {

// Each pair is put where `before` stands first behind the pair before it.
std::vector<diacritics::Change> changes_in(
    const ocr::Page& page, const std::vector<std::pair<std::string, std::string>>& pairs) {
  const std::string text = ocr::plain_text({&page, 1});
  std::vector<diacritics::Change> changes;
  std::size_t at = 0;
  for (const auto& [before, after] : pairs) {
    diacritics::Change change;
    change.span.begin = text.find(before, at);
    at = change.span.end = change.span.begin + before.size();
    change.before = before;
    change.after = after;
    change.probability = 0.8;
    change.reason = "mangled-model";
    changes.push_back(change);
  }
  return changes;
}

TEST(LayerRepair, ChangesWords) {
  const struct {
    std::vector<std::string> lines;
    std::vector<std::pair<std::string, std::string>> changes;
    const char* after;
    std::size_t records;
  } kCases[] = {
      {{"thye hién ké hoach"}, {}, "thye hién ké hoach\n", 0},
      {{"thye hién ké hoach"}, {{"thye", "thực"}, {"ké", "kế"}}, "thực hién kế hoach\n", 2},
      {{"thye hién", "ké hoach"}, {{"hoach", "hoạch"}}, "thye hién\nké hoạch\n", 1},
      {{"nghi em tuc,"}, {{"nghi em", "nghiêm"}}, "nghiêm tuc,\n", 1},
      {{"thyehién ngay"}, {{"thyehién", "thực hiện"}}, "thực hiện ngay\n", 1},
      {{"(ké hoach)"}, {{"ké", "kế"}, {"hoach", "hoạch"}}, "(kế hoạch)\n", 2},
      {{"a-b c"}, {{"a", "x"}, {"b", "y"}}, "x-y c\n", 1},  // two changes of one word
      {{"ké ~~ hoach"}, {{"~~", ""}}, "ké ~~ hoach\n", 0},  // no word is dropped
      {{"thyc", "hien"}, {{"thyc\nhien", "thực\nhiện"}}, "thyc\nhien\n", 0},
  };
  for (const auto& c : kCases) {
    ocr::Page page = page_of(3, c.lines);
    const std::vector<RecordedChange> records = repair_layer(page, changes_in(page, c.changes));
    EXPECT_EQ(ocr::plain_text({&page, 1}), c.after);
    EXPECT_EQ(records.size(), c.records) << c.after;
    for (const RecordedChange& record : records) {
      EXPECT_EQ(record.page, 3);
      EXPECT_GT(record.box.width(), 0);
      EXPECT_EQ(record.probability, 0.8);
    }
  }
}

TEST(LayerRepair, KeepsBoxesAndDividesThem) {
  ocr::Page page = page_of(1, {"thyehién ké hoach"});
  const ocr::Line before = page.regions[0].lines[0];
  repair_layer(page, changes_in(page, {{"thyehién", "thực hiện"}, {"ké", "kế"}}));
  const std::vector<ocr::Word>& words = page.regions[0].lines[0].words;
  ASSERT_EQ(words.size(), 4u);
  EXPECT_EQ(words[0].box.x0, before.words[0].box.x0);
  EXPECT_EQ(words[0].box.x1, words[1].box.x0);
  EXPECT_EQ(words[1].box.x1, before.words[0].box.x1);
  EXPECT_EQ(words[2].box, before.words[1].box);
  EXPECT_EQ(words[2].alternatives.front().text, "ké");
  EXPECT_EQ(words[2].confidence, 0.8);
  EXPECT_EQ(words[3], before.words[2]);
}

}  // namespace
}  // namespace pipeline

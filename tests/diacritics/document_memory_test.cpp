#include "diacritics/document_memory.h"

#include "tests/diacritics/tiny_model.h"

namespace diacritics {
namespace {

TEST(DocumentMemory, PrefersPairsThatStoodElsewhere) {
  const NgramModel model = tiny_model(tiny_text());
  const WordId public_ = model.id("dư"), opinion = model.id("luận"), other = model.id("quả");
  DocumentMemory memory;
  std::size_t chunk = 0;
  for (int i = 0; i < 3; ++i) {
    memory.add(chunk++, public_);
    memory.add(chunk++, opinion);
    memory.add(chunk++, no_word);
  }
  memory.add(chunk++, public_);
  memory.add(chunk++, other);
  EXPECT_EQ(memory.bonus(model, chunk - 1, other), 0);  // its own reading does not count
  EXPECT_GE(memory.bonus(model, chunk - 1, opinion), 0);
  EXPECT_EQ(memory.bonus(model, 1000, opinion), 0);
}

TEST(DocumentMemory, OwnReadingDoesNotCount) {
  const NgramModel model = tiny_model(tiny_text());
  DocumentMemory memory;
  memory.add(0, model.id("quả"));
  memory.add(1, model.id("chờ"));
  EXPECT_EQ(memory.bonus(model, 1, model.id("chờ")), 0);
  memory.add(2, no_word);
  memory.add(3, model.id("quả"));
  memory.add(4, model.id("nắm"));
  EXPECT_GT(memory.bonus(model, 4, model.id("chờ")), 0);  // rare elsewhere, seen here
}

TEST(DocumentMemory, TakesGapsAndSplits) {
  const NgramModel model = tiny_model(tiny_text());
  DocumentMemory memory;
  memory.add(3, model.id("đảng"));
  memory.add(3, model.id("ủy"));
  memory.add(9, model.id("xã"));
  for (std::size_t chunk = 0; chunk < 12; ++chunk)
    EXPECT_GE(memory.bonus(model, chunk, model.id("đảng")), 0);
}

}  // namespace
}  // namespace diacritics

#include "parsers/body_item.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

BodyItem item(std::size_t begin, std::size_t end, BodyClass kind) {
  BodyItem made;
  made.begin = begin;
  made.end = end;
  made.kind = kind;
  return made;
}

TEST(BodyItem, ClassesInOneBreathAreOneBody) {
  const std::string_view text = "các sở, ban, ngành";
  const std::vector<Word> words = read_words(text);
  std::vector<BodyItem> items = {item(0, 2, BodyClass::generic),
                                 item(3, 4, BodyClass::generic),
                                 item(5, 6, BodyClass::generic)};
  for (BodyItem& one : items)
    one.bare = true;
  items.front().quantified = true;
  const std::vector<Body> bodies = merge_items(text, words, items);
  ASSERT_EQ(bodies.size(), 1U);
  EXPECT_EQ(bodies[0].name, text);
  EXPECT_TRUE(bodies[0].specific);
}

TEST(BodyItem, NamesStandByThemselves) {
  const std::string_view text = "Sở A; Sở B";
  const std::vector<Word> words = read_words(text);
  std::vector<BodyItem> items = {item(0, 2, BodyClass::institution),
                                 item(3, 5, BodyClass::institution)};
  for (BodyItem& one : items)
    one.named = one.capital = true;
  const std::vector<Body> bodies = merge_items(text, words, items);
  ASSERT_EQ(bodies.size(), 2U);
  EXPECT_EQ(bodies[1].name, "Sở B");
}

}  // namespace
}  // namespace parsers

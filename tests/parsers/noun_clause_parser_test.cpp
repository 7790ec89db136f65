#include "parsers/noun_clause_parser.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(NounClauseParser, TellsTheShape) {
  struct Case {
    const char* text;
    SentenceShape shape;
    std::size_t predicate;
  };
  static constexpr Case kCases[] = {
      {"Việc rà soát phải kịp thời", SentenceShape::modal, 3},
      {"Bản tin được phát hành", SentenceShape::passive, 2},
      {"Công tác tổ chức bảo đảm an toàn", SentenceShape::ensuring, 0},
      {"Nghề, tuổi, số lượng cần tuyển;", SentenceShape::unknown, 0},
      {"Tình hình chung", SentenceShape::thing, 0},
      {"", SentenceShape::unknown, 0},
  };
  for (const Case& c : kCases) {
    Direction direction;
    read_noun_clause(c.text, read_words(c.text), 0, false, direction);
    EXPECT_EQ(direction.shape, c.shape) << c.text;
    EXPECT_EQ(direction.predicate, c.predicate) << c.text;
  }
}

TEST(NounClauseParser, ReadsWhoOwnsWhatIsDone) {
  const std::string_view text = "Bản tin của Sở Y tế được phát hành";
  Direction direction;
  read_noun_clause(text, read_words(text), 0, false, direction);
  EXPECT_EQ(direction.owners, std::vector<std::string>{"Sở Y tế"});
}

}  // namespace
}  // namespace parsers

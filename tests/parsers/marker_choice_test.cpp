#include "parsers/marker_choice.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace parsers {
namespace {

// The labels of the units that the paragraphs of `text` open, one after the other; "-" for one that
// is text. What was mended by its list has a star.
std::string labels(const std::string& text, bool read_by_machine) {
  const SourceText source{text, {}};
  const std::vector<Line> lines = read_lines(source);
  const std::vector<Paragraph> paragraphs = join_paragraphs(lines);
  const MarkerSequence sequence(paragraphs);
  const MarkerChooser chooser(lines, paragraphs, sequence, read_by_machine);
  std::vector<OpenNumber> open;
  std::string found;
  for (std::size_t at = 0; at < paragraphs.size(); ++at) {
    const auto chosen = chooser.choose(at, open, 0);
    if (at > 0) found += ' ';
    found += !chosen ? "-" : chosen->marker.label + (chosen->marker.by_sequence ? "*" : "");
    if (!chosen) continue;
    open.resize(chosen->place.depth);
    open.push_back({chosen->marker.shape, chosen->marker.numbers});
  }
  return found;
}

struct Case {
  const char* text;
  const char* labels;
};

TEST(MarkerChoice, TakesTheReadingThatContinuesAList) {
  static constexpr Case kCases[] = {
      {"", ""},
      {"Văn.", "-"},
      {"I. MỘT\n1. Một.\n2. Hai.\nII. HAI", "I 1 2 II"},
      {"I. MỘT\nI1. HAI\nIll. BA\nlV. BỐN", "I II III IV"},
      {"l. Một\n2. Hai\n3 Ba", "1 2 3"},
      {"1. Một\n2. Hai\n2. Hai nữa\n5. Năm", "1 2 2 5"},
      {"1. Một.\nA. Nguyễn Văn Cội", "1 A"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(labels(c.text, false), c.labels) << c.text;
}

TEST(MarkerChoice, MendsNumbersThatContradictTheirList) {
  static constexpr Case kCases[] = {
      {"I. MỘT\nII. HAI\nII. BA\nIV. BỐN", "I II III* IV"},
      {"Như sau:\nII MỘT\n1. Hai\nII. BA\nIII. BỐN", "- I* 1 II III"},
      {"Như sau:\nI MỘT\n1. Hai\nII. BA", "- I 1 II"},
      {"Như sau:\n1I. MỘT\nVăn.\nIl. HAI\nIII. BA", "- I* - II III"},
      {"I. MỘT\nII- HAI\nVăn.\nIl- BA", "I II - III*"},
      {"1. Một\na) Hai\nb) Ba\nc) Bốn\nđ) Năm\n2. Sáu", "1 a b c d* 2"},
      {"1. Một\na) Hai\nb) Ba\nc) Bốn\nd) Năm\nd) Sáu\ne) Bảy", "1 a b c d đ* e"},
      {"1. Một\n2. Hai\n3. Ba\n4. Tư\nŠ. Năm", "1 2 3 4 5*"},
      {"1. Một\nVăn.\n2. Hai\nVăn.\nZ. Ba\nVăn.\n4. Bốn\nVăn.", "1 - 2 - 3* - 4 -"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(labels(c.text, true), c.labels) << c.text;
}

TEST(MarkerChoice, KeepsNumbersThatNothingContradicts) {
  static constexpr Case kCases[] = {
      {"I. MỘT\n1. Hai\nI. BA\nII. BỐN", "I 1 II* III*"},
      {"1. Một\na) Hai\nb) Ba\nc) Bốn\nđ) Năm\ne) Sáu", "1 a b c đ e"},
      {"Như sau:\nII MỘT\nIII. HAI", "- - III"},
      {"1. Một\nVăn.\nS. Hai\nVăn.", "1 - - -"},
      {"4- Một:\n4.3- Hai thì được ba.", "4 4.3"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(labels(c.text, true), c.labels) << c.text;
  EXPECT_EQ(labels("I. MỘT\nII. HAI\nII. BA", false), "I II II") << "its author typed it";
}

}  // namespace
}  // namespace parsers

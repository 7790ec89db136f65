#include "ocr/layout/marginal_notes.h"

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace ocr::layout {
namespace {

constexpr int kWidth = 1654;

Line line(int y, std::vector<std::pair<int, std::string>> words) {
  Line line;
  for (auto& [x, text] : words) {
    const int end = x + 20 * static_cast<int>(text.size());
    line.words.push_back({std::move(text), {x, y, end, y + 30}, 1, {}});
  }
  line.box = around(line.words);
  return line;
}

// Twenty lines from 300 to 1500, with `others` read among them.
std::vector<Region> page(const std::vector<Line>& others) {
  Region body{RegionKind::body, {}, {}, {}};
  for (int row = 0; row < 20; ++row) {
    Line full = line(300 + 60 * row, {{300, "than"}, {800, "giua"}, {1400, "cuoi"}});
    full.words.back().box.x1 = full.box.x1 = 1500;
    body.lines.push_back(full);
    for (const Line& other : others)
      if (other.box.y0 > full.box.y0 && other.box.y0 <= full.box.y0 + 60)
        body.lines.push_back(other);
  }
  body.box = around(body.lines);
  return {body};
}

std::string notes(std::vector<Region> regions) {
  const auto words = [](const std::vector<Region>& all) {
    std::size_t count = 0;
    for (const Region& region : all)
      for (const Line& line : region.lines)
        count += line.words.size();
    return count;
  };
  const std::size_t before = words(regions);
  mark_marginal_notes(regions, kWidth, 18);
  EXPECT_EQ(words(regions), before);
  std::string text;
  for (const Region& region : regions) {
    if (region.kind != RegionKind::note) continue;
    text += '[';
    for (const Line& line : region.lines)
      for (const Word& word : line.words)
        text += word.text + ' ';
    text += ']';
  }
  return text;
}

TEST(MarginalNotes, StandBesideTheText) {
  EXPECT_EQ(notes(page({line(430, {{40, "Ghi"}, {130, "chu:"}}),
                        line(470, {{40, "da"}, {120, "bao"}, {200, "c"}}),
                        line(900, {{1550, "Xemthem"}}),
                        line(940, {{1550, "muc"}})})),
            "[Ghi chu: da bao c ][Xemthem muc ]");
  EXPECT_EQ(notes(page({line(1700, {{40, "Ghi"}, {130, "chuthich"}})})), "") << "below the text";
}

TEST(MarginalNotes, ArePartedFromALine) {
  std::vector<Region> regions = page({});
  Line& third = regions[0].lines[2];
  third.words.insert(third.words.begin(), {"Tham", {20, 420, 110, 450}, 1, {}});
  third.words.insert(third.words.begin() + 1, {"khao", {130, 420, 220, 450}, 1, {}});
  third.box = around(third.words);
  EXPECT_EQ(notes(regions), "[Tham khao ]");
}

TEST(MarginalNotes, AreNoMarkersThatHangOut) {
  EXPECT_EQ(
      notes(page({line(301, {{200, "1."}}), line(601, {{200, "2."}}), line(661, {{200, "a)"}})})),
      "");
  EXPECT_EQ(notes({}), "");
  std::vector<Region> few = page({line(430, {{40, "Ghi"}, {130, "chu:"}, {230, "xem"}})});
  few[0].lines.resize(6);
  EXPECT_EQ(notes(few), "") << "too few lines tell where the text is";
  std::vector<Region> recipients = page({line(430, {{40, "Ghi"}, {130, "chuthich"}})});
  recipients[0].kind = RegionKind::recipients;
  EXPECT_EQ(notes(recipients), "");
}

}  // namespace
}  // namespace ocr::layout

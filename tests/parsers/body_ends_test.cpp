#include "parsers/body_ends.h"

#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "parsers/section_parser.h"

namespace parsers {
namespace {

Block block(const char* text, BlockKind kind = BlockKind::paragraph) {
  Block block;
  block.kind = kind;
  block.text.text = text;
  return block;
}

TEST(BodyEnds, TakesTheClosingFromTheLastUnit) {
  struct Case {
    bool has_heading;
    std::vector<Block> blocks;
    std::size_t closing;  // how many of them, from the end
  };
  const Case kCases[] = {
      {false, {}, 0},
      {true, {block("Trên đây là Kế hoạch của xã."), block("Có vướng mắc thì báo cáo./.")}, 2},
      // What a number opens is no closing.
      {false, {block("Giao Văn phòng theo dõi.")}, 0},
      {false,
       {block("Trồng rừng ven suối, giữ rừng của xã và chăm vườn ươm của các thôn trong mùa mưa."),
        block("Giao Văn phòng theo dõi.")},
       1},
      {true, {block("Trên đây là Kế hoạch của xã."), block("Theo dõi.", BlockKind::item)}, 0},
  };
  for (const Case& c : kCases) {
    Section last;
    if (c.has_heading) last.heading = Text{};
    for (const Block& each : c.blocks)
      last.children.emplace_back(each);
    EXPECT_EQ(take_closing(last).size(), c.closing);
    EXPECT_EQ(last.children.size() + c.closing, c.blocks.size());
  }
}

TEST(BodyEnds, EndsThePreambleOfATextWithoutUnits) {
  struct Case {
    std::vector<Block> preamble;
    std::size_t kept;
  };
  const Case kCases[] = {
      {{}, 0},
      {{block("Một việc."), block("Hai việc.")}, 0},
      {{block("Căn cứ Luật Thư viện;"), block("Đảng uỷ yêu cầu như sau:"), block("Một việc.")}, 2},
      {{block("Căn cứ Luật Thư viện;"), block("Một việc."), block("Hai việc.")}, 1},
      {{block("-", BlockKind::item), block("Căn cứ Luật Thư viện;")}, 0},
  };
  for (const Case& c : kCases) {
    std::vector<Block> preamble = c.preamble;
    std::vector<Node> nodes = {Node(block("", BlockKind::table))};
    end_preamble(preamble, nodes);
    EXPECT_EQ(preamble.size(), c.kept);
    EXPECT_EQ(nodes.size(), c.preamble.size() - c.kept + 1);
    EXPECT_TRUE(dump(nodes).ends_with("table"));
  }
}

}  // namespace
}  // namespace parsers

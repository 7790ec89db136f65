#include "parsers/head_issuer.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace parsers {
namespace {

// "name|parent" of the issuer that the lines of `text` name; those all in capitals are added as
// such. `right` stands in the right column.
std::string issuer_of(const std::string& text, const std::string& right = "") {
  const SourceText source{text, {}}, other{right, {}};
  const std::vector<Line> lines = read_lines(source), right_lines = read_lines(other);
  HeadIssuer issuer;
  for (const Line& line : lines)
    if (base::is_all_capitals(line.text))
      issuer.add(line);
    else
      issuer.add_small(line);
  std::vector<HeadPiece> pieces;
  for (const Line& line : right_lines)
    for (const HeadPiece& piece : read_head_line(line))
      pieces.push_back(piece);
  const Issuer found = issuer.parse(pieces);
  return found.name + '|' + found.parent;
}

TEST(HeadIssuer, BelievesCapitalsAndThenSmallLetters) {
  EXPECT_EQ(issuer_of(""), "|");
  EXPECT_EQ(issuer_of("SỞ NỘI VỤ"), issuer_of("SỞ NỘI VỤ\nỦy ban nhân dân\nxã An Lạc"));
  EXPECT_EQ(issuer_of("Ủy ban nhân dân\nxã An Lạc"), "Ủy ban nhân dân xã An Lạc|");
  EXPECT_EQ(issuer_of("Ủy ban nhân dân\nxã An Lạc nhận được báo cáo."), "Ủy ban nhân dân|");
  EXPECT_EQ(issuer_of("xã An Lạc"), "|") << "no body stands above it";
}

TEST(HeadIssuer, TheYouthUnionIsNamedOnTheRight) {
  EXPECT_NE(issuer_of("BCH TỈNH HOÀ AN", "ĐOÀN TNCS HỒ CHÍ MINH"), issuer_of("BCH TỈNH HOÀ AN"));
}

TEST(HeadIssuer, TheEndOfTheNameOfTheStateIsNoIssuer) {
  EXPECT_EQ(issuer_of("SỞ NỘI VỤ\nVIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"), issuer_of("SỞ NỘI VỤ"));
}

TEST(HeadIssuer, TheReceiverIsDropped) {
  Line issuer, receiver;
  issuer.text = "SỞ ĐỊA CHÍNH";
  receiver.text = "SỞ NỘI VỤ";
  HeadIssuer head;
  EXPECT_TRUE(head.empty());
  head.add(issuer);
  head.drop_receiver();
  EXPECT_FALSE(head.empty()) << "the only one is kept";
  head.add(receiver);
  head.drop_receiver();
  EXPECT_EQ(head.parse({}).name, parse_issuer({"SỞ ĐỊA CHÍNH"}).name);
}

}  // namespace
}  // namespace parsers

#include "parsers/end_matter_parser.h"

#include <algorithm>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "parsers/source_text.h"

namespace parsers {
namespace {

std::string dump(const EndMatter& foot) {
  std::string dumped;
  for (const Recipient& recipient : foot.recipients)
    dumped += "<" + recipient.text.text + ">";
  for (const Signer& signer : foot.signers)
    dumped += "{" + signer.authority + "|" + signer.position + "|" + signer.name + "}";
  return dumped;
}

TEST(EndMatterParser, ReadsTheFootHoweverItIsLaidOut) {
  constexpr const char* kFoot = "<Sở Nội vụ><Lưu: VT>{TM.|Chủ tịch|Lê Văn Ba}";
  static constexpr const char* kTexts[] = {
      "Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\nTM. ỦY BAN\nCHỦ TỊCH\nLê Văn Ba",
      "TM. ỦY BAN\nCHỦ TỊCH\n\nLê Văn Ba\nNơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.",
      "Nơi nhận:          TM. ỦY BAN\n- Sở Nội vụ;           CHỦ TỊCH\n- Lưu: VT.\n"
      "                                         Lê Văn Ba",
      "Nơi nhận: TM. ỦY BAN\n- Sở Nội vụ; CHỦ TỊCH\n- Lưu: VT. Lê Văn Ba",
      "Nơi nhận:\tTM. ỦY BAN\n- Sở Nội vụ;\tCHỦ TỊCH\n- Lưu: VT.\n\tLê Văn Ba",
      "Nơi nhận:\nTM. ỦY BAN\n- Sở Nội vụ;\nCHỦ TỊCH\n- Lưu: VT.\nLê Văn Ba",
      "Nơi nhận: TM. ỦY BAN\nSở Nội vụ; CHỦ TỊCH\n(Đã ký)\nLưu: VT.\nLê Văn Ba",
  };
  for (const char* text : kTexts) {
    const SourceText source{std::string("Câu cuối của văn bản.\n") + text + "\nPHỤ LỤC\nBảng", {}};
    const std::vector<Line> lines = read_lines(source);
    const EndMatter foot = parse_end_matter(lines, 0);
    EXPECT_EQ(dump(foot), kFoot) << text;
    EXPECT_EQ(foot.begin, 1u) << text;
    EXPECT_EQ(foot.end, lines.size() - 2) << text;
  }
}

TEST(EndMatterParser, TwoSignBesideEachOther) {
  const SourceText source{
      "Câu cuối.\nSỞ ĐỊA CHÍNH                         TM. BAN THƯỜNG TRỰC\n"
      "KT. GIÁM ĐỐC                         KT. CHỦ TỊCH\n"
      "PHÓ GIÁM ĐỐC                     PHÓ CHỦ TỊCH\n\nLê Văn Ba                         Lê Thị "
      "Hai\n"
      "Nơi nhận:\n- Lưu: VT.",
      {}};
  EXPECT_EQ(dump(parse_end_matter(read_lines(source), 0)),
            "<Lưu: VT>{KT.|Phó Giám đốc|Lê Văn Ba}{TM., KT.|Phó Chủ tịch|Lê Thị Hai}");
}

TEST(EndMatterParser, IsAbsentWhereThereIsNone) {
  for (const char* text :
       {"", "Một câu.", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ\nCăn cứ Luật;\nĐiều 1. Một"}) {
    const SourceText source{text, {}};
    const std::vector<Line> lines = read_lines(source);
    const EndMatter foot = parse_end_matter(lines, 0);
    EXPECT_EQ(foot.begin, lines.size()) << text;
    EXPECT_EQ(foot.end, lines.size()) << text;
  }
}

TEST(EndMatterParser, EndsWhereSomethingElseBegins) {
  for (const char* text : {"Nơi nhận:\n- Sở Một;\nI. MỤC ĐÍCH\n1. Một",
                           "Nơi nhận:\n- Sở Một;\nĐiều 2. Hai",
                           "Nơi nhận:\n- Sở Một;\nPHỤ LỤC I"}) {
    const SourceText source{text, {}};
    EXPECT_EQ(parse_end_matter(read_lines(source), 0).end, 2u) << text;
  }
}

TEST(EndMatterParser, NamesWhatItCouldNotRead) {
  const SourceText source{"Nơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC", {}};
  const EndMatter foot = parse_end_matter(read_lines(source), 0);
  ASSERT_EQ(foot.findings.size(), 1u);
  EXPECT_EQ(foot.findings[0].kind, "missing-signer-name");
}

TEST(EndMatterParser, UsesHints) {
  SourceText source{"Một câu.\nSở Nội vụ;\nGiám đốc\nLê Văn Ba", {}};
  source.hints = {{LineKind::body, 1},
                  {LineKind::recipients, 1},
                  {LineKind::signature, 1},
                  {LineKind::signature, 1}};
  const EndMatter foot = parse_end_matter(read_lines(source), 0);
  EXPECT_EQ(foot.begin, 1u);
  EXPECT_EQ(foot.recipient_lines.size(), 1u);
  EXPECT_EQ(foot.signature_lines.size(), 2u);
}

std::vector<std::string> words_of(const std::vector<Line>& lines) {
  std::vector<std::string> words;
  for (const Line& line : lines) {
    for (const std::string_view word : base::split_words(line.text))
      words.emplace_back(word);
  }
  std::sort(words.begin(), words.end());
  return words;
}

TEST(EndMatterParser, KeepsEveryWordWhateverTheOrder) {
  static constexpr const char* kLines[] = {"Nơi nhận:      TM. ỦY BAN",
                                           "- Sở Nội vụ; CHỦ TỊCH",
                                           "- Lưu: VT, TH. Lê Văn Ba",
                                           "Lê Văn Ba",
                                           "văn xuôi ; 4, *",
                                           "KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
                                           "PHỤ LỤC",
                                           "\tTrần Thị Tư   Lê Ba",
                                           "\u200B"};
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    SourceText source;
    for (auto i = random() % 9; i > 0; --i)
      source.text += std::string(kLines[random() % 9]) + "\n";
    const std::vector<Line> lines = read_lines(source);
    const EndMatter foot = parse_end_matter(lines, 0);
    ASSERT_LE(foot.begin, foot.end);
    ASSERT_LE(foot.end, lines.size());
    std::vector<Line> pieces = foot.recipient_lines;
    pieces.insert(pieces.end(), foot.signature_lines.begin(), foot.signature_lines.end());
    const std::vector<Line> whole(lines.begin() + static_cast<std::ptrdiff_t>(foot.begin),
                                  lines.begin() + static_cast<std::ptrdiff_t>(foot.end));
    ASSERT_EQ(words_of(pieces), words_of(whole)) << source.text;
  }
}

TEST(EndMatterParser, InfersTheSystem) {
  Metadata metadata;
  EXPECT_EQ(infer_system(metadata), System::other);
  metadata.number = "12-KH/TU";
  EXPECT_EQ(infer_system(metadata), System::party);
  metadata.number = "12/KH-UBND";
  EXPECT_EQ(infer_system(metadata), System::state);
  metadata.signers = {{"T/M", "Ban Thường vụ", "Phó Bí thư", ""}};
  EXPECT_EQ(infer_system(metadata), System::party);
  metadata.issuer = "Ban Thường trực Ủy ban MTTQ Việt Nam xã An Lạc";
  EXPECT_EQ(infer_system(metadata), System::front);
}

}  // namespace
}  // namespace parsers
